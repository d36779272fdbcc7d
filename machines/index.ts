export { holidaysOf, scottishBankHolidays } from './calendars/scottish-bank-holidays.ts';
export { type ContactId, contacts, type ScottishContact } from './contacts.ts';
export { type PageId, pages } from './pages.ts';
export { communitiesOfPractice } from './partners/communities.ts';
export { outcomes } from './partners/outcomes.ts';
export { reportWords } from './report-words.ts';
export { rules } from './rules/index.ts';
export { type EventOf, type EventType, type JusticeEvent, vocabulary } from './vocabulary.ts';
