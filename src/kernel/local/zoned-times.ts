import { type CivilDate, clockOf, dateOf, endOfDay, instantAt, plusDays, startOfDay } from '../civil-date.ts';
import { formatInstant, type Instant } from '../instant.ts';

/** The calendar and the clock of one place. */
export interface ZonedTimes {
  /** Name of the zone, as the IANA has it. */
  readonly zone: string;
  readonly dateOf: (at: Instant) => CivilDate;
  readonly clockOf: (at: Instant) => number;
  readonly instantAt: (date: CivilDate, clock: number) => Instant;
  readonly startOfDay: (date: CivilDate) => Instant;
  readonly endOfDay: (date: CivilDate) => Instant;
  readonly plusDays: (at: Instant, days: number) => Instant;
  readonly formatInstant: (at: Instant) => string;
}

/** The functions of dates and times for one zone, so that a pathway names its own once. @example timesIn('Europe/Oslo').dateOf(instant('2026-06-30T22:30:00Z')) // '2026-07-01' */
export function timesIn(zone: string): ZonedTimes {
  return {
    zone,
    dateOf: (at) => dateOf(at, zone),
    clockOf: (at) => clockOf(at, zone),
    instantAt: (date, clock) => instantAt(date, clock, zone),
    startOfDay: (date) => startOfDay(date, zone),
    endOfDay: (date) => endOfDay(date, zone),
    plusDays: (at, days) => plusDays(at, days, zone),
    formatInstant: (at) => formatInstant(at, zone),
  };
}
