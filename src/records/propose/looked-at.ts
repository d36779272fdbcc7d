import type { SourcePlan } from '../plan.ts';
import type { ReadTable } from '../read/read-table.ts';
import type { ColumnLook } from './column.ts';

/** What a column was taken for, and why. */
export interface ColumnReason {
  readonly file: string;
  readonly column: string;
  readonly taken: string;
  readonly why: string;
}

/** A file with everything that its columns hold. */
export interface LookedAt {
  /** What it is called in questions and reasons. */
  readonly file: string;
  /** The file as the plan names it, and the sheet where a workbook has several. */
  readonly path: string;
  readonly sheet: string | undefined;
  readonly table: ReadTable;
  readonly columns: readonly ColumnLook[];
  /** Rows, of which at most 5,000 are kept, to see which words stand together. */
  readonly rows: readonly (readonly string[])[];
}

export function reading({ table, sheet }: LookedAt): Partial<Pick<SourcePlan, 'encoding' | 'sheet'>> {
  const encoding = /encoding ([a-z0-9-]+)/.exec(table.understood[0] ?? '')?.[1];
  return { ...(encoding === 'windows-1252' ? { encoding } : {}), ...(sheet === undefined ? {} : { sheet }) };
}
