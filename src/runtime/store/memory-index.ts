import type { FactRow } from '../find/facts.ts';
import { byText } from '../ordered.ts';
import type { FactTest } from './store.ts';

type Value = string | number;

/** The facts of all cases in memory: by case, and by name and value. */
export interface MemoryIndex {
  put(id: string, rows: readonly FactRow[]): void;
  of(id: string): readonly FactRow[];
  fits(id: string, tests: readonly FactTest[]): boolean;
  /** Ids among which all are that fit; `undefined` where the tests name no value. */
  candidates(tests: readonly FactTest[]): ReadonlySet<string> | undefined;
}

export function memoryIndex(looked: (rows: number) => void): MemoryIndex {
  const byCase = new Map<string, readonly FactRow[]>();
  const byValue = new Map<string, Map<Value, Set<string>>>();

  const keyOf = (row: FactRow): Value => row.text ?? (row.number as number);
  const passes = (test: FactTest, value: Value): boolean => {
    switch (test.is) {
      case 'in':
      case 'not':
        return (test.values as readonly Value[]).includes(value);
      case 'between':
        return (test.from === undefined || compared(value, test.from) >= 0) && (test.to === undefined || compared(value, test.to) <= 0);
      default:
        return true;
    }
  };
  return {
    put(id, rows) {
      for (const row of byCase.get(id) ?? []) byValue.get(row.name)?.get(keyOf(row))?.delete(id);
      byCase.set(id, rows);
      for (const row of rows) {
        const values = byValue.get(row.name) ?? new Map<Value, Set<string>>();
        byValue.set(row.name, values);
        values.set(keyOf(row), (values.get(keyOf(row)) ?? new Set()).add(id));
      }
    },
    of: (id) => byCase.get(id) ?? [],
    fits(id, tests) {
      const rows = byCase.get(id) ?? [];
      looked(1);
      return tests.every((test) => {
        const found = rows.some((row) => row.name === test.name && passes(test, keyOf(row)));
        return test.is === 'not' || test.is === 'absent' ? !found : found;
      });
    },
    candidates(tests) {
      let fewest: ReadonlySet<string> | undefined;
      for (const test of tests) {
        if (test.is === 'not' || test.is === 'absent') continue;
        const found = new Set<string>();
        for (const [value, ids] of byValue.get(test.name) ?? []) if (passes(test, value)) for (const id of ids) found.add(id);
        if (!fewest || found.size < fewest.size) fewest = found;
      }
      return fewest;
    },
  };
}

/** A word is neither before a number nor after it. */
function compared(a: Value, b: Value): number {
  if (typeof a !== typeof b) return Number.NaN;
  return typeof a === 'string' ? byText(a, b as string) : a - (b as number);
}
