import { givenAs, givenObject, givenPieces } from '../../kernel/given.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Issue } from '../../kernel/issue.ts';
import { own } from '../../kernel/json/own.ts';
import { offsetAt } from '../../kernel/local/zone.ts';
import { csvRows, guessDelimiter } from './csv-rows.ts';
import type { Chunks, LogAttrs, LogSink, LogSummary, LogValue } from './log.ts';
import { dayTimeReader } from './log-time.ts';
import type { LogMapping } from './mapping.ts';
import { type ProposedMapping, proposeMapping } from './propose-mapping.ts';
import { brief, newRejects } from './rejects.ts';
import { fromSpreadsheetText } from './spreadsheet-text.ts';
import { clean } from './table/clean.ts';
import { decideFormats } from './table/decide-formats.ts';

/** How a table is read: its file for messages and its mapping. */
export interface CsvOptions {
  readonly file?: string;
  /** Zone of times without an offset, where no mapping names one; without either, such times cannot be read. */
  readonly zone?: string;
  /** Without one, a mapping is proposed from the first rows. */
  readonly mapping?: LogMapping;
}

/** Reads a table of events. A row that cannot be used is reported with its line and reason, and the rest is read. */
export function readCsvLog(chunks: Chunks, sink: LogSink, options: CsvOptions = {}): LogSummary & { readonly mapping?: LogMapping } {
  givenPieces(chunks, 'readCsvLog');
  givenObject(sink, 'readCsvLog', 'sink');
  const { head, all } = peek(chunks);
  const rejects = newRejects(options.file);
  const lines = head.split(/\r\n|\n|\r/, 2);
  const separator = /^"?sep=(.)"?$/i.exec((lines[0] ?? '').trim())?.[1];
  const delimiter = options.mapping?.delimiter ?? separator ?? guessDelimiter(lines[0] ?? '');
  const proposed = options.mapping ? undefined : proposeFrom(head, delimiter);
  const proposal = proposed === undefined ? undefined : wholeColumn(proposed.mapping, options.zone);
  const mapping = options.mapping ?? proposal;
  const zone = mapping?.zone ?? options.zone;
  if (head.trim() === '' || mapping === undefined || proposed?.isComplete === false) {
    const empty = head.trim() === '';
    const message = empty
      ? 'The file is empty.'
      : `0 of ${Math.max(0, head.split(/\r?\n/).filter((line) => line.trim() !== '').length - 1)}${head.length >= 65_536 ? ' and more' : ''} rows are understood; nothing was judged. No columns that say who, what and when were found in this table: "${brief(head.split(/\r?\n/)[0] ?? '')}".`;
    const issue: Issue = {
      code: empty ? 'empty-file' : 'no-columns',
      severity: 'error',
      message,
      cure: empty ? 'Check that it was written to the end.' : 'Name them in a mapping file; or let records propose write a plan.',
      ...(options.file === undefined ? {} : { file: options.file }),
    };
    return { events: 0, rejected: 0, issues: [issue], understood: [] };
  }
  const understood = (proposed?.notes ?? []).filter((note) => !note.startsWith('times look like'));
  if (proposed && zone !== undefined) understood.push(`times without an offset are taken in ${zone}`);
  const decided = decideFormats(chunks, all, delimiter, mapping);
  const doubt = decided.doubt;
  if (doubt !== undefined) {
    const issue: Issue = { ...doubt, ...(options.file === undefined ? {} : { file: options.file }) };
    return { events: 0, rejected: 0, issues: [issue], understood, mapping };
  }
  if (mapping.timeFormat === undefined)
    understood.push(`times are written as ${decided.formats.join(' and as ')}, as the whole column decides`);
  const readTime = dayTimeReader(decided.formats, zone);
  let heading = '';
  let columns: Columns | undefined;
  let width = 0;
  let events = 0;
  const take = (cells: string[], line: number) => {
    const fields = cells.some((cell) => cell.charCodeAt(0) === 39) ? cells.map(fromSpreadsheetText) : cells;
    if (columns === undefined) {
      if (line === 1 && separator !== undefined) return;
      heading = fields.map(clean).join('\u0000');
      const twice = fields.map(clean).filter((name, index, names) => name !== '' && names.indexOf(name) !== index);
      if (twice.length > 0)
        rejects.warn('column-twice', line, `Two columns are called "${twice[0]}"; the first is taken.`, 'Give each column its own name.');
      const found = findColumns(fields, mapping);
      if (typeof found === 'string') {
        rejects.reject('no-column', line, `There is no column "${found}" in this table.`, {
          cure: `Its columns are: ${brief(fields.join(', '))}`,
        });
        columns = { case: [], activity: [], time: [], id: -1, keep: [], profile: [] };
        return;
      }
      columns = found;
      width = fields.length;
      return;
    }
    if (columns.case.length === 0) return;
    if (fields.length !== width) {
      if (fields.length === 1 && (fields[0] as string).trim() === '') return;
      const isLong = fields.length > width && fields.slice(width).some((field) => field !== '');
      if (fields.length < width || isLong)
        return rejects.reject('wrong-width', line, `This row has ${fields.length} fields, the header has ${width}.`, {
          value: brief(fields.join(delimiter)),
        });
    }
    if (fields.length === width && fields.map(clean).join('\u0000') === heading)
      return rejects.reject('heading-again', line, 'This row repeats the heading.');
    const caseId = join(fields, columns.case, '-');
    const activity = join(fields, columns.activity, ' ');
    const timeText = join(fields, columns.time, ' ');
    const time = readTime(timeText);
    const at = time?.at;
    if (caseId === '')
      return rejects.reject('no-case', line, 'This row names no case.', {
        cure: 'If its cell was merged with the one above, fill it down.',
      });
    if (activity === '') return rejects.reject('no-activity', line, 'This row does not say what happened.');
    if (time === undefined || at === undefined)
      return rejects.reject(
        'bad-time',
        line,
        timeText === ''
          ? 'This row has no time.'
          : `"${brief(timeText)}" is not a time that can be read as ${decided.formats.join(' or ')}.`,
        {
          value: brief(timeText),
          ...(zone === undefined && timeText !== ''
            ? { cure: 'Nobody said in which zone it is: give { zone }, or name it in the mapping.' }
            : {}),
        },
      );
    if (zone !== undefined && isAtChange(at, timeText, zone))
      rejects.warn(
        'clock-change',
        line,
        `"${brief(timeText)}" falls in the hour in which the clocks change: it did not happen, or twice.`,
        'Check it, or write the offset.',
      );
    events += 1;
    const type = own(mapping.types, activity) ?? activity;
    if (!sink.wantsAttrs) {
      sink.event(caseId, type, at, undefined, undefined, time.precision);
      return;
    }
    const id = columns.id < 0 ? undefined : fields[columns.id] || undefined;
    sink.event(caseId, type, at, id, attrsOf(fields, columns.keep), time.precision);
    if (columns.profile.length > 0) sink.caseAttrs?.(caseId, attrsOf(fields, columns.profile));
  };
  csvRows(all, delimiter, take, (line, reason) => rejects.reject('bad-row', line, `This row cannot be read: ${reason}.`));
  return { events, rejected: rejects.count(), issues: rejects.issues(), understood, mapping };
}

/** A mapping proposed from the beginning of a table; how its times are written is left to the whole column. */
function wholeColumn({ timeFormat: _, ...mapping }: LogMapping, zone: string | undefined): LogMapping {
  return zone === undefined ? mapping : { ...mapping, zone };
}

const hour = 3_600_000;

/** Whether a time without an offset falls within an hour of a change of the clocks. */
function isAtChange(at: Instant, text: string, zone: string): boolean {
  const before = offsetAt(at - hour, zone);
  const after = offsetAt(at + hour, zone);
  if (before === after || /(?:[zZ]|UTC|GMT|[+-]\d{2}:?\d{2})$/.test(text.slice(10))) return false;
  const local = at + offsetAt(at, zone) * 60_000;
  if (after < before) return isLocal(local, before, after, zone);
  // A clock that was skipped reads as another hour than the one that was written.
  const written = /[T ,:](\d{1,2})[:.]\d{2}/.exec(text.slice(5))?.[1];
  return written !== undefined && Number(written) % 12 !== Math.floor(local / hour) % 12;
}

function isLocal(local: number, before: number, after: number, zone: string): boolean {
  return offsetAt(local - before * 60_000, zone) === before && offsetAt(local - after * 60_000, zone) === after;
}

interface Columns {
  readonly case: readonly number[];
  readonly activity: readonly number[];
  readonly time: readonly number[];
  readonly id: number;
  readonly keep: readonly Kept[];
  readonly profile: readonly Kept[];
}

interface Kept {
  readonly index: number;
  readonly name: string;
}

/** The columns by number, or the name of one that is missing. */
function findColumns(header: readonly string[], mapping: LogMapping): Columns | string {
  const clean = header.map((name) => name.trim());
  const find = (name: string) => {
    const exact = clean.indexOf(name.trim());
    return exact >= 0 ? exact : clean.findIndex((other) => other.toLowerCase() === name.trim().toLowerCase());
  };
  const list = (names: string | readonly string[]) => (typeof names === 'string' ? [names] : names);
  const needed = [...list(mapping.case), ...list(mapping.activity), ...list(mapping.time)];
  const missing = [...needed, mapping.id, mapping.lifecycle, mapping.asked].find((name) => name !== undefined && find(name) < 0);
  if (missing !== undefined) return missing;
  const used = new Set([...needed, mapping.id].filter((name) => name !== undefined).map(find));
  const profile = Object.entries(mapping.profile ?? {}).map(([name, column]) => ({ index: find(column), name: `profile:${name}` }));
  const caseColumns = clean.flatMap((name, index) =>
    name.startsWith('case:') && !used.has(index) ? [{ index, name: name.slice(5) }] : [],
  );
  const inCase = new Set([...profile, ...caseColumns].map(({ index }) => index));
  const keep = mapping.attrs
    ? Object.entries(mapping.attrs).map(([column, name]) => ({ index: find(column), name }))
    : clean.flatMap((name, index) => (used.has(index) || inCase.has(index) ? [] : [{ index, name }]));
  if (mapping.asked !== undefined) {
    const index = find(mapping.asked);
    keep.push({ index, name: 'asked' });
  }
  return {
    case: list(mapping.case).map(find),
    activity: list(mapping.activity).map(find),
    time: list(mapping.time).map(find),
    id: mapping.id === undefined ? -1 : find(mapping.id),
    keep: keep.filter(({ index }) => index >= 0),
    profile: [...profile, ...caseColumns].filter(({ index }) => index >= 0),
  };
}

function join(fields: readonly string[], columns: readonly number[], mark: string): string {
  if (columns.length === 1) {
    const value = fields[columns[0] as number] as string;
    return value === undefined ? '' : clean(value);
  }
  return columns
    .map((index) => clean(fields[index] ?? ''))
    .filter((part) => part !== '')
    .join(mark);
}

function attrsOf(fields: readonly string[], columns: readonly Kept[]): LogAttrs {
  const attrs: Record<string, LogValue> = {};
  for (const { index, name } of columns) {
    const text = fields[index];
    if (text !== undefined && text !== '') attrs[name] = name === 'asked' ? askedOf(text) : plain(text);
  }
  return attrs;
}

function askedOf(text: string): string[] {
  if (text.trim() === '[]') return [];
  return text
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** A number or a truth value where the text is exactly one; any other text stays as it is (007 too). */
function plain(text: string): LogValue {
  if (text === 'true' || text === 'false') return text === 'true';
  const first = text.charCodeAt(0);
  if (first !== 45 && (first < 48 || first > 57)) return text;
  const value = Number(text);
  return Number.isFinite(value) && String(value) === text ? value : text;
}

/** Proposes a mapping from the beginning of a table. */
export function proposeFrom(head: string, separator?: string): ProposedMapping | undefined {
  givenAs('proposeFrom', 'head', head, 'text');
  givenAs('proposeFrom', 'separator', separator, 'text?');
  const delimiter = separator ?? guessDelimiter(head.split(/\r\n|\n|\r/, 1)[0] ?? '');
  const rows: string[][] = [];
  const text = head.includes('\n') ? head : head.replaceAll('\r', '\n');
  const whole = text.lastIndexOf('\n') < 0 ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  csvRows(
    [whole],
    delimiter,
    (fields) => rows.length < 500 && rows.push(fields),
    () => undefined,
  );
  if (/^"?sep=/i.test((rows[0]?.[0] ?? '').trim())) rows.shift();
  const [header, ...body] = rows;
  return header === undefined
    ? undefined
    : proposeMapping(
        header,
        body.filter((row) => row.length === header.length),
        delimiter,
      );
}

/** The first 64 KB of some pieces, and all of them again. */
export function peek(chunks: Chunks): { readonly head: string; readonly all: Chunks } {
  const iterator = chunks[Symbol.iterator]();
  const held: string[] = [];
  let length = 0;
  while (length < 65_536) {
    const next = iterator.next();
    if (next.done) break;
    held.push(next.value);
    length += next.value.length;
  }
  function* again(): Generator<string> {
    yield* held;
    held.length = 0;
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
  }
  return {
    head: held
      .join('')
      .slice(0, 65_536)
      .replace(/^\uFEFF/, ''),
    all: again(),
  };
}
