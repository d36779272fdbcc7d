import type { CellObject, Row } from 'write-excel-file/node';
import { cellNumber, cellText, type Paper, type PaperCell, withoutControls } from '../../report/papers.ts';
import { columnWidths } from './column-widths.ts';
import { optional } from './optional.ts';
import { onPaper } from './sheet-on-paper.ts';

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
    tables.map(({ id, caption, columns, rows }) => {
      const widths = columnsOf([columns.map(({ label }) => label), ...rows.map((cells) => cells.map(cellText))]);
      return {
        sheet: sheetName(id, names),
        data: [
          ...marks.map((row): Row => row.map((cell) => ({ ...(cell as CellObject), wrap: false }))),
          [{ ...text(caption, true), wrap: false }],
          heightened(
            columns.map(({ label, isNumber }) => ({ ...text(label, true), ...(isNumber ? right : {}) })),
            widths,
          ),
          ...rows.map(
            (cells): Row =>
              heightened(
                cells.map((cell, at) => ({ ...cellOf(cell), ...(columns[at]?.isNumber ? right : {}) })),
                widths,
              ),
          ),
        ],
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: marks.length + 2,
        orientation: 'landscape' as const,
      };
    }),
  );
  const notes = { sheet: 'Notes', data: words, columns: [{ width: wordsWidth }] };
  const all = [notes, ...sheets];
  const { toBuffer } = writeWorkbook(all, {
    features: [
      onPaper(
        all.map(({ sheet }) => sheet),
        marks.length + 2,
      ),
    ],
  });
  return new Uint8Array(await toBuffer());
}

const right = { align: 'right' } as const;

/** Widths in characters: a page of notes, a page of tables across, and the widest column of words. */
const [wordsWidth, acrossWidth, textWidth] = [78, 128, 60];

/** As wide as a page across at most; a column is no wider than what stands in it needs. */
function columnsOf(rows: readonly (readonly string[])[]): number[] {
  return columnWidths(rows, acrossWidth).map((width, at) => {
    const longest = Math.max(...rows.map((cells) => cells[at]?.length ?? 0)) + 3;
    return Math.max(12, Math.min(width, longest, textWidth));
  });
}

/** As high as its lines need, for a program that does not work it out. */
function tall(cell: CellObject, width: number): CellObject {
  const lines = linesOf(cell, width);
  return lines > 1 ? { ...cell, height: lines * 13 + 2 } : cell;
}

function linesOf({ value }: CellObject, width: number): number {
  return typeof value === 'string' ? Math.ceil(value.length / (width * 1.05)) : 1;
}

/** A row as high as its longest cell. */
function heightened(cells: readonly CellObject[], widths: readonly number[]): Row {
  const lines = Math.max(1, ...cells.map((cell, at) => linesOf(cell, widths[at] ?? textWidth)));
  return cells.map((cell, at) => (at === 0 && lines > 1 ? { ...cell, height: lines * 13 + 2 } : cell));
}

/** Words are always words: a spreadsheet never runs a cell of type text, and a leading sign of a formula is made plain besides. */
function text(value: string, isBold = false): CellObject {
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return {
    value: withoutControls(inert),
    type: String,
    wrap: true,
    fontFamily: 'Arial',
    fontSize: 10,
    alignVertical: 'top',
    ...(isBold ? { fontWeight: 'bold' } : {}),
  };
}

function cellOf(cell: PaperCell): CellObject {
  const number = cellNumber(cell);
  if (typeof number !== 'number' || (number === 0 && cellText(cell) !== '0' && cellText(cell) !== '0%')) return text(cellText(cell));
  return typeof cell !== 'string' && 'share' in cell
    ? { value: number, type: Number, format: '0%', alignVertical: 'top' }
    : { value: number, type: Number, format: '#,##0', alignVertical: 'top' };
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
