import { addMonths, dayNumber, fromDayNumber, instantAt, plusDays, weekdayOfNumber } from '../civil-date.ts';
import { DAY, type Instant, MINUTE } from '../instant.ts';
import { isWorkingDay, type WorkingCalendar } from './working-days.ts';
import { offsetAt } from './zone.ts';

/** Civil arithmetic of one zone and one calendar, with what was worked out before kept, for millions of due times. */
export interface LocalTime {
  /** Whole days since 1970-01-01 of the local date. */
  dayOf(at: Instant): number;
  /** 1 Monday to 7 Sunday. */
  weekdayOf(day: number): number;
  /** 23:59:59 local of a day. */
  endOf(day: number): Instant;
  /** The same clock time some days later or earlier. */
  shift(at: Instant, days: number): Instant;
  /** The nth working day after a day; 0 is the day itself. */
  workingDay(day: number, count: number): number;
  /** The same day of the month some months later, clamped to its end. */
  month(day: number, count: number): number;
  /** Days that have passed whole by the clock on the wall. */
  wholeDays(from: Instant, to: Instant): number;
  /** A Friday, a Saturday, a Sunday, a holiday, or the day before a holiday. */
  isHardDay(day: number): boolean;
}

export function localTime(calendar: WorkingCalendar, zone: string): LocalTime {
  const ends = new Map<number, Instant>();
  const working = new Map<number, number>();
  const months = new Map<number, number>();
  const works = new Map<number, boolean>();
  const local = (at: Instant) => at + offsetAt(at, zone) * MINUTE;
  const dayOf = (at: Instant) => Math.floor(local(at) / DAY);
  const isWorking = (day: number) => remember(works, day, () => isWorkingDay(fromDayNumber(day), calendar));
  const holiday = (day: number) => calendar.holiday(fromDayNumber(day)) !== undefined;
  return {
    dayOf,
    weekdayOf: weekdayOfNumber,
    endOf: (day) => remember(ends, day, () => instantAt(fromDayNumber(day), DAY - 1000, zone)),
    shift(at, days) {
      const moved = at + days * DAY;
      const offset = offsetAt(at, zone);
      const steady = offsetAt(moved - DAY, zone) === offset && offsetAt(moved + DAY, zone) === offset;
      return steady ? moved : plusDays(at, days, zone);
    },
    workingDay(day, count) {
      return remember(working, day * 65_536 + count, () => {
        let current = day;
        let empty = 0;
        for (let left = count; left > 0; ) {
          current += 1;
          empty += 1;
          if (isWorking(current)) {
            left -= 1;
            empty = 0;
          } else if (empty > 4000) return Number.POSITIVE_INFINITY;
        }
        return current;
      });
    },
    month: (day, count) => remember(months, day * 4096 + count, () => dayNumber(addMonths(fromDayNumber(day), count))),
    wholeDays(from, to) {
      const a = local(from);
      const b = local(to);
      return Math.floor((b - a) / DAY);
    },
    isHardDay(day) {
      return weekdayOfNumber(day) >= 5 || holiday(day) || holiday(day + 1);
    },
  };
}

function remember<T>(known: Map<number, T>, key: number, find: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  if (known.size > 200_000) known.clear();
  known.set(key, found);
  return found;
}
