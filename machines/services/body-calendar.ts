import type { OpeningOptions } from 'justice-pathway/service';
import { localCalendars } from '../calendars/local-calendars.ts';
import { scottishBankHolidays } from '../calendars/scottish-bank-holidays.ts';

/**
 * The public holidays of a body, by the id that its services name; the bank holidays of Scotland for services that name none.
 * @example openAt(service, at, { calendar: bodyCalendar })
 */
export const bodyCalendar: NonNullable<OpeningOptions['calendar']> = (id) =>
  id === undefined || id === scottishBankHolidays.id ? scottishBankHolidays : localCalendars.get(id);
