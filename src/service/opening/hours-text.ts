import type { HoursRange } from './hours-range.ts';
import type { TypedTime } from './hours-tokens.ts';
import type { Schedule } from './schedule.ts';

export const bydays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
export const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Minutes since midnight as a time by the clock of 24 hours. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * Hours of every week in words, with the days on which it is shut.
 * @example hoursText([{ byday: 'MO,TU', opensAt: '9:00', closesAt: '12:00' }]) // 'Monday and Tuesday 9:00 to 12:00. Closed on Wednesday to Sunday.'
 */
export function hoursText(schedules: readonly Schedule[]): string {
  const open = schedules.flatMap(({ byday = '' }) => daysOf(byday));
  const shut = bydays.map((_, day) => day).filter((day) => !open.includes(day));
  return `${partsText(schedules)}.${shut.length === 0 ? '' : ` Closed on ${daysText(shut)}.`}`;
}

/** Hours of every week in the words that `readHours` reads; `undefined` where they say more than these can. */
export function hoursTyped(schedules: readonly Schedule[], holidays?: 'open' | 'closed'): string | undefined {
  const isPlain = schedules.every(
    ({ freq, byday = '', opensAt = '', closesAt = '', ...more }) =>
      freq === 'WEEKLY' &&
      daysOf(byday).every((day) => day >= 0) &&
      [opensAt, closesAt].every((time) => /^\d{1,2}:\d{2}$/.test(time)) &&
      Object.keys(more).length === 0,
  );
  if (!isPlain || schedules.length === 0) return undefined;
  const padded = schedules.map((one) => ({ ...one, opensAt: one.opensAt?.padStart(5, '0'), closesAt: one.closesAt?.padStart(5, '0') }));
  return `${partsText(padded as Schedule[])}${holidays === undefined ? '' : `; ${holidays} on public holidays`}`;
}

function partsText(schedules: readonly Schedule[]): string {
  const times = new Map<string, string[]>();
  for (const { byday = '', opensAt = '', closesAt = '' } of schedules)
    times.set(byday, [...(times.get(byday) ?? []), `${opensAt} to ${closesAt}`]);
  return [...times].map(([byday, said]) => `${daysText(daysOf(byday))} ${said.join(' and ')}`).join('; ');
}

function daysOf(byday: string): number[] {
  return byday.split(',').map((day) => bydays.indexOf(day));
}

/** Days in words; three or more in a row as the first and the last. */
function daysText(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const said = runs.flatMap((run) =>
    run.length > 2 ? [`${dayNames[run[0] as number]} to ${dayNames[run.at(-1) as number]}`] : run.map((day) => dayNames[day] as string),
  );
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}

/** A time in the form in which it was typed, where that says what it means. */
export function typedTime({ words, hour, minute }: TypedTime, means: number): string {
  return /^\d{1,2}:\d{2}$/.test(words) && hour * 60 + minute === means ? words : clockText(means);
}

/** From when to when, as `09:00 to 17:00`. */
export function rangeText({ opens, closes }: HoursRange): string {
  return `${clockText(opens)} to ${clockText(closes)}`;
}
