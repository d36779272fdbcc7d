import { type CivilDate, checkValue, type Issue } from 'justice-pathway';
import type { WorkingCalendar } from 'justice-pathway/law';
import { CalendarFile } from './calendar-file.ts';
import { scottishBankHolidays } from './scottish-bank-holidays.ts';

/** A calendar with what it says of custody business and how far it can be relied on. */
export interface LoadedCalendar extends WorkingCalendar {
  readonly kind: CalendarFile['kind'];
  warnings(date: CivilDate): readonly string[];
  /** The court that takes another's custody business on a day, if a source says so. */
  custodyCourt(court: string, date: CivilDate): string | undefined;
}

/**
 * Reads a calendar of a place, court or body. Faults are returned, never thrown.
 * @example loadCalendar({ id: 'x', label: 'X', kind: 'body', basis: 'none' }).calendar?.holiday('2026-12-25') // undefined
 */
export function loadCalendar(raw: unknown, file?: string): { readonly calendar?: LoadedCalendar; readonly issues: readonly Issue[] } {
  const read = checkValue(CalendarFile, raw, { code: 'bad-calendar', file });
  return read.ok ? { calendar: calendarOf(read.value), issues: [] } : { issues: read.issues };
}

/** The calendar of a checked file. */
export function calendarOf(file: CalendarFile): LoadedCalendar {
  const own = new Map(file.holidays.map((each) => [each.date, each.name]));
  const ordinary = new Set(file.notObserved.map((each) => each.name));
  const holiday = (date: CivilDate): string | undefined => {
    const named = own.get(date);
    if (named) return named;
    const national = file.basis === 'scottish-bank-holidays' ? scottishBankHolidays.holiday(date) : undefined;
    return national && !ordinary.has(national.replace(/ \(.*\)$/, '')) ? national : undefined;
  };
  const complete = (date: CivilDate) => {
    const year = Number(date.slice(0, 4));
    return file.completeFrom !== undefined && file.completeTo !== undefined && year >= file.completeFrom && year <= file.completeTo;
  };
  return {
    id: file.id,
    label: file.label,
    kind: file.kind,
    holiday,
    ...(file.weekdays ? { weekdays: file.weekdays } : {}),
    warnings: (date) => (complete(date) ? [] : [`The local calendar of ${file.label} is not known in full for ${date.slice(0, 4)}.`]),
    custodyCourt: (court, date) => file.custodyRouting.find((each) => each.date === date && each.courts.includes(court))?.to,
  };
}
