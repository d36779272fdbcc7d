export { holidaysOf, scottishBankHolidays } from './calendars/scottish-bank-holidays.ts';
export { type ContactId, contacts, type ScottishContact } from './contacts.ts';
export { type PageId, pages } from './pages.ts';
export { type EventOf, type EventType, type JusticeEvent, vocabulary } from './vocabulary.ts';
