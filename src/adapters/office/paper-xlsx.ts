import type { CellObject, Row } from 'write-excel-file/node';
import { cellNumber, cellText, type Paper, type PaperCell, withoutControls } from '../../report/papers.ts';
import { optional } from './optional.ts';

/**
 * A paper as a workbook: a sheet of words first, then one sheet a table, counts as numbers, what is held back in words, and no formula.
 * Needs the optional package `write-excel-file`.
 */
export async function paperXlsx(paper: Paper): Promise<Uint8Array> {
  const { default: writeWorkbook } = await optional('write-excel-file', 'A workbook', () => import('write-excel-file/node'));
  const marks = paper.marks.map((mark): Row => [text(mark, true)]);
  const words: Row[] = [
    ...paper.marks.map((mark): Row => [tall(text(mark, true), wordsWidth)]),
    [text(paper.title, true)],
    [text(paper.subtitle)],
    ...paper.sections.flatMap(({ heading, paragraphs, list = [], roomFor }): Row[] => [
      [null],
      [text(heading, true)],
      ...[...paragraphs, ...list, ...(roomFor ? [roomFor] : [])].map((line): Row => [tall(text(line), wordsWidth)]),
    ]),
    [null],
    ...paper.foot.map((line): Row => [tall(text(line), wordsWidth)]),
  ];
  const names = new Set(['notes']);
  const sheets = paper.sections.flatMap(({ tables = [] }) =>
    tables.map(({ id, caption, columns, rows }) => ({
      sheet: sheetName(id, names),
      data: [
        ...marks.map((row): Row => row.map((cell) => ({ ...(cell as CellObject), wrap: false }))),
        [{ ...text(caption, true), wrap: false }],
        columns.map(({ label }) => text(label, true)),
        ...rows.map((cells): Row => heightened(cells.map(cellOf))),
      ],
      columns: columns.map(({ isNumber }) => ({ width: isNumber ? 12 : textWidth })),
      orientation: 'landscape' as const,
    })),
  );
  const { toBuffer } = writeWorkbook([{ sheet: 'Notes', data: words, columns: [{ width: wordsWidth }] }, ...sheets]);
  return new Uint8Array(await toBuffer());
}

/** Widths of a column of words, in characters: a page of notes, and in a table. */
const [wordsWidth, textWidth] = [74, 40];

/** As high as its lines need, for a program that does not work it out. */
function tall(cell: CellObject, width: number): CellObject {
  const lines = linesOf(cell, width);
  return lines > 1 ? { ...cell, height: lines * 15 } : cell;
}

function linesOf({ value }: CellObject, width: number): number {
  return typeof value === 'string' ? Math.ceil(value.length / (width * 1.1)) : 1;
}

/** A row as high as its longest cell. */
function heightened(cells: readonly CellObject[]): Row {
  const lines = Math.max(1, ...cells.map((cell) => linesOf(cell, textWidth)));
  return cells.map((cell, at) => (at === 0 && lines > 1 ? { ...cell, height: lines * 15 } : cell));
}

/** Words are always words: a spreadsheet never runs a cell of type text, and a leading sign of a formula is made plain besides. */
function text(value: string, isBold = false): CellObject {
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return {
    value: withoutControls(inert),
    type: String,
    wrap: true,
    ...(isBold ? { fontWeight: 'bold' } : {}),
  };
}

function cellOf(cell: PaperCell): CellObject {
  const number = cellNumber(cell);
  if (typeof number !== 'number' || (number === 0 && cellText(cell) !== '0' && cellText(cell) !== '0%')) return text(cellText(cell));
  return typeof cell !== 'string' && 'share' in cell
    ? { value: number, type: Number, format: '0%' }
    : { value: number, type: Number, format: '#,##0' };
}

/** At most 31 characters, none of them forbidden, each name once. */
function sheetName(id: string, taken: Set<string>): string {
  const base = id
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/-table$/, '')
    .slice(0, 28);
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}
