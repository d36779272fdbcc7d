export type { KeyDate, KeyDates, OtherDate } from './key-date.ts';
export { keyDates, keyDatesCalculator } from './key-dates.ts';
