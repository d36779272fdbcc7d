/** One row of a table, whatever form the file has. */
export interface Row {
  readonly cells: readonly string[];
  /** From 1, at the first row under the heading. */
  readonly number: number;
  /** Line of the file, where it has lines. */
  readonly line: number | undefined;
}

/** Where the columns of a table are, by name: without regard to case and to spaces around. */
export interface Columns {
  readonly names: readonly string[];
  /** -1 where there is none. */
  find(name: string): number;
}

export function columnsOf(names: readonly string[]): Columns {
  const index = new Map<string, number>();
  for (const [place, name] of names.entries()) {
    if (!index.has(name)) index.set(name, place);
    const low = name.toLowerCase();
    if (!index.has(low)) index.set(low, place);
  }
  return { names, find: (name) => index.get(name) ?? index.get(name.trim().replace(/\s+/g, ' ').toLowerCase()) ?? -1 };
}

/** The cell of a column; empty where there is none. */
export function cell(row: Row, index: number): string {
  return index < 0 ? '' : (row.cells[index] ?? '');
}
