import type { ReadTableOptions } from './table-options.ts';

/** How far a title may reach down. */
const mostTitle = 12;

/**
 * Position of the row of headings: the first that is not empty, or the first after a title, which fills one cell above rows that fill more.
 * @example headingAt([1, 0, 3, 3]) // 2
 */
export function headingAt(filled: readonly number[]): number {
  const first = filled.findIndex((cells) => cells > 0);
  if (first < 0 || filled[first] !== 1) return Math.max(0, first);
  const wide = filled.findIndex((cells, at) => at > first && cells > 1);
  if (wide < 0 || wide > mostTitle) return first;
  // One row alone that is wider may be a slip in a list of one column.
  const after = filled.slice(wide + 1, wide + 4).filter((cells) => cells > 0);
  return after.every((cells) => cells > 1) ? wide : first;
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
