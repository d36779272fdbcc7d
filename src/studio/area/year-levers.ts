import { walkDesks } from 'justice-pathway/machines';
import { readHoursWords } from 'justice-pathway/service';
import type { Lever } from 'justice-pathway/simulate';
import type { AreaState } from './area.ts';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The hours that the group typed, for the desks that a simulated year has. */
export function areaLevers(area: AreaState): Lever[] {
  return walkDesks.flatMap((desk): Lever[] => {
    const hours = area.desks[desk.id]?.hours.trim() ?? '';
    const schedules = hours === '' ? undefined : readHoursWords(hours);
    if (desk.yearDesk === undefined || schedules === undefined) return [];
    const opening = schedules.map(({ byday = '', opensAt = '', closesAt = '' }) => ({
      days: byday.split(',').map((day) => days.indexOf(day) + 1),
      from: opensAt.padStart(5, '0'),
      to: closesAt.padStart(5, '0'),
    }));
    return [{ lever: 'hours', desk: desk.yearDesk, opening }];
  });
}
