import { clean } from '../../journal/log/table/clean.ts';
import { givenAs } from '../../kernel/given.ts';
import { nearest } from '../../kernel/nearest.ts';
import { type Columns, columnsOf, type Row } from '../row.ts';
import { readDelimited } from './delimited.ts';
import { encodingOf, textOf } from './encoding.ts';
import { readEventLog } from './event-log.ts';
import { headingCure } from './heading-row.ts';
import { readJsonLines } from './json-lines.ts';
import { refuseNoText } from './no-text.ts';
import { readParquet } from './parquet.ts';
import type { RawSink } from './raw-sink.ts';
import { headBytes, type RecordFile, unpacked } from './record-file.ts';
import type { ReadTableOptions, TableFormat } from './table-options.ts';
import { Unreadable } from './unreadable.ts';
import { isLocked, readWorkbook } from './workbook.ts';

/** Takes a table as it is read: first its columns, then row after row. */
export interface TableSink {
  columns(columns: Columns): void;
  row(row: Row): void;
  /** A row that cannot be read; it is counted as a row. */
  refuse(number: number, line: number | undefined, reason: string): void;
}

/** What was understood of a file. */
export interface ReadTable {
  readonly format: TableFormat;
  readonly rows: number;
  /** In words: the encoding and how it was found, the mark between fields, the sheet. */
  readonly understood: readonly string[];
}

/** Reads a file of any form as a table of cleaned text. @throws Unreadable where nothing of it can be read */
export async function readTable(given: RecordFile, options: ReadTableOptions, sink: TableSink): Promise<ReadTable> {
  givenAs('readTable', 'given', given, '{name:text size:number bytes:function}');
  givenAs('readTable', 'options', options, '{zone:text}');
  givenAs('readTable', 'sink', sink, '{columns:function row:function refuse:function}');
  try {
    return await readWhole(given, options, sink);
  } catch (error) {
    if (error instanceof Unreadable) error.file ??= given.name;
    throw error;
  }
}

async function readWhole(given: RecordFile, options: ReadTableOptions, sink: TableSink): Promise<ReadTable> {
  const file = await unpacked(given);
  const head = await headBytes(file, 65_536);
  if (head.length === 0) throw new Unreadable('empty-file', 'The file is empty.', 'Check that it was written to the end.');
  const format = options.format ?? (await asTold(file, () => formatOf(head, given.name)));
  let number = 0;
  let width = -1;
  let dropped: readonly number[] = [];
  let filled: readonly number[] = [];
  const above: string[] = [];
  const raw: RawSink = {
    heading(names) {
      const columns = columnsOf(unique(names.map(clean)));
      const places = (list: readonly string[] | undefined) =>
        (list ?? []).map((name) => {
          const place = columns.find(name);
          if (place < 0) throw noColumn(name, columns.names);
          return place;
        });
      dropped = (options.drop ?? []).map((name) => columns.find(name)).filter((place) => place >= 0);
      filled = places(options.fillDown);
      width = columns.names.length;
      sink.columns(dropped.length === 0 ? columns : columnsOf(columns.names.map((name, at) => (dropped.includes(at) ? '' : name))));
    },
    row(cells, line) {
      number += 1;
      if (cells.length !== width) {
        const isLong = cells.length > width && cells.slice(width).some((text) => clean(text) !== '');
        if (cells.length < width || isLong) {
          sink.refuse(number, line, `it has ${cells.length} fields, and the heading has ${width}`);
          return;
        }
      }
      const made: string[] = new Array(width);
      for (let index = 0; index < width; index += 1) made[index] = clean(cells[index] ?? '');
      for (const index of dropped) made[index] = '';
      for (const index of filled) {
        if (made[index] === '') made[index] = above[index] ?? '';
        else above[index] = made[index] as string;
      }
      sink.row({ cells: made, number, line });
    },
    refuse(line, reason) {
      number += 1;
      sink.refuse(number, line, reason);
    },
  };
  const understood = await readRaw(file, format, options, raw);
  if (width < 0) throw new Unreadable('no-heading', 'The file has no line of headings.', headingCure(options));
  return { format, rows: number, understood };
}

async function readRaw(file: RecordFile, format: TableFormat, options: ReadTableOptions, raw: RawSink): Promise<string[]> {
  if (format === 'xlsx') return readWorkbook(file, options, raw);
  if (format === 'parquet') return readParquet(file, raw);
  const encoding = await encodingOf(file, options.encoding);
  if (encoding === undefined)
    throw new Unreadable(
      'bad-encoding',
      `"${options.encoding}" is not an encoding that is known.`,
      'Write utf-8, windows-1252 or utf-16le.',
    );
  const told =
    encoding.how === 'found'
      ? `${encoding.name}, found by its bytes`
      : encoding.how === 'marked'
        ? `${encoding.name}, by its mark`
        : `${encoding.name}, as named`;
  const text = textOf(file, encoding.name);
  if (format === 'csv') return [`encoding ${told}`, ...(await readDelimited(text, options, raw))];
  if (format === 'jsonl') return [`encoding ${told}`, ...(await readJsonLines(text, raw))];
  return [`encoding ${told}`, ...(await readEventLog(text, format, options, raw))];
}

/** An old workbook that is in truth a new one under a password is told for that. */
async function asTold(file: RecordFile, look: () => TableFormat): Promise<TableFormat> {
  try {
    return look();
  } catch (error) {
    if (error instanceof Unreadable && error.code === 'old-workbook' && (await isLocked(file)))
      throw new Unreadable(
        'locked-workbook',
        'This workbook is locked with a password.',
        'Take the password off, save it as .xlsx or CSV, and read that.',
      );
    throw error;
  }
}

/** What other files begin with that are often chosen by mistake, and what they are called. */
const otherKinds: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'a text document (RTF)'],
  ['\u0089PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['<!do', 'a web page'],
  ['<htm', 'a web page'],
];

/** What a file is, by what it begins with, then by its name. */
export function formatOf(head: Uint8Array, name: string): TableFormat {
  const lower = name.toLowerCase().replace(/\.gz$/, '');
  const signs = String.fromCharCode(...head.subarray(0, 4));
  if (signs === 'PK\u0003\u0004') return 'xlsx';
  if (signs === 'PAR1') return 'parquet';
  if (signs.startsWith('\u00d0\u00cf'))
    throw new Unreadable('old-workbook', 'This is a workbook of the old form (.xls).', 'Save it as .xlsx or CSV.');
  const begin = String.fromCharCode(...head.subarray(0, 1024))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  const other = otherKinds.find(([begins]) => begin.startsWith(begins.toLowerCase()));
  if (other !== undefined)
    throw new Unreadable('no-table', `This is ${other[1]}, whatever its name says.`, 'Save the table itself as .xlsx or CSV.');
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = wide
    ? new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head.subarray(0, 4096))
    : new TextDecoder('utf-8').decode(head.subarray(0, 4096));
  refuseNoText(text);
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('<'))
    return /<(?:\w+:)?(?:object-types|event-types|objects)[\s>]/.test(start) || lower.endsWith('.xmlocel') ? 'ocel' : 'xes';
  if (start.startsWith('{') || start.startsWith('['))
    return /"(?:objectTypes|eventTypes)"\s*:/.test(start) || lower.endsWith('.jsonocel') ? 'ocel' : 'jsonl';
  return 'csv';
}

/** Names of columns, each once: a second of the same name becomes `name (2)`, one without a name `column 3`. */
export function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, index) => {
    const own = name === '' ? `column ${index + 1}` : name;
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return count === 1 ? own : `${own} (${count})`;
  });
}

export function noColumn(name: string, names: readonly string[]): Unreadable {
  const near = nearest(name, names);
  return new Unreadable(
    'no-column',
    `There is no column "${name}".`,
    near === undefined ? `Its columns are: ${names.join(', ')}.` : `Did you mean "${near}"?`,
  );
}
