import { caseListSink, type LogCase, type LogSummary, readCsvLog, readXesLog } from 'justice-pathway/logs';

export function csv(text: string | readonly string[]): { cases: LogCase[]; summary: LogSummary } {
  const sink = caseListSink();
  const summary = readCsvLog(typeof text === 'string' ? [text] : text, sink, { zone: 'Europe/London' });
  return { cases: sink.cases(), summary };
}

export function xes(text: string): { cases: LogCase[]; summary: LogSummary } {
  const sink = caseListSink();
  const summary = readXesLog([text], sink, { zone: 'Europe/London' });
  return { cases: sink.cases(), summary };
}
