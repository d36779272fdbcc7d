// The entry `justice-pathway/machines/law`: Scotland's dates, calculators, calendars and reforms, without the stages. `justice-pathway/machines` holds all of it too.
export {
  areaCalendar,
  CalendarFile,
  custodyCourtOn,
  holidaysOf,
  type LoadedCalendar,
  loadCalendar,
  localCalendar,
  localCalendars,
  scottishBankHolidays,
} from '../calendars/index.ts';
export { allParameters, calculatorById, calculators } from '../law/index.ts';
export { type KeyDate, type KeyDates, keyDates, keyDatesCalculator } from '../law/key-dates/index.ts';
export { releaseLawBegins } from '../law/release/release-law-begins.ts';
export { type OffenceKind, type PassedSentence, SentenceFile } from '../law/sentence/sentence-file.ts';
export {
  noFridayRelease,
  reformById,
  reforms,
  releaseFraction,
} from '../reforms/index.ts';
