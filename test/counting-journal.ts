import { memoryStore, type Store } from 'justice-pathway';

/** A store in memory that counts the lines that are read of its journals; `kept` is the same store without the count. */
export function countingJournal(): { readonly kept: Store; readonly store: Store; readonly read: { lines: number } } {
  const kept = memoryStore();
  const read = { lines: 0 };
  const store: Store = {
    ...kept,
    journal: async (...given) => {
      const found = await kept.journal(...given);
      read.lines += found.length;
      return found;
    },
  };
  return { kept, store, read };
}
