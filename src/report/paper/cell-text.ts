import type { PaperCell } from './paper.ts';

/** A cell in words: the same in every form. */
export function cellText(cell: PaperCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** A cell as a number for a spreadsheet or a program; `null` where it is held back, `undefined` for words. */
export function cellNumber(cell: PaperCell): number | null | undefined {
  if (typeof cell === 'string') return undefined;
  return ('share' in cell ? cell.share : cell.value) ?? null;
}
