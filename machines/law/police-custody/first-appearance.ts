import { addDays, type CivilDate } from 'justice-pathway';
import { defineCalculator, invalid, isWorkingDay, reasoning, type WorkingCalendar } from 'justice-pathway/law';
import { z } from 'zod';
import {
  CalendarFile,
  calendarOf,
  custodyCourtOn,
  type LoadedCalendar,
  localCalendars,
  scottishBankHolidays,
} from '../../calendars/index.ts';
import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { day, dayOf, dayOrMoment } from '../fields.ts';
import { courtHolidays } from '../holidays/court-holidays.ts';
import { courtSittings } from '../holidays/court-sittings.ts';
import { defineParameter } from '../law-parameter.ts';

export const firstAppearance = defineParameter({
  id: 'police-custody.first-appearance',
  rows: ['POL-025'],
  label: 'First appearance from custody, if practicable: sitting days of the court after the day the duty began',
  unit: 'court days',
  selector: 'arrest',
  values: [since('2018-01-25', 1, at(sources.justice2016, 's.21(2)'), { note: 'If practicable; otherwise as soon as practicable after.' })],
});

export const nationalJurisdiction = defineParameter({
  id: 'police-custody.national-custody-jurisdiction',
  rows: ['TIM-023'],
  label: 'A first calling from custody may be in any sheriff court',
  unit: 'flag',
  selector: 'first-appearance',
  values: [
    since('2022-10-01', true, at(sources.recovery2022, 'sch. para 16'), { to: '2025-11-30', note: 'Temporary.' }),
    since('2025-12-01', true, at(sources.modernisation2025, 's.9'), {
      note: 'Permanent; s.9(1) was in force for specified purposes only.',
    }),
  ],
});

const input = z.strictObject({
  dutyBegan: dayOrMoment.describe('When the person was charged, or arrested on a warrant.'),
  court: z.string().min(1).optional().describe('The court, as "Alloa Sheriff Court".'),
  calendar: CalendarFile.optional().describe("The court's own calendar, in the format of calendar files."),
  sittingWeekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .optional()
    .describe('Days of the week the court sits, 1 Monday to 7 Sunday; Monday to Friday if left out.'),
  holidays: z.enum(['scottish-bank-holidays', 'none']).optional().describe('Days closed beside `closed`; bank holidays if left out.'),
  closed: z.array(day).optional().describe("The court's own holidays."),
  alsoSits: z.array(day).optional().describe('Days on which it sits although it would not.'),
  custodyRouting: z
    .array(z.strictObject({ date: day, court: z.string().min(1) }))
    .optional()
    .describe('Courts that take this custody business on days this court is closed.'),
});

type Input = z.infer<typeof input>;

export interface CourtDay {
  /** By the end of this day, if practicable. */
  readonly date: CivilDate;
  readonly court: string | null;
  readonly elsewhere: boolean;
  /** Days after the duty began on which no court took the business. */
  readonly passedOver: readonly CivilDate[];
}

const maximum = 60;

/**
 * The first day on which the court sits after the day the duty to bring the person to court began.
 * There is no limit in hours: it is the court's own calendar that decides.
 * Source: Criminal Justice (Scotland) Act 2016, s.21(2); court holidays: Criminal Procedure (Scotland) Act 1995, s.8.
 * @example nextCourtDay.ask({ dutyBegan: '2026-11-20T20:00:00Z' }) // 2026-11-23
 */
export const nextCourtDay = defineCalculator<Input, CourtDay>({
  id: 'next-court-day',
  label: 'First court appearance from custody: the next day on which the court sits',
  input,
  example: { dutyBegan: '2026-11-20T20:00:00+00:00', court: 'Alloa Sheriff Court' },
  calculate(asked, law) {
    const on = dayOf(asked.dutyBegan);
    const both = (asked.closed ?? []).find((each) => asked.alsoSits?.includes(each));
    if (both) return invalid('open-and-closed', `${both} is among the days the court is closed and the days it also sits.`);
    const why = reasoning(law);
    why.read(firstAppearance, on);
    const own = asked.calendar ? calendarOf(asked.calendar) : knownCalendar(asked.court);
    const found = search(asked, on, asked.holidays ?? 'scottish-bank-holidays', own);
    if (!found) return invalid('never-sits', `The court does not sit in the ${maximum} days after ${on}.`);
    why.step(`The duty began on ${on}; the first day after it on which the court sits is ${found.date}.`);
    if (found.elsewhere) {
      why.readIfAny(nationalJurisdiction, found.date);
      why.step(`On that day the business is taken at ${found.court}.`);
    }
    why.warn('If practicable; otherwise as soon as practicable after.');
    for (const each of own?.warnings(found.date) ?? []) why.warn(each);
    const partly = (own?.warnings(found.date) ?? []).length > 0;
    if ((!asked.closed && !asked.calendar) || partly) {
      why.readIfAny(courtSittings, found.date);
      why.readIfAny(courtHolidays, found.date);
    }
    if (!asked.closed && !asked.calendar) {
      why.warn(
        "The court's own holidays are not known here: they are fixed by the sheriff principal for each court, and are not the bank holidays.",
      );
      why.missing("the court's own calendar");
    }
    if (!asked.custodyRouting && found.passedOver.length > 0) {
      why.warn(
        'On a court holiday custody business may be taken at a designated court, and a court may sit on any day for criminal business: the appearance may be earlier.',
      );
    }
    const other = asked.holidays || asked.calendar ? undefined : search(asked, on, 'none', undefined);
    const differs = other && other.date !== found.date;
    return why.answer(found, differs ? [{ when: 'the court sits on bank holidays', value: other }] : undefined);
  },
});

function search(
  asked: Input,
  on: CivilDate,
  holidays: 'scottish-bank-holidays' | 'none',
  own: LoadedCalendar | undefined,
): CourtDay | undefined {
  const listed = (date: CivilDate) =>
    own && asked.holidays === undefined ? own.holiday(date) : holidays === 'none' ? undefined : scottishBankHolidays.holiday(date);
  const calendar: WorkingCalendar = {
    id: 'court',
    label: asked.court ?? 'court',
    weekdays: asked.sittingWeekdays ?? own?.weekdays ?? [1, 2, 3, 4, 5],
    holiday: (date) => (asked.closed?.includes(date) ? 'court holiday' : listed(date)),
  };
  const name = asked.court?.replace(/ (Sheriff|JP|Justice of the Peace) Court$/i, '');
  const elsewhere = (date: CivilDate) =>
    asked.custodyRouting?.find((each) => each.date === date)?.court ??
    (name === undefined
      ? undefined
      : (own?.custodyCourt(name, date) ?? own?.custodyCourt(asked.court as string, date) ?? custodyCourtOn(name, date)));
  const passedOver: CivilDate[] = [];
  for (let date = addDays(on, 1), tries = 0; tries < maximum; date = addDays(date, 1), tries += 1) {
    const sits = asked.alsoSits?.includes(date) || isWorkingDay(date, calendar);
    const routed = elsewhere(date);
    if (sits) return { date, court: asked.court ?? null, elsewhere: false, passedOver };
    if (routed) return { date, court: routed, elsewhere: true, passedOver };
    passedOver.push(date);
  }
  return undefined;
}

/** The calendar kept here for a court, by its name or id. */
function knownCalendar(court: string | undefined): LoadedCalendar | undefined {
  if (court === undefined) return undefined;
  return [...localCalendars.values()].find(
    (each) => each.kind === 'court' && [each.id, each.label].some((name) => name.toLowerCase() === court.toLowerCase()),
  );
}
