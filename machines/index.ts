export { holidaysOf, scottishBankHolidays } from './calendars/scottish-bank-holidays.ts';
export { vocabulary } from './vocabulary.ts';
