import { nearest } from '../kernel/nearest.ts';
import type { Decisions } from './decision.ts';
import type { Columns } from './row.ts';

/** Compares the columns of a file with those it had when the plan was made, and tells what is new, gone or changed. */
export function compareColumns(
  source: { readonly columns?: readonly string[] | undefined; readonly drop?: readonly string[] | undefined } | undefined,
  id: string,
  columns: Columns,
  file: string,
  decisions: Decisions,
): void {
  const expected = source?.columns;
  if (expected === undefined) return;
  const low = (name: string) => name.trim().toLowerCase();
  const known = new Set(expected.map(low));
  const dropped = new Set((source?.drop ?? []).map(low));
  const there = new Set(columns.names.map(low));
  const fresh = columns.names.filter((name) => name !== '' && !known.has(low(name)));
  const gone = expected.filter((name) => !there.has(low(name)) && !dropped.has(low(name)));
  for (const name of gone) {
    const near = nearest(name, fresh);
    decisions.add(
      { what: 'column-gone', source: id, column: name, ...(near === undefined ? {} : { near }) },
      () => `The column "${name}" is gone from ${file}${near === undefined ? '' : `; "${near}" may be what it is called now`}.`,
    );
  }
  for (const name of fresh)
    decisions.add(
      { what: 'column-new', source: id, column: name },
      () => `The column "${name}" of ${file} is new: the plan says nothing of it.`,
    );
}
