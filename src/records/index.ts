export { type CheckedRecords, type CoverageRow, type CoveredRule, checkRecords } from './check.ts';
export type { Accepted, Decision } from './decision.ts';
export { checkPage } from './page/check-page.ts';
export { checkText } from './page/check-text.ts';
export { isRecordsPlan, planSchemaName, RecordsPlan, SourcePlan } from './plan.ts';
export { readTable, Unreadable } from './read/read-table.ts';
export { fileOf, type RecordFile } from './read/record-file.ts';
export { type ReadRecordsOptions, type Records, readRecords, type SourceQuality } from './read-records.ts';
