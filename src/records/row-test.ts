import type { RowTest } from './plan.ts';
import { type Columns, cell, type Row } from './row.ts';
import { wordTest } from './word-test.ts';

export type TestRow = (row: Row) => boolean;

/** Makes a test of rows ready; every column named must hold what is asked of it. */
export function rowTest(plan: RowTest | undefined, columns: Columns): TestRow {
  if (plan === undefined) return () => true;
  const tests = Object.entries(plan).map(([name, test]): TestRow => {
    const index = columns.find(name);
    if (typeof test === 'string' || Array.isArray(test)) {
      const holds = wordTest(test);
      return (row) => holds(cell(row, index));
    }
    const { is, not, blank } = test;
    const isOne = is === undefined ? undefined : wordTest(is);
    const isNone = not === undefined ? undefined : wordTest(not);
    return (row) => {
      const text = cell(row, index);
      if (blank !== undefined && (text === '') !== blank) return false;
      return (isOne === undefined || isOne(text)) && (isNone === undefined || !isNone(text));
    };
  });
  return (row) => tests.every((test) => test(row));
}

/** The words that tests of a source name for each column, and the columns that some test takes as open to any word. */
export function namedWords(tests: readonly (RowTest | undefined)[]): Map<string, { readonly words: Set<string>; isOpen: boolean }> {
  const found = new Map<string, { readonly words: Set<string>; isOpen: boolean }>();
  for (const plan of tests) {
    for (const [column, test] of Object.entries(plan ?? {})) {
      const own = found.get(column) ?? { words: new Set<string>(), isOpen: false };
      found.set(column, own);
      const add = (list: string | readonly string[] | undefined) => {
        for (const word of list === undefined ? [] : typeof list === 'string' ? [list] : list) own.words.add(word);
      };
      if (typeof test === 'string' || Array.isArray(test)) add(test);
      else {
        add(test.is);
        add(test.not);
        if (test.is === undefined) own.isOpen = true;
      }
    }
  }
  return found;
}
