import { badJson } from '../../kernel/bad-json.ts';
import { givenObject, givenPieces } from '../../kernel/given.ts';
import { keyTwiceIssue } from '../../kernel/json/key-twice.ts';
import { own } from '../../kernel/json/own.ts';
import { arrayElements } from '../json-values.ts';
import type { Chunks, LogAttrs, LogSink, LogSummary, LogValue } from './log.ts';
import { dayTimeReader, type ReadMoment } from './log-time.ts';
import type { LogMapping } from './mapping.ts';
import { brief, newRejects } from './rejects.ts';

const names = {
  case: ['case', 'case:concept:name', 'caseId', 'case_id', 'journey', 'person', 'trace'],
  activity: ['activity', 'type', 'concept:name', 'event', 'name'],
  time: ['at', 'time', 'time:timestamp', 'timestamp'],
  id: ['id', 'event_id', 'identity:id'],
};

/** Reads one event a line as JSON, or a JSON list of events. Fields are found by usual names, or named by a mapping. */
export function readLinesLog(
  chunks: Chunks,
  sink: LogSink,
  options: { readonly file?: string; readonly mapping?: LogMapping; readonly zone?: string } = {},
): LogSummary {
  givenPieces(chunks, 'readLinesLog');
  givenObject(sink, 'readLinesLog', 'sink');
  const rejects = newRejects(options.file);
  const { mapping } = options;
  const readTime = dayTimeReader([mapping?.timeFormat ?? 'iso'], mapping?.zone ?? options.zone);
  const list = (value: string | readonly string[] | undefined, usual: readonly string[]) =>
    value === undefined ? usual : typeof value === 'string' ? [value] : value;
  const fields = {
    case: list(mapping?.case, names.case),
    activity: list(mapping?.activity, names.activity),
    time: list(mapping?.time, names.time),
    id: list(mapping?.id, names.id),
  };
  let events = 0;
  const take = (value: unknown, line: number | undefined) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return rejects.reject('not-an-event', line, 'This is not an event.', { value: brief(JSON.stringify(value) ?? '') });
    const record = value as Record<string, LogValue>;
    const find = (of: readonly string[]) => of.find((name) => record[name] !== undefined && record[name] !== null);
    const [caseField, typeField, timeField, idField] = [find(fields.case), find(fields.activity), find(fields.time), find(fields.id)];
    if (caseField === undefined)
      return rejects.reject('no-case', line, `This event names no case (looked for ${fields.case.slice(0, 4).join(', ')}).`);
    if (typeField === undefined)
      return rejects.reject(
        'no-activity',
        line,
        `This event does not say what happened (looked for ${fields.activity.slice(0, 4).join(', ')}).`,
      );
    const time = timeField === undefined ? undefined : record[timeField];
    const read: ReadMoment | undefined = typeof time === 'number' ? { at: time } : typeof time === 'string' ? readTime(time) : undefined;
    const at = read?.at;
    if (read === undefined || at === undefined)
      return rejects.reject(
        'bad-time',
        line,
        time === undefined ? 'This event has no time.' : `"${brief(String(time))}" is not a time.`,
        time === undefined ? {} : { value: brief(String(time)) },
      );
    events += 1;
    const said = String(record[typeField]);
    const type = own(mapping?.types, said) ?? said;
    if (!sink.wantsAttrs) return sink.event(String(record[caseField]), type, at, undefined, undefined, read.precision);
    const ofCase = record['case:attrs'];
    if (typeof ofCase === 'object' && ofCase !== null && !Array.isArray(ofCase))
      sink.caseAttrs?.(String(record[caseField]), ofCase as LogAttrs);
    const used = [caseField, typeField, timeField, idField, 'case:attrs'];
    const { attrs, ...rest } = Object.fromEntries(Object.entries(record).filter(([name]) => !used.includes(name)));
    const inner: LogAttrs =
      attrs === undefined ? {} : typeof attrs === 'object' && attrs !== null && !Array.isArray(attrs) ? (attrs as LogAttrs) : { attrs };
    sink.event(
      String(record[caseField]),
      type,
      at,
      idField === undefined ? undefined : String(record[idField]),
      { ...rest, ...inner },
      read.precision,
    );
  };
  const parse = (text: string, line: number | undefined) => {
    if (text.trim() === '') return;
    try {
      const value = JSON.parse(text);
      const twice = keyTwiceIssue(text);
      if (twice) rejects.reject('key-twice', line, twice.message, { value: twice.value as string });
      else take(value, line);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const { message, value } = badJson(text);
      rejects.reject('bad-json', line, message, value === undefined ? {} : { value });
    }
  };
  eachLine(chunks, parse);
  return {
    events,
    rejected: rejects.count(),
    issues: rejects.issues(),
    understood: [`case: ${fields.case[0]}`, `activity: ${fields.activity[0]}`, `time: ${fields.time[0]}`],
  };
}

function eachLine(chunks: Chunks, take: (text: string, line: number | undefined) => void): void {
  const pieces = chunks[Symbol.iterator]();
  let rest = '';
  let line = 0;
  for (let next = pieces.next(), isFirst = true; !next.done; next = pieces.next(), isFirst = false) {
    let text = rest + (isFirst ? next.value.replace(/^\uFEFF/, '') : next.value);
    if (isFirst && text.trimStart().startsWith('[')) {
      for (let more = pieces.next(); !more.done; more = pieces.next()) text += more.value;
      for (const { text: piece } of arrayElements(text, text.indexOf('[') + 1)) take(piece, undefined);
      return;
    }
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      line += 1;
      take(text.slice(start, end), line);
      start = end + 1;
    }
    rest = text.slice(start);
  }
  if (rest !== '') take(rest, line + 1);
}
