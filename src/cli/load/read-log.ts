import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readJourneys } from '../../journal/index.ts';
import {
  caseListSink,
  flatten,
  journeyCases,
  type LogAttrs,
  type LogCase,
  type LogFormat,
  LogMapping,
  type LogSink,
  type LogSummary,
  logFormatOf,
  type ObjectLog,
  objectTypeCounts,
  readCsvLog,
  readLinesLog,
  readOcelJson,
  readOcelXml,
  readXesLog,
} from '../../journal/log/index.ts';
import { type Issue, issueText, unknownName } from '../../kernel/index.ts';
import { pathwayZone } from '../flags/zone-flag.ts';
import { badInput, type Io, readText } from '../io.ts';
import { besideText } from '../text/rough-counts.ts';
import { headOf } from './head-of.ts';
import { noJourney } from './no-journey.ts';
import { readJsonAs } from './read-json.ts';
import { readable } from './read-once.ts';
import { encodingByMark } from './text-of.ts';

/** How numbers are told that stand beside those of a form. */
export interface BesideFlags {
  /** To how many the numbers of the form are rounded; what stands beside them is rounded alike. */
  readonly small?: number | undefined;
  /** To the last one: where what is written holds single people anyway. */
  readonly isExact?: boolean | undefined;
}

export interface LogFlags extends BesideFlags {
  readonly mapping?: LogMapping | undefined;
  readonly zone?: string | undefined;
  readonly objectType?: string | undefined;
}

/** The zone of a log: that of the flag, of its mapping, or of the pathway. */
export function zoneOfLog(flags: LogFlags): string {
  return flags.zone ?? flags.mapping?.zone ?? pathwayZone;
}

/** Reads any log into a sink, and says on stderr what was understood. */
export function readLogFile(io: Io, file: string, sink: LogSink, flags: LogFlags = {}): LogSummary {
  const format = formatOfFile(file, flags.mapping !== undefined);
  const zone = { zone: zoneOfLog(flags) };
  const mapped =
    flags.mapping === undefined ? {} : { mapping: flags.zone === undefined ? flags.mapping : { ...flags.mapping, zone: flags.zone } };
  let summary: LogSummary;
  if (format === 'csv') summary = readCsvLog(textPieces(file), sink, { file, ...mapped, ...zone });
  else if (format === 'xes') summary = readXesLog(chunksOf(file), sink, { file, ...zone });
  else if (format === 'lines') summary = readLinesLog(chunksOf(file), sink, { file, ...mapped, ...zone });
  else if (format === 'journeys') {
    const { journeys, issues } = readJourneys(readText(file), { file, ...zone });
    if (journeys.length === 0 && issues.length === 0) badInput(noJourney(file));
    const cases = journeyCases(journeys, zone.zone);
    feed(cases, sink);
    const rejected = issues.filter((issue) => issue.severity === 'error').length;
    summary = {
      events: cases.reduce((sum, one) => sum + one.events.length, 0),
      rejected,
      issues,
      understood: [`${journeys.length} journeys`],
    };
  } else {
    const read = readObjects(file, format, zone);
    const type = flags.objectType ?? objectTypeCounts(read.log)[0]?.type;
    if (flags.objectType !== undefined && !read.log.objects.some((one) => one.type === flags.objectType)) {
      const known = objectTypeCounts(read.log).map((one) => one.type);
      badInput(unknownName('object type', flags.objectType, known, { file, path: '--object-type' }));
    }
    const cases = type === undefined ? [] : flatten(read.log, type);
    feed(cases, sink);
    const inCases = new Set(cases.flatMap(({ events }) => events.map(({ id }) => id)));
    const left = read.log.events.filter(({ id }) => !inCases.has(id)).length;
    const understood = [
      ...read.understood,
      ...(type === undefined ? [] : [`one case for each "${type}" (--object-type chooses another)`]),
      ...(left === 0
        ? []
        : [`${left} ${left === 1 ? 'event touches' : 'events touch'} no "${type}" and ${left === 1 ? 'is' : 'are'} left out`]),
    ];
    summary = { ...read, events: cases.reduce((sum, one) => sum + one.events.length, 0), understood };
  }
  if (format !== 'journeys' && encodingOfFile(file) === 'windows-1252')
    io.err(`${file}: its bytes are not UTF-8; it is read as Windows-1252. Check that letters with accents look right.`);
  const isNothing = summary.events === 0 && summary.rejected > 0;
  if (isNothing && format === 'journeys') refuseNothingRead(file, format, summary);
  tell(io, file, summary, flags);
  if (isNothing) refuseNothingRead(file, format, summary);
  return summary;
}

/** What holds rows of which none can be read is a file of another kind: nothing can be said of it. */
function refuseNothingRead(file: string, format: LogFormat, { rejected, issues }: LogSummary): never {
  const faults = issues.filter(({ severity }) => severity === 'error');
  if (format === 'journeys' && faults.length > 0) return badInput(...faults.slice(0, 50));
  return badInput({
    code: 'nothing-understood',
    severity: 'error',
    file,
    message: `0 of ${rejected} rows are understood.`,
    cure: 'Say which column holds what with --mapping FILE; convert FILE --propose writes one to begin with.',
  });
}

/** Reads a whole log with its attributes. */
export function readCases(
  io: Io,
  file: string,
  flags: LogFlags = {},
): { readonly cases: readonly LogCase[]; readonly log: LogAttrs; readonly summary: LogSummary } {
  const sink = caseListSink(zoneOfLog(flags));
  const summary = readLogFile(io, file, sink, flags);
  return { cases: sink.cases(), log: sink.log(), summary };
}

/** Reads an object-centric log whole. */
export function readObjects(
  file: string,
  format: LogFormat,
  zone: { readonly zone?: string } = {},
): LogSummary & { readonly log: ObjectLog } {
  return format === 'ocel-json' ? readOcelJson(readText(file), { file, ...zone }) : readOcelXml(chunksOf(file), { file, ...zone });
}

/** What a file is; ends the command where it is nothing that can be read. */
export function formatOfFile(file: string, isMapped = false): LogFormat {
  const format = knownFormat(file, isMapped);
  if (format !== undefined) return format;
  return badInput({
    code: 'unknown-log',
    severity: 'error',
    file,
    value: JSON.stringify(headOf(file).slice(0, 30)),
    message: 'This is not a log that can be read.',
    cure: 'Give journeys (JSON), CSV, JSON Lines, XES or OCEL 2.0.',
  });
}

/** What a file is, where it is anything that is known. */
export function knownFormat(file: string, isMapped = false): LogFormat | undefined {
  readable(file);
  const head = headOf(file);
  if (head.trim() === '')
    badInput({ code: 'empty-file', severity: 'error', file, message: 'The file is empty.', cure: 'Check that it was written to the end.' });
  return logFormatOf(head, file) ?? (isMapped && /^[^<{[]/.test(head) ? 'csv' : undefined);
}

/** The bytes of a file in pieces; a gzip file is unpacked. */
function* bytesOf(file: string): Generator<Uint8Array> {
  const { once } = readable(file);
  if (once !== undefined) {
    yield once[0] === 0x1f && once[1] === 0x8b ? gunzipSync(once) : once;
    return;
  }
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(1 << 20);
    let length = readSync(handle, bytes, 0, bytes.length, null);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
      yield gunzipSync(readFileSync(file));
      return;
    }
    while (length > 0) {
      yield bytes.subarray(0, length);
      length = readSync(handle, bytes, 0, bytes.length, null);
    }
  } finally {
    closeSync(handle);
  }
}

/** The encoding of a file: its byte-order mark, else UTF-8 where every byte fits, else Windows-1252. */
export function encodingOfFile(file: string): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for (const bytes of bytesOf(file)) {
      const marked = isFirst ? encodingByMark(bytes) : 'utf-8';
      if (marked !== 'utf-8') return marked;
      isFirst = false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/** A file in pieces of text that can be read again from the beginning. */
export function textPieces(file: string): Iterable<string> {
  return { [Symbol.iterator]: () => chunksOf(file) };
}

/** A file in pieces of text; byte-order marks of UTF-8 and UTF-16 are understood. */
export function* chunksOf(file: string): Generator<string> {
  const decoder = new TextDecoder(encodingOfFile(file));
  for (const bytes of bytesOf(file)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** Reads a mapping file; any fault ends the command. */
export function loadMapping(file: string): LogMapping {
  return readJsonAs(LogMapping, file, { code: 'bad-mapping' });
}

/** Gives cases to a sink. */
export function feed(cases: readonly LogCase[], sink: LogSink): void {
  for (const { id, attrs, events } of cases) {
    sink.caseAttrs?.(id, attrs);
    for (const event of events) sink.event(id, event.type, event.at, event.id, event.attrs, event.precision);
  }
}

function tell(io: Io, file: string, { events, rejected, issues, understood }: LogSummary, { isExact, small }: LogFlags): void {
  const shown = 20;
  const fatal = issues.find(
    (issue: Issue) =>
      issue.code === 'empty-file' ||
      issue.code === 'doubtful-dates' ||
      issue.code === 'no-columns' ||
      issue.code === 'not-xes' ||
      issue.code === 'not-ocel',
  );
  // What ends the command is told by the end of it.
  const others = events === 0 ? issues.filter((issue) => issue !== fatal) : issues;
  for (const issue of others.slice(0, shown)) io.err(issueText(issue));
  if (others.length > shown) io.err(`… and ${others.length - shown} more.`);
  if (events === 0 && fatal) badInput(fatal);
  if (events === 0 && rejected > 0) return;
  // Each by itself: what one counts exactly, another could be taken from.
  const told = (text: string) => besideText(text, { isExact, small });
  const heard = understood.length > 0 ? ` Understood: ${understood.map(told).join('; ')}.` : '';
  io.err(`${file}: ${told(`${events} events read, ${rejected} rows rejected.`)}${heard}`);
}
