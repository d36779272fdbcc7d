export { CalendarFile } from './calendar-file.ts';
export { calendarOf, type LoadedCalendar, loadCalendar } from './load-calendar.ts';
export { areaCalendar, custodyCourtOn, localCalendar, localCalendars, releaseCalendar } from './local-calendars.ts';
export { holidaysOf, scottishBankHolidays } from './scottish-bank-holidays.ts';
