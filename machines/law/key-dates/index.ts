export type { KeyDate, KeyDates } from './key-date.ts';
export { keyDates, keyDatesCalculator } from './key-dates.ts';
