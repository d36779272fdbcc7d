import { type CivilDate, dayNumber, fromDayNumber, weekdayOfNumber } from '../civil-date.ts';
import { PathwayError } from '../error.ts';
import { givenAs } from '../given.ts';

/** Which days a body works. Calendars of places are content; the engine only asks. */
export interface WorkingCalendar {
  readonly id: string;
  readonly label: string;
  /** Local time of the place, by the name that the IANA gives its zone. */
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
const [notAsked, working, free] = [0, 1, 2];
const daysKnown = 50_000;

// What a calendar has said of the days from 1970 to 2106. Its answers must not change: a calendar is content.
const known = new WeakMap<WorkingCalendar, Uint8Array>();

/** Whether a body works on a day, by its calendar. */
export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar): boolean {
  if (typeof date !== 'string' || typeof calendar?.holiday !== 'function') {
    givenAs('isWorkingDay', 'date', date, 'text');
    givenAs('isWorkingDay', 'calendar', calendar, '{holiday:function}');
  }
  return isWorking(dayNumber(date), calendar, knownOf(calendar));
}

/** The nth working day after a date; 0 is the date itself. @example addWorkingDays('2026-11-20', 1, plainWeek) // '2026-11-23' */
export function addWorkingDays(date: CivilDate, days: number, calendar: WorkingCalendar): CivilDate {
  givenAs('addWorkingDays', 'date', date, 'text');
  givenAs('addWorkingDays', 'days', days, 'number');
  givenAs('addWorkingDays', 'calendar', calendar, '{holiday:function}');
  if (days === 0) return date;
  const day = dayNumber(date);
  if (Number.isNaN(day)) throw new PathwayError('bad-date', `"${date}" is not a date. Write it like 2026-11-21.`, { text: date });
  return fromDayNumber(workingDaysFrom(day, days, calendar));
}

/** Whether a body works on a day by its number. */
export function isWorkingDayNumber(day: number, calendar: WorkingCalendar): boolean {
  return isWorking(day, calendar, knownOf(calendar));
}

/** The nth working day after a day, by their numbers; 0 is the day itself. */
export function workingDaysFrom(from: number, days: number, calendar: WorkingCalendar): number {
  const step = days < 0 ? -1 : 1;
  const answers = knownOf(calendar);
  let day = from;
  for (let left = Math.abs(days); left > 0; ) {
    day += step;
    if (isWorking(day, calendar, answers)) left -= 1;
  }
  return day;
}

function isWorking(day: number, calendar: WorkingCalendar, answers: Uint8Array): boolean {
  const answer = answers[day];
  if (answer === working || answer === free) return answer === working;
  const open = (calendar.weekdays ?? mondayToFriday).includes(weekdayOfNumber(day)) && calendar.holiday(fromDayNumber(day)) === undefined;
  if (answer === notAsked) answers[day] = open ? working : free;
  return open;
}

let lastAsked: WorkingCalendar | undefined;
let lastKnown: Uint8Array = new Uint8Array(0);

function knownOf(calendar: WorkingCalendar): Uint8Array {
  if (calendar === lastAsked) return lastKnown;
  let answers = known.get(calendar);
  if (!answers) {
    answers = new Uint8Array(daysKnown);
    known.set(calendar, answers);
  }
  lastAsked = calendar;
  lastKnown = answers;
  return answers;
}

/** The date itself if it is a working day, else the next one. */
export function nextWorkingDay(date: CivilDate, calendar: WorkingCalendar): CivilDate {
  givenAs('nextWorkingDay', 'date', date, 'text');
  givenAs('nextWorkingDay', 'calendar', calendar, '{holiday:function}');
  return isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar);
}

const everyDays = new WeakMap<WorkingCalendar, WorkingCalendar>();

/** The calendar of a body that works on every weekday, made once: its holidays alone are free. */
export function everyDay(calendar: WorkingCalendar): WorkingCalendar {
  let made = everyDays.get(calendar);
  if (!made) {
    made = { ...calendar, weekdays: [1, 2, 3, 4, 5, 6, 7], holiday: (date) => calendar.holiday(date) };
    everyDays.set(calendar, made);
  }
  return made;
}
