import type { ReadTableOptions } from './table-options.ts';

/** How far a title may reach down. */
const mostTitle = 12;

/**
 * Position of the row of headings: the first row that is not of a title. A title fills one cell above rows that fill more, or less than
 * half of what the rows below it usually fill. Rows that only look like headings by their width, `isNamed` of which says no, are data.
 * @example headingAt([1, 0, 2, 7, 7, 6]) // 3
 */
export function headingAt(filled: readonly number[], isNamed: (row: number) => boolean = () => true): number {
  const first = Math.max(
    0,
    filled.findIndex((cells) => cells > 0),
  );
  let found = first;
  while (found < filled.length && found - first <= mostTitle && isTitle(filled, found)) found += 1;
  if (found >= filled.length || found - first > mostTitle) return first;
  // One cell above a table is a title whatever the table looks like; several may be the headings of some of its columns.
  return (filled[first] ?? 0) > 1 && found > first && !isNamed(found) ? first : found;
}

function isTitle(filled: readonly number[], row: number): boolean {
  const cells = filled[row] as number;
  if (cells === 0) return true;
  const below = filled
    .slice(row + 1)
    .filter((each) => each > 0)
    .slice(0, 9)
    .sort((a, b) => a - b);
  // One row alone that is wider may be a slip.
  const usual = below[Math.floor((below.length - 1) / 2)] ?? 0;
  return cells === 1 ? usual > 1 : cells * 2 < usual;
}

/** What is said of headings that stand below a title. */
export function headingNote(line: number): string {
  return `headings on line ${line}, below a title`;
}

/** What to do where no heading was found. */
export function headingCure({ headerRow }: ReadTableOptions): string {
  return headerRow === undefined
    ? 'Choose a file with headings and rows.'
    : `headerRow names line ${headerRow}: name the line of the headings.`;
}
