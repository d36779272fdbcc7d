export { availabilityPage, availabilityText } from '../report/page/directory-availability-page.ts';
export { diversionSheetPage, diversionSheetText } from '../report/page/directory-diversion-page.ts';
export { liberationHourData, liberationHourPage, liberationHourText } from '../report/page/directory-liberation-page.ts';
export { type Authenticate, anyOf, type Caller, refuseAll, tokenCallers } from './callers/callers.ts';
export { applyKept } from './directory/apply-kept.ts';
export { diffDirectories, type FieldChange, type ServiceChange } from './directory/directory-diff.ts';
export { exportOpenReferralUk, type OpenReferralPage, openReferralRecord } from './directory/directory-export.ts';
export type { NeedsOfTerms } from './directory/directory-hsds.ts';
export { mergeServices } from './directory/directory-merge.ts';
export {
  type DirectoryAnswer,
  type DirectoryOptions,
  type DirectoryReport,
  readDirectory,
  readDirectoryTables,
} from './directory/directory-read.ts';
export type { RecordReport } from './directory/directory-record.ts';
export { isKeptDirectory, KeptAvailability, KeptDirectory, KeptEntry } from './directory/kept-directory.ts';
export { fileInbox, type Inbox } from './outbox/inbox.ts';
export { consentNow, type EmptyOutboxOptions, emptyOutbox, fileOutbox, type Outbox, outboxHook } from './outbox/outbox.ts';
export * from './webhook/index.ts';
