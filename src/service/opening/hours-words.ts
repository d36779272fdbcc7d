import { givenText } from '../../kernel/given.ts';
import { saidWeek, Unclear } from './hours-grammar.ts';
import { bydays } from './hours-text.ts';
import { hoursTokens } from './hours-tokens.ts';
import type { Schedule } from './schedule.ts';

/** Hours of every week as they were read, or in a sentence why they could not be. */
export type ReadHours =
  | { readonly schedules: readonly Schedule[]; readonly holidays?: 'open' | 'closed'; readonly fault?: undefined }
  | { readonly fault: string; readonly schedules?: undefined; readonly holidays?: undefined };

/**
 * Hours as people write them: days and times, several parts; `undefined` where a part cannot be read.
 * @example readHoursWords('TU,TH 10:00-16:00') // [{ freq: 'WEEKLY', byday: 'TU,TH', opensAt: '10:00', closesAt: '16:00' }]
 */
export function readHoursWords(text: string): readonly Schedule[] | undefined {
  givenText(text, 'readHoursWords');
  return readHours(text).schedules;
}

/** Hours as people write them, with public holidays where they are named; a part that is not understood makes all of it unread. */
export function readHours(text: string): ReadHours {
  try {
    const { hours, holidays } = saidWeek(hoursTokens(text));
    const open = hours.filter(({ days }) => days.size > 0);
    if (open.length === 0) return { fault: 'No hour is said at which it is open.' };
    const schedules = open.map(({ days, words: [opensAt, closesAt] }) => ({
      freq: 'WEEKLY' as const,
      byday: bydays.filter((_, day) => days.has(day)).join(','),
      opensAt,
      closesAt,
    }));
    return { schedules, ...(holidays === undefined ? {} : { holidays }) };
  } catch (error) {
    if (error instanceof Unclear) return { fault: error.message };
    throw error;
  }
}
