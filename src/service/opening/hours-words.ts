import { givenText } from '../../kernel/given.ts';
import { clockTime } from './clock-time.ts';
import type { Schedule } from './schedule.ts';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Hours as people write them on a command line: days and times, several parts with semicolons; `undefined` where a part cannot be read.
 * @example readHoursWords('TU,TH 10:00-16:00') // [{ freq: 'WEEKLY', byday: 'TU,TH', opensAt: '10:00', closesAt: '16:00' }]
 */
export function readHoursWords(text: string): readonly Schedule[] | undefined {
  givenText(text, 'readHoursWords');
  const found: Schedule[] = [];
  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') continue;
    const match = /^([A-Za-z, -]+?)\s+(\d{1,2}:\d{2})\s*(?:-|–|to)\s*(\d{1,2}:\d{2})$/.exec(part);
    const byday = match && readDays(match[1] as string);
    const [opensAt, closesAt] = [match?.[2], match?.[3]];
    if (!byday || opensAt === undefined || closesAt === undefined || !clockTime(opensAt) || !clockTime(closesAt)) return undefined;
    found.push({ freq: 'WEEKLY', byday, opensAt, closesAt });
  }
  return found.length > 0 ? found : undefined;
}

function readDays(text: string): string | undefined {
  const index = (word: string) =>
    /^(mo|tu|we|th|fr|sa|su)[a-z]*$/i.test(word.trim()) ? days.indexOf(word.trim().slice(0, 2).toUpperCase()) : -1;
  const found: number[] = [];
  for (const part of text.split(/,|\band\b/)) {
    const [from, to] = part.split(/-|\bto\b/).map(index);
    if (from === undefined || from < 0 || (to !== undefined && to < 0)) return undefined;
    for (let day = from; ; day = (day + 1) % 7) {
      found.push(day);
      if (day === (to ?? from)) break;
    }
  }
  return [...new Set(found)]
    .sort()
    .map((day) => days[day])
    .join(',');
}
