import { walkDesks } from 'justice-pathway/machines';
import { readHoursWords } from 'justice-pathway/service';
import type { Lever } from 'justice-pathway/simulate';
import type { AreaState } from './area.ts';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The hours and the places that the group typed, for the desks that a simulated year has. */
export function areaLevers(area: AreaState): Lever[] {
  return walkDesks.flatMap((desk): Lever[] => {
    const hours = area.desks[desk.id]?.hours.trim() ?? '';
    const seen = area.desks[desk.id]?.places;
    const schedules = hours === '' ? undefined : readHoursWords(hours);
    if (desk.yearDesk === undefined) return [];
    const places: Lever[] = seen === undefined ? [] : [{ lever: 'places', desk: desk.yearDesk, set: seen }];
    if (schedules === undefined) return places;
    const opening = schedules.map(({ byday = '', opensAt = '', closesAt = '' }) => ({
      days: byday.split(',').map((day) => days.indexOf(day) + 1),
      from: opensAt.padStart(5, '0'),
      to: closesAt.padStart(5, '0'),
    }));
    return [...places, { lever: 'hours', desk: desk.yearDesk, opening }];
  });
}
