import { type RawSink, type ReadTableOptions, Unreadable } from './read-table.ts';
import { allBytes, type RecordFile } from './record-file.ts';

/** Reads a sheet of a workbook (.xlsx); cells that are dates come as ISO text, without an offset. */
export async function readWorkbook(file: RecordFile, options: ReadTableOptions, raw: RawSink): Promise<string[]> {
  const { default: readExcelFile } = await import('read-excel-file/universal');
  const bytes = await allBytes(file);
  let sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readExcelFile(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  } catch (error) {
    throw new Unreadable(
      'bad-workbook',
      `The workbook cannot be read: ${String(error instanceof Error ? error.message : error)}.`,
      'Open and save it again as .xlsx.',
    );
  }
  const sheet =
    options.sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet.trim().toLowerCase() === options.sheet?.trim().toLowerCase());
  const named = sheets.map((one) => one.sheet).join(', ');
  if (sheet === undefined) throw new Unreadable('no-sheet', `There is no sheet "${options.sheet}".`, `Its sheets are: ${named}.`);
  const from = (options.headerRow ?? firstFull(sheet.data) + 1) - 1;
  const heading = sheet.data[from];
  if (heading === undefined)
    throw new Unreadable('no-heading', 'The sheet has no heading.', 'Name the line of the heading with headerRow.');
  raw.heading(heading.map(textOfCell));
  for (const [index, cells] of sheet.data.slice(from + 1).entries()) {
    if (cells.every((cell) => cell === null || cell === '')) continue;
    raw.row(cells.map(textOfCell), from + index + 2);
  }
  return [`sheet "${sheet.sheet}"${sheets.length > 1 ? ` of ${named}` : ''}`];
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
