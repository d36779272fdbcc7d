import { givenText } from '../../kernel/given.ts';
import { type HoursRange, hoursRange } from './hours-range.ts';
import { bydays, clockText, dayNames } from './hours-text.ts';
import { type HoursToken, hoursTokens, type TypedTime } from './hours-tokens.ts';
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

interface Said extends HoursRange {
  /** As it was typed, where it was typed as a time of the day. */
  readonly words: readonly [opens: string, closes: string];
}

interface Part extends Said {
  readonly days: Set<number>;
}

class Unclear extends Error {}

/** Hours as people write them, with public holidays where they are named; a part that is not understood makes all of it unread. */
export function readHours(text: string): ReadHours {
  try {
    const { parts, holidays } = partsOf(hoursTokens(text));
    const open = parts.filter(({ days }) => days.size > 0);
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

function partsOf(tokens: readonly HoursToken[]): { readonly parts: readonly Part[]; readonly holidays: 'open' | 'closed' | undefined } {
  const parts: Part[] = [];
  let holidays: 'open' | 'closed' | undefined;
  /** Days that were named, and whether a time has been said for them. */
  let days: readonly number[] | undefined;
  let isSaid = true;
  /** Times that were said before any day. */
  let waiting: Said[] = [];
  /** The days that come take the place of what was said of them. */
  let instead: 'closed' | 'except' | undefined;
  let last: HoursToken['is'] | undefined;
  const drop = (gone: readonly number[]) => {
    for (const part of parts) for (const day of gone) part.days.delete(day);
  };
  const add = (range: Said, on: readonly number[]) => {
    for (const day of on) {
      const other = parts.find((part) => part.days.has(day) && part.opens < endOf(range) && range.opens < endOf(part));
      if (other !== undefined) throw new Unclear(`${dayNames[day]} is given hours twice: ${rangeText(other)}, and ${rangeText(range)}.`);
    }
    parts.push({ ...range, days: new Set(on) });
  };
  const say = (range: Said) => {
    if (instead === 'closed') throw new Unclear('Hours at which it is shut cannot be read. Write the hours before them and after them.');
    if (days === undefined) waiting.push(range);
    else add(range, days);
    isSaid = true;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as HoursToken;
    const next = tokens[at + 1];
    if (token.is === 'fault') throw new Unclear(token.fault);
    if (token.is === 'days') {
      const named = [...token.days];
      let to = tokens[at + 1];
      if (to?.is === 'to') {
        to = tokens[at + 2];
        if (to?.is === 'fault') throw new Unclear(to.fault);
        if (to?.is !== 'days') throw new Unclear(`“${token.words}”: it is not said from when to when.`);
        for (let day = named[0] as number; day !== to.days[0]; day = (day + 1) % 7) named.push((day + 1) % 7);
        at += 2;
      }
      if (waiting.length > 0) {
        for (const range of waiting) add(range, named);
        // Days that follow these have these times too.
        if (!daysGoOn(tokens, at)) waiting = [];
      } else if (instead !== undefined) {
        drop(named);
        days = [...(last === 'days' ? (days ?? []) : []), ...named];
        isSaid = true;
        if (!daysGoOn(tokens, at) && instead === 'closed') [instead, days] = [undefined, undefined];
      } else {
        if (!isSaid && last !== 'days') throw new Unclear(`No time is said for ${(days ?? []).map((day) => dayNames[day]).join(', ')}.`);
        days = [...(last === 'days' && !isSaid ? (days ?? []) : []), ...named];
        isSaid = false;
      }
      last = 'days';
      continue;
    }
    if (token.is === 'time') {
      const [to, end] = [tokens[at + 1], tokens[at + 2]];
      if (to?.is !== 'to' || end?.is !== 'time')
        throw new Unclear(end?.is === 'fault' ? end.fault : `After “${token.time.words}” it is not said until when.`);
      const range = hoursRange(token.time, end.time);
      if (typeof range === 'string') throw new Unclear(range);
      say({ ...range, words: [typed(token.time, range.opens), typed(end.time, range.closes)] });
      if (instead === 'except' && tokens[at + 3]?.is !== 'and') instead = undefined;
      at += 2;
    } else if (token.is === 'all-day') say({ opens: 0, closes: 24 * 60, words: ['00:00', '24:00'] });
    else if (token.is === 'to') throw new Unclear('It is not said from when.');
    else if (token.is === 'holiday') {
      holidays = last === 'open' || next?.is === 'open' ? 'open' : instead !== undefined || next?.is === 'closed' ? 'closed' : undefined;
      if (holidays === undefined) throw new Unclear('Say of public holidays whether it is open or closed on them.');
      if (next?.is === 'open' || next?.is === 'closed') at += 1;
      instead = undefined;
    } else if (token.is === 'closed') {
      if (days !== undefined && !isSaid) {
        drop(days);
        [isSaid, days] = [true, undefined];
      } else instead = 'closed';
    } else if (token.is === 'except') instead = 'except';
    if (token.is !== 'and') last = token.is;
    else if (next?.is !== 'days') last = undefined;
  }
  if (!isSaid) throw new Unclear(`No time is said for ${(days ?? []).map((day) => dayNames[day]).join(', ')}.`);
  if (parts.length > 0 && (instead === 'closed' || (instead === 'except' && last === 'except')))
    throw new Unclear('At the end it is not said when it is closed.');
  if (waiting.length > 0 && !tokens.some(({ is }) => is === 'days')) throw new Unclear('On which days? Write them before the times.');
  if (waiting.length > 0) throw new Unclear(`On which days is it open ${waiting.map(rangeText).join(' and ')}?`);
  return { parts, holidays };
}

/** Whether more days of the same list follow. */
function daysGoOn(tokens: readonly HoursToken[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.is === 'days' || (next?.is === 'and' && tokens[at + 2]?.is === 'days');
}

function endOf({ opens, closes }: HoursRange): number {
  return closes > opens ? closes : closes + 24 * 60;
}

/** A time in the form in which it was typed, where that says what it means. */
function typed({ words, hour, minute }: TypedTime, means: number): string {
  return /^\d{1,2}:\d{2}$/.test(words) && hour * 60 + minute === means ? words : clockText(means);
}

function rangeText({ opens, closes }: HoursRange): string {
  return `${clockText(opens)} to ${clockText(closes)}`;
}
