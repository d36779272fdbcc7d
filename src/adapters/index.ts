export { exportOpenReferralUk, type OpenReferralPage, openReferralRecord } from './directory-export.ts';
export type { NeedsOfTerms } from './directory-hsds.ts';
export { liberationHourData, liberationHourPage, liberationHourText } from './directory-liberation-page.ts';
export { mergeServices } from './directory-merge.ts';
export {
  type DirectoryAnswer,
  type DirectoryOptions,
  type DirectoryReport,
  readDirectory,
  readDirectoryTables,
} from './directory-read.ts';
export type { RecordReport } from './directory-record.ts';
