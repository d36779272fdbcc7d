import { headingAt, headingCure, headingNote } from './heading-row.ts';
import type { RawSink } from './raw-sink.ts';
import { allBytes, headBytes, type RecordFile } from './record-file.ts';
import type { ReadTableOptions } from './table-options.ts';
import { Unreadable } from './unreadable.ts';

/** Bytes of a workbook that are unpacked into memory; a file that is small and unpacks to more is refused. */
const mostUnpacked = 600_000_000;

/** Reads a sheet of a workbook (.xlsx); cells that are dates come as ISO text, without an offset. */
export async function readWorkbook(file: RecordFile, options: ReadTableOptions, raw: RawSink): Promise<string[]> {
  const sheets = await readSheets(file);
  const sheet =
    options.sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet.trim().toLowerCase() === options.sheet?.trim().toLowerCase());
  const named = sheets.map((one) => one.sheet).join(', ');
  if (sheet === undefined) throw new Unreadable('no-sheet', `There is no sheet "${options.sheet}".`, `Its sheets are: ${named}.`);
  const from = options.headerRow === undefined ? headingOf(sheet.data) : options.headerRow - 1;
  const heading = sheet.data[from];
  if (heading === undefined)
    throw new Unreadable(
      'no-heading',
      sheet.data.length === 0 ? 'The sheet is empty.' : 'The sheet has no line of headings.',
      headingCure(options),
    );
  raw.heading(heading.map(textOfCell));
  for (const [index, cells] of sheet.data.slice(from + 1).entries()) {
    if (cells.every((cell) => cell === null || cell === '')) continue;
    raw.row(cells.map(textOfCell), from + index + 2);
  }
  const note = options.headerRow === undefined && from > firstFull(sheet.data) ? [headingNote(from + 1)] : [];
  return [`sheet "${sheet.sheet}"${sheets.length > 1 ? ` of ${named}` : ''}`, ...note];
}

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

async function readSheets(file: RecordFile): Promise<readonly Sheet[]> {
  try {
    return await unpackSheets(file);
  } catch (error) {
    if (error instanceof Unreadable) error.file ??= file.name;
    throw error;
  }
}

async function unpackSheets(file: RecordFile): Promise<readonly Sheet[]> {
  const { default: readExcelFile } = await import('read-excel-file/universal');
  const bytes = await allBytes(file);
  const size = unpackedSize(bytes);
  if (size > mostUnpacked)
    throw new Unreadable(
      'workbook-too-large',
      `The workbook holds ${Math.round(size / 1_000_000)} MB once it is unpacked, and at most ${mostUnpacked / 1_000_000} are read.`,
      'Save its sheets as CSV.',
    );
  try {
    return await readExcelFile(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  } catch (error) {
    const said = String(error instanceof Error ? error.message : error);
    if (/zip/i.test(said) || size === 0)
      throw new Unreadable(
        'bad-workbook',
        'The workbook cannot be unpacked: it is damaged, or packed in a way that is not read here.',
        'Get it again, or open it and save it anew as .xlsx.',
      );
    if (/workbook\.xml|not found|sheet/i.test(said) && !hasName(bytes, 'xl/workbook'))
      throw new Unreadable(
        'no-table',
        hasName(bytes, 'opendocument.spreadsheet')
          ? 'This is an OpenDocument spreadsheet (.ods), which is not read here.'
          : 'This file is packed and holds no workbook.',
        'Save the table itself as .xlsx or CSV.',
      );
    throw new Unreadable('bad-workbook', `The workbook cannot be read: ${said}.`, 'Open and save it again as .xlsx.');
  }
}

/** The sheets of a workbook that hold a table: a heading of two columns or more, and a row. None for another kind of file. */
export async function sheetsOf(file: RecordFile): Promise<readonly string[]> {
  const head = await headBytes(file, 4);
  if (String.fromCharCode(...head) !== 'PK\u0003\u0004') return [];
  return (await readSheets(file))
    .filter(({ data }) => data.length > 1 && filledOf(data[headingOf(data)] ?? []) > 1)
    .map(({ sheet }) => sheet);
}

/** Whether an old container holds a workbook under a password. */
export async function isLocked(file: RecordFile): Promise<boolean> {
  return hasName(await allBytes(file), [...'EncryptedPackage'].join('\u0000'));
}

function hasName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].map((sign) => sign.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0; at = bytes.indexOf(wanted[0] as number, at + 1))
    if (wanted.every((sign, place) => bytes[at + place] === sign)) return true;
  return false;
}

function headingOf(rows: Sheet['data']): number {
  const isWord = (cell: unknown) => typeof cell === 'string' && /^[^\d]/.test(cell.trim());
  return headingAt(rows.slice(0, 40).map(filledOf), (row) => {
    const cells = (rows[row] ?? []).filter((cell) => cell !== null && cell !== '');
    return cells.filter(isWord).length * 2 > cells.length;
  });
}

function filledOf(cells: readonly unknown[]): number {
  return cells.filter((cell) => cell !== null && cell !== '').length;
}

/** Bytes that the directory of a ZIP file says it unpacks to; 0 where it has none. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return 0;
  let sum = 0;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= bytes.length; left -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    sum += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}

function firstFull(rows: readonly (readonly unknown[])[]): number {
  const found = rows.findIndex((cells) => cells.some((cell) => cell !== null && cell !== ''));
  return Math.max(0, found);
}

export function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const text = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().slice(0, 19);
    return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
  }
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
