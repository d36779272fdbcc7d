import type { Released, ShownCount } from '../../release/index.ts';
import { type BreakdownValues, breakdownCell } from '../tally/breakdown-cells.ts';
import type { ReportWords } from '../words.ts';

/** Events of a few types side by side, by one thing that tells them apart. */
export interface BreakdownShown {
  readonly id: string;
  readonly label: string;
  readonly by: string;
  readonly basis: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly value: string; readonly counts: readonly ShownCount[] }[];
}

/** The breakdowns of which some number may be told; a row of which nothing may is left out, words and all. */
export function breakdownRows(released: Released, values: BreakdownValues, words: ReportWords): BreakdownShown[] {
  return (words.breakdowns ?? []).flatMap(({ id, label, types, by, basis }) =>
    by.flatMap((split): BreakdownShown[] => {
      const rows = (values.get(`${id} ${split.id}`) ?? [])
        .map(({ value, label }) => ({
          value: label,
          counts: types.map(({ type }) => released.count(breakdownCell(id, split.id, value, type))),
        }))
        .filter(({ counts }) => counts.some(({ value }) => (value ?? 0) > 0));
      if (rows.length === 0) return [];
      return [{ id: `${id}-${split.id}`, label, by: split.label, basis, columns: types.map((one) => one.label), rows }];
    }),
  );
}
