import type { TypedTime } from './hours-tokens.ts';

/** From when to when, in minutes since midnight; an end at or before the start is on the next day. */
export interface HoursRange {
  readonly opens: number;
  readonly closes: number;
}

const noon = 12 * 60;
/** A desk that is open longer over a midnight is a slip of the afternoon more often than a desk. */
const longestNight = 16 * 60;

/** What two typed times mean together, or a sentence that asks. What only one reading of office hours can mean is taken so: 9-5, 9-12.30, 1-5. */
export function hoursRange(from: TypedTime, to: TypedTime): HoursRange | string {
  const range = both(from, to);
  if (typeof range === 'string') return range;
  const { opens, closes } = range;
  const length = closes > opens ? closes - opens : closes + 2 * noon - opens;
  // From 12 am to the afternoon is typed for noon more often than for midnight.
  const twelveAm = from.half === 'am' && from.hour === 12 && from.words !== 'midnight' && length > noon && closes < 2 * noon - 60;
  if (twelveAm || closes === opens || (closes < opens && length > longestNight)) return asks(from, to);
  return range;
}

/** Whether two times of opening have an hour in common. */
export function rangesMeet(one: HoursRange, other: HoursRange): boolean {
  return one.opens < lastOf(other) && other.opens < lastOf(one);
}

function lastOf({ opens, closes }: HoursRange): number {
  return closes > opens ? closes : closes + 2 * noon;
}

function both(from: TypedTime, to: TypedTime): HoursRange | string {
  if (from.half !== undefined && to.half !== undefined) return { opens: minutesOf(from), closes: endOf(to) };
  // One time of 24 hours says that the other is one too.
  if (from.half === '24' || to.half === '24') return { opens: as24(from), closes: to.half === '24' ? endOf(to) : as24(to) };
  if (from.half !== undefined) return { opens: minutesOf(from), closes: nextAfter(minutesOf(from), to) };
  if (to.half !== undefined) return { opens: lastBefore(endOf(to), from), closes: endOf(to) };
  return plain(from, to);
}

/** Neither says which half of the day it is. */
function plain(from: TypedTime, to: TypedTime): HoursRange | string {
  const [a, b] = [clock(from), clock(to)];
  const isMorning = from.hour >= 8 && from.hour <= 11;
  if (isMorning && b > a && b < noon + 60) return { opens: a, closes: b };
  if (from.hour >= 6 && from.hour <= 11 && b < a) return { opens: a, closes: b + noon };
  if (from.hour === 12 && to.hour === 12 && b > a) return { opens: a, closes: b };
  if (from.hour === 12 && to.hour < 12) return { opens: a, closes: b + noon };
  if (from.hour <= 4 && to.hour <= 8 && b > a) return { opens: a + noon, closes: b + noon };
  return asks(from, to);
}

function asks(from: TypedTime, to: TypedTime): string {
  return `“${from.words} to ${to.words}” can be read in two ways. Write am or pm, or times like 17:00.`;
}

function clock({ hour, minute }: TypedTime): number {
  return hour * 60 + minute;
}

function as24(time: TypedTime): number {
  return time.half === undefined || time.half === '24' ? clock(time) : minutesOf(time);
}

function minutesOf(time: TypedTime): number {
  const at = clock(time);
  if (time.half === 'am') return time.hour === 12 ? at - noon : at;
  if (time.half === 'pm') return time.hour === 12 ? at : at + noon;
  return at;
}

/** Midnight at the end of a day is 24:00. */
function endOf(time: TypedTime): number {
  const at = minutesOf(time);
  return at === 0 ? 2 * noon : at;
}

/** The first hour of that number after a time. */
function nextAfter(opens: number, to: TypedTime): number {
  const first = clock(to) % noon;
  return [first, first + noon].find((at) => at > opens) ?? (first === 0 ? 2 * noon : first);
}

/** The last hour of that number before a time. */
function lastBefore(closes: number, from: TypedTime): number {
  const first = clock(from) % noon;
  return [first + noon, first].find((at) => at < closes) ?? first + noon;
}
