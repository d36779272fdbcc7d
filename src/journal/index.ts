export { correctedEvent, effectiveEvents } from './effective.ts';
export { Entry, EntryKind } from './entry.ts';
export { type Journey, type JourneyEvent, JourneyFile, JourneyFileEvent, JourneyFileUnseen, type Unseen } from './journey.ts';
export { caseJourneys, journeyCases } from './log/case-journey.ts';
export { caseListSink } from './log/case-list.ts';
export { type EventTable, eventTableSink } from './log/event-table.ts';
export { lifecycleSink, pairLifecycle } from './log/lifecycle.ts';
export type { Chunks, LogAttrs, LogCase, LogEvent, LogSink, LogSummary, LogValue } from './log/log.ts';
export { formatByName, type LogFormat, logFormatOf, logFormats } from './log/log-format.ts';
export { guessTimeFormat, type TimeFormat, timeFormats, timeReader } from './log/log-time.ts';
export { LogMapping } from './log/mapping.ts';
export {
  flatten,
  type LogObject,
  type ObjectEvent,
  type ObjectLink,
  type ObjectLog,
  objectTypeCounts,
  type TypeDeclaration,
} from './log/object-log.ts';
export { type ProposedMapping, proposeMapping } from './log/propose-mapping.ts';
export { type CsvOptions, proposeFrom, readCsvLog } from './log/read-csv-log.ts';
export { readLinesLog } from './log/read-lines-log.ts';
export { readOcelJson } from './log/read-ocel-json.ts';
export { type ReadObjectLog, readOcelXml } from './log/read-ocel-xml.ts';
export { readXesLog } from './log/read-xes-log.ts';
export { type WriteLogOptions, writeCsvLog, writeLinesLog, writeXesLog } from './log/write-log.ts';
export { casesAsObjects, writeOcelJson, writeOcelXml } from './log/write-ocel.ts';
export { type ReadJourneys, type ReadOptions, readJourneys } from './read-journeys.ts';
export { writeJourneys } from './write-journeys.ts';
