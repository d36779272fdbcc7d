import { givenAs } from '../../kernel/given.ts';
import type { PaperCell } from './paper.ts';

/** A cell in words: the same in every form. */
export function cellText(cell: PaperCell): string {
  givenCell('cellText', cell);
  return typeof cell === 'string' ? cell : cell.text;
}

/** A cell as a number for a spreadsheet or a program; `null` where it is held back, `undefined` for words. */
export function cellNumber(cell: PaperCell): number | null | undefined {
  givenCell('cellNumber', cell);
  if (typeof cell === 'string') return undefined;
  return ('share' in cell ? cell.share : cell.value) ?? null;
}

function givenCell(call: string, cell: unknown): void {
  if (typeof cell !== 'string') givenAs(call, 'cell', cell, '{text:text}');
}
