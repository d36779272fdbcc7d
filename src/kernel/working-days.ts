import { addDays, type CivilDate, weekday } from './civil-date.ts';

/** Which days a body works. Calendars of places are content; the engine only asks. */
export interface WorkingCalendar {
  readonly id: string;
  readonly label: string;
  /** Local time of the place, by its name: `Europe/London`. */
  readonly zone?: string;
  /** The holiday's name, or `undefined` on an ordinary day. */
  holiday(date: CivilDate): string | undefined;
  /** Working weekdays, 1 Monday to 7 Sunday. @defaultValue Monday to Friday */
  readonly weekdays?: readonly number[];
  /** What a reader must know of this calendar: years not covered, local days not known. */
  warnings?(date: CivilDate): readonly string[];
}

/** A calendar with weekends and no holidays. */
export const plainWeek: WorkingCalendar = { id: 'plain-week', label: 'Monday to Friday', holiday: () => undefined };

const mondayToFriday = [1, 2, 3, 4, 5];

/** Whether a body works on a day, by its calendar. */
export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar): boolean {
  return (calendar.weekdays ?? mondayToFriday).includes(weekday(date)) && calendar.holiday(date) === undefined;
}

/** The nth working day after a date; 0 is the date itself. @example addWorkingDays('2026-11-20', 1, plainWeek) // '2026-11-23' */
export function addWorkingDays(date: CivilDate, days: number, calendar: WorkingCalendar): CivilDate {
  const step = days < 0 ? -1 : 1;
  let current = date;
  for (let left = Math.abs(days); left > 0; ) {
    current = addDays(current, step);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}

/** The date itself if it is a working day, else the next one. */
export function nextWorkingDay(date: CivilDate, calendar: WorkingCalendar): CivilDate {
  return isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar);
}
