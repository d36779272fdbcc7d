import { addDays, addMonths, type CivilDate } from './civil-date.ts';
import { PathwayError } from './error.ts';
import { givenAs } from './given.ts';

/** A length of time as the law counts it: calendar years, months and days, never a number of milliseconds. */
export interface CivilDuration {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
}

const part = /(\d+)\s*(years?|y|months?|mo|m|weeks?|w|days?|d)\b/gi;

/** Adds years and months first (clamped to the month's end), then weeks and days. */
export function addDuration(date: CivilDate, duration: CivilDuration): CivilDate {
  givenAs('addDuration', 'date', date, 'text');
  givenAs('addDuration', 'duration', duration, 'object');
  const moved = addMonths(date, (duration.years ?? 0) * 12 + (duration.months ?? 0));
  return addDays(moved, (duration.weeks ?? 0) * 7 + (duration.days ?? 0));
}

/** Reads `12m`, `2y6m`, `18 months`, `21 days`. @throws PathwayError `bad-duration` @example duration('2y6m') // { years: 2, months: 6 } */
export function duration(text: string): CivilDuration {
  givenAs('duration', 'text', text, 'text');
  const spaced = text.trim().replace(/([a-z])(\d)/gi, '$1 $2');
  const found: { years?: number; months?: number; weeks?: number; days?: number } = {};
  const rest = spaced.replace(part, (_, amount: string, unit: string) => {
    const letter = unit.toLowerCase();
    const key = letter.startsWith('y') ? 'years' : letter.startsWith('w') ? 'weeks' : letter.startsWith('d') ? 'days' : 'months';
    found[key] = (found[key] ?? 0) + Number(amount);
    return '';
  });
  if (rest.trim() !== '' || Object.keys(found).length === 0) {
    throw new PathwayError('bad-duration', `"${text}" is not a length of time. Write it like 12m, 2y6m or 21d.`, { text });
  }
  return found;
}

/** A length of time in words. @example durationText({ years: 1, months: 6 }) // '1 year 6 months' */
export function durationText(of: CivilDuration): string {
  givenAs('durationText', 'of', of, 'object');
  const parts: string[] = [];
  for (const key of ['years', 'months', 'weeks', 'days'] as const) {
    const amount = of[key];
    if (amount) parts.push(`${amount} ${amount === 1 ? key.slice(0, -1) : key}`);
  }
  return parts.join(' ') || '0 days';
}
