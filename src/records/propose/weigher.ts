import type { RecordWords } from '../record-words.ts';

/** How much a word says of what happened: nothing, half (any service says it), or all. */
export type Weigh = (word: string) => 0 | 0.5 | 1;

const kept = new WeakMap<RecordWords, Weigh>();

/** Weighs words by the lists of a field of work. */
export function weigherOf(words: RecordWords): Weigh {
  let weigh = kept.get(words);
  if (weigh === undefined) {
    const fillers = new Set(words.fillers ?? []);
    const anyones = new Set([...(words.anyones ?? []), ...(words.notAnEvent ?? [])]);
    weigh = (word) => (fillers.has(word) ? 0 : anyones.has(word) ? 0.5 : 1);
    kept.set(words, weigh);
  }
  return weigh;
}
