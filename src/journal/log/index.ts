export { caseJourneys, isKeptJourney, journeyCases } from './case-journey.ts';
export { caseListSink } from './case-list.ts';
export { type EventTable, eventTableSink } from './event-table.ts';
export { lifecycleSink } from './lifecycle.ts';
export type { Chunks, LogAttrs, LogCase, LogEvent, LogSink, LogSummary, LogValue } from './log.ts';
export { formatByName, type LogFormat, logFormatOf, logFormats } from './log-format.ts';
export { type ReadMoment, timeReader } from './log-time.ts';
export { LogMapping } from './mapping.ts';
export {
  flatten,
  type LogObject,
  type ObjectEvent,
  type ObjectLink,
  type ObjectLog,
  objectTypeCounts,
  type TypeDeclaration,
} from './object-log.ts';
export { type ProposedMapping, proposeMapping } from './propose-mapping.ts';
export { type CsvOptions, proposeFrom, readCsvLog } from './read-csv-log.ts';
export { readLinesLog } from './read-lines-log.ts';
export { readOcelJson } from './read-ocel-json.ts';
export { type ReadObjectLog, readOcelXml } from './read-ocel-xml.ts';
export { readXesLog } from './read-xes-log.ts';
export { type WriteLogOptions, writeCsvLog, writeLinesLog, writeXesLog } from './write-log.ts';
export { casesAsObjects, writeOcelJson, writeOcelXml } from './write-ocel.ts';
