import { PathwayError } from './error.ts';
import { kindText } from './given.ts';
import { type Instant, MINUTE } from './instant.ts';
import { offsetAt } from './local/zone.ts';

/** A day in the calendar, `2026-11-21`; it has no hour and no zone. */
export type CivilDate = string & { readonly __civilDate?: never };

const MS = 86_400_000;
/** Whether a text is a day of the calendar, written like 2026-11-21. */
export function isCivilDate(text: string): boolean {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDayNumber(dayNumber(text)) === text;
}

/** Checks a day. @throws PathwayError `bad-date` @example civilDate('2026-02-28') // '2026-02-28' */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text))
    throw typeof text === 'string'
      ? new PathwayError('bad-date', `"${text}" is not a date. Write it like 2026-11-21.`, { text })
      : noDate(text);
  return text;
}

/** Whole days since 1970-01-01; not a number for what is not a day. */
export function dayNumber(date: CivilDate): number {
  if (typeof date !== 'string') throw noDate(date);
  const year = 1000 * digit(date, 0) + 100 * digit(date, 1) + 10 * digit(date, 2) + digit(date, 3);
  const month = 10 * digit(date, 5) + digit(date, 6);
  return dayOf(year, month - 1) + 10 * digit(date, 8) + digit(date, 9) - 1;
}

function noDate(value: unknown): PathwayError {
  return new PathwayError('bad-date', `${kindText(value)} is not a date. Write it like 2026-11-21.`);
}

/** The number of the first day of a month, 0 January to 11 December. */
function dayOf(year: number, month: number): number {
  // a year is counted from March, so that a leap day is its last
  const fromMarch = month > 1 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 1 ? month - 2 : month + 10) + 2) / 5);
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function digit(text: string, place: number): number {
  const value = text.charCodeAt(place) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

// Days from 1970 to 2106 by number: a pathway asks for the same ones again and again.
const names = new Array<CivilDate | undefined>(50_000);

/** The day that many days after 1970-01-01. */
export function fromDayNumber(day: number): CivilDate {
  const known = typeof day === 'number' ? names[day] : undefined;
  if (known !== undefined) return known;
  if (typeof day !== 'number' || !(Math.abs(day) <= 100_000_000)) throw noDate(day);
  const name = new Date(day * MS).toISOString().slice(0, 10);
  if (day >= 0 && day < names.length) names[day] = name;
  return name;
}

/** The date some days later, or earlier where the number is negative. @example addDays('2026-02-28', 1) // '2026-03-01' */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Same day of the month later, clamped to the month's end. @example addMonths('2026-01-31', 1) // '2026-02-28' */
export function addMonths(date: CivilDate, months: number): CivilDate {
  if (typeof date !== 'string') throw noDate(date);
  const count = 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1 + Math.trunc(months);
  const year = Math.floor(count / 12);
  const month = count - 12 * year;
  const first = dayOf(year, month);
  const next = month === 11 ? dayOf(year + 1, 0) : dayOf(year, month + 1);
  return fromDayNumber(first + Math.min(Number(date.slice(8, 10)), next - first) - 1);
}

/** The same day some years later; 29 February becomes 28 February where there is none. */
export function addYears(date: CivilDate, years: number): CivilDate {
  if (typeof years !== 'number') throw noDate(years);
  return addMonths(date, years * 12);
}

/** Days from one date to another. @example daysBetween('2026-01-01', '2026-01-31') // 30 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday to 7 Sunday. @example weekday('2026-11-21') // 6 */
export function weekday(date: CivilDate): number {
  return weekdayOfNumber(dayNumber(date));
}

/** 1 Monday to 7 Sunday, of a day by its number. */
export function weekdayOfNumber(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The local day of an instant. @example dateOf(instant('2026-06-30T23:30:00Z'), 'Europe/Paris') // '2026-07-01' */
export function dateOf(at: Instant, zone: string): CivilDate {
  return fromDayNumber(dayAt(at, zone));
}

/** The local day of an instant by its number, as `dayNumber` counts. */
export function dayAt(at: Instant, zone: string): number {
  return Math.floor((at + offsetAt(at, zone) * MINUTE) / MS);
}

/** Milliseconds since local midnight by the clock on the wall. */
export function clockOf(at: Instant, zone: string): number {
  const local = at + offsetAt(at, zone) * MINUTE;
  return local - Math.floor(local / MS) * MS;
}

/**
 * The instant of a local date and clock time. A time that the spring change skips moves on by the hour skipped;
 * one that the autumn change repeats is the first of the two, or the second with `later`.
 * @example formatInstant(instantAt('2026-03-29', 150 * MINUTE, 'Europe/Paris'), 'Europe/Paris') // '2026-03-29T03:30:00+02:00'
 */
export function instantAt(date: CivilDate, clock: number, zone: string, repeated: 'earlier' | 'later' = 'earlier'): Instant {
  return instantOnDay(dayNumber(date), clock, zone, repeated);
}

/** The same, of a day by its number. */
export function instantOnDay(day: number, clock: number, zone: string, repeated: 'earlier' | 'later' = 'earlier'): Instant {
  const local = day * MS + clock;
  const before = local - offsetAt(local - MS, zone) * MINUTE;
  const after = local - offsetAt(local + MS, zone) * MINUTE;
  return before === after ? before : atClockChange(local, before, after, zone, repeated);
}

function atClockChange(local: number, before: Instant, after: Instant, zone: string, repeated: 'earlier' | 'later'): Instant {
  const valid = [before, after].filter((at) => at + offsetAt(at, zone) * MINUTE === local).sort((a, b) => a - b);
  if (valid.length === 0) return Math.max(before, after);
  return (repeated === 'later' ? valid.at(-1) : valid[0]) as Instant;
}

/** The first instant of a day in a zone, which is not midnight where the clocks change then. */
export function startOfDay(date: CivilDate, zone: string): Instant {
  return instantAt(date, 0, zone);
}

/** 23:59:59 local time. @example formatInstant(endOfDay('2026-06-01', 'Europe/Paris'), 'Europe/Paris') // '2026-06-01T23:59:59+02:00' */
export function endOfDay(date: CivilDate, zone: string): Instant {
  return instantAt(date, MS - 1000, zone);
}

/** The same clock time some days later: 23 or 25 hours away when the clocks change. */
export function plusDays(at: Instant, days: number, zone: string): Instant {
  return instantAt(addDays(dateOf(at, zone), days), clockOf(at, zone), zone);
}
