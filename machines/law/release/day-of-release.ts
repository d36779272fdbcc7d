import { addDays, type CivilDate } from 'justice-pathway';
import {
  type Answered,
  defineCalculator,
  isWorkingDay,
  type Law,
  type Reasoning,
  reasoning,
  type WorkingCalendar,
  weekday,
} from 'justice-pathway/law';
import { z } from 'zod';
import { CalendarFile } from '../../calendars/calendar-file.ts';
import { releaseCalendar } from '../../calendars/local-calendars.ts';
import { day } from '../fields.ts';
import { type DayRule, dayRule } from './day-rule.ts';
import { discretionaryDays } from './discretionary-days.ts';
import { discretionaryMinimum } from './discretionary-minimum.ts';
import { discretionaryOrder } from './discretionary-order.ts';
import { underSection8 } from './other-law.ts';
import { publicHolidayMeaning } from './public-holiday-meaning.ts';

/** Why nobody is released on a day under a rule, or `undefined`. */
export function exceptedBecause(date: CivilDate, rule: DayRule, calendar: WorkingCalendar): string | undefined {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const holiday = calendar.holiday(date);
  if (rule.publicHolidays && holiday) return holiday;
  if (rule.weekdays.includes(weekday(date))) return `a ${names[weekday(date) - 1]}`;
  const next = calendar.holiday(addDays(date, 1));
  return rule.eveOfPublicHoliday && next ? `the day before ${next}` : undefined;
}

/**
 * The day on which a release that is due takes place: back to the last day that the rule allows.
 * @example moveBack('2026-11-21', { weekdays: [6, 7], … }, scottishBankHolidays) // '2026-11-20'
 */
export function moveBack(due: CivilDate, rule: DayRule, calendar: WorkingCalendar): CivilDate {
  if (exceptedBecause(due, rule, calendar)) {
    let date = due;
    while (exceptedBecause(date, rule, calendar)) date = addDays(date, -1);
    return date;
  }
  if (!rule.thursdayMoves || weekday(due) !== 4) return due;
  let date = addDays(due, -1);
  while (weekday(date) === 4 || exceptedBecause(date, rule, calendar)) date = addDays(date, -1);
  return date;
}

/** Moves a release day under the law, recording why. */
export function dayOfRelease(due: CivilDate, calendar: WorkingCalendar, r: Reasoning): CivilDate {
  const rule = r.read(dayRule, due);
  r.read(publicHolidayMeaning, due);
  for (const each of calendar.warnings?.(due) ?? []) r.warn(each);
  const date = moveBack(due, rule, calendar);
  const why = exceptedBecause(due, rule, calendar) ?? 'a Thursday';
  r.step(date === due ? `Due on ${due}, a day on which people are released.` : `Due on ${due}, ${why}: moved back to ${date}.`);
  return date;
}

/** The earliest day to which Ministers may bring release forward (s.26C), counted from the day after any move; `undefined` where closed. */
export function earliestDiscretionary(
  released: CivilDate,
  termDays: number,
  calendar: WorkingCalendar,
  r: Reasoning,
): CivilDate | undefined {
  const rule = r.readIfAny(discretionaryDays, released);
  if (!rule) return undefined;
  const minimum = r.read(discretionaryMinimum, released);
  if (termDays < minimum) {
    r.step(`A term of ${termDays} days is under ${minimum}: no earlier release under s.26C.`);
    return undefined;
  }
  r.read(discretionaryOrder, released);
  let date = rule.counted === 'days' ? addDays(released, -rule.days) : released;
  for (let left = rule.counted === 'days' ? 0 : rule.days; left > 0; ) {
    date = addDays(date, -1);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  r.step(`Ministers may bring release forward by ${rule.days} ${rule.counted === 'days' ? 'days' : 'working days'}, to ${date}.`);
  return date;
}

const Input = z.strictObject({
  /** The day release falls due. */
  due: day,
  /** Where the person will be: its public holidays count. */
  area: z.string().optional(),
  /** The public holidays of that area, in the format of calendars. */
  calendar: CalendarFile.optional(),
  /** Days in the term, for s.26C. */
  termDays: z.int().positive().optional(),
});

export interface ReleaseDay {
  readonly due: CivilDate;
  readonly releaseDay: CivilDate;
  readonly earliestDiscretionary?: CivilDate;
}

/** The day of release when it falls due on a weekend or holiday, and how far it may be brought forward. */
export const releaseDayCalculator = defineCalculator<z.infer<typeof Input>, ReleaseDay>({
  id: 'release-day',
  label: 'The day of release when it falls due on a weekend or public holiday, and the earliest under s.26C',
  input: Input,
  example: { due: '2026-11-21', area: 'Clackmannanshire', termDays: 365 },
  calculate: (asked, law) => {
    const main = dayFor(asked, law);
    const other = law?.reforms?.length ? undefined : underSection8(law, main.value.releaseDay);
    const under = other && dayFor(asked, other.law);
    if (!under || JSON.stringify(under.value) === JSON.stringify(main.value)) return main;
    return { ...main, alternatives: [{ when: other.when, value: under.value }] };
  },
});

function dayFor({ due, area, calendar: given, termDays }: z.infer<typeof Input>, law: Law | undefined): Answered<ReleaseDay> {
  const r = reasoning(law);
  const calendar = releaseCalendar({ area, calendar: given });
  const releaseDay = dayOfRelease(due, calendar, r);
  if (termDays === undefined) r.missing('The length of the term, without which s.26C cannot be judged; taken as long enough.');
  const earliest = earliestDiscretionary(releaseDay, termDays ?? 365, calendar, r);
  return r.answer({ due, releaseDay, ...(earliest ? { earliestDiscretionary: earliest } : {}) });
}
