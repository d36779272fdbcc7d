import { fromDayNumber, isWorkingDay, type WorkingCalendar } from '../kernel/index.ts';

/** A calendar whose working days are looked up once each. */
export interface DayTable {
  readonly calendar: WorkingCalendar;
  /** Whether a body works on a day, by its number. */
  works(day: number): boolean;
}

const length = 50_000;

export function dayTable(calendar: WorkingCalendar): DayTable {
  const known = new Uint8Array(length);
  const ask = (day: number): boolean => isWorkingDay(fromDayNumber(day), calendar);
  return {
    calendar,
    works(day) {
      if (day < 0 || day >= length) return ask(day);
      if (known[day] === 0) known[day] = ask(day) ? 1 : 2;
      return known[day] === 1;
    },
  };
}
