import { addDays, type CivilDate } from 'justice-pathway';
import { addDuration, type CivilDuration } from 'justice-pathway/law';

/**
 * The last day of a period that begins with a day, which counts as its first: the day before the corresponding day.
 * Where the last month has no corresponding day the period ends with that month.
 * @example lastDayBeginningWith('2026-02-10', { months: 3 }) // '2026-05-09'
 * @example lastDayBeginningWith('2026-01-31', { months: 1 }) // '2026-02-28'
 */
export function lastDayBeginningWith(first: CivilDate, period: CivilDuration): CivilDate {
  return addDays(firstDayAfter(first, period), -1);
}

/** The first day after a period that begins with a day. @example firstDayAfter('2021-03-01', { years: 3 }) // '2024-03-01' */
export function firstDayAfter(first: CivilDate, period: CivilDuration): CivilDate {
  const months = addDuration(first, { years: period.years ?? 0, months: period.months ?? 0 });
  const clamped = months.slice(8) !== first.slice(8);
  return addDuration(clamped ? addDays(months, 1) : months, { weeks: period.weeks ?? 0, days: period.days ?? 0 });
}

/** The last day of a period counted after a day, which is not counted: the corresponding day. @example lastDayAfter('2025-11-28', { months: 17 }) // '2027-04-28' */
export function lastDayAfter(day: CivilDate, period: CivilDuration): CivilDate {
  return addDuration(day, period);
}
