import type { RecordWords } from '../record-words.ts';
import { parts } from './match.ts';

/** The words of a field of work, made ready: one word for all that mean the same, and how much each says. */
export interface Weighed {
  /** The words of a text, each as the first of those that mean the same. */
  partsOf(text: string): readonly string[];
  /** How much a word says of what happened: nothing, half (any service says it), or all. */
  weigh(word: string): 0 | 0.5 | 1;
  /** Whether a word makes a day no event: it was planned, or what it names did not happen. */
  isNoEvent(word: string): boolean;
  /** Whether two headings tell of the two ends of a thing: what says "in" is not near to what says "out". */
  isOpposite(own: readonly string[], other: readonly string[]): boolean;
  /** The event types of the field, each with the words of every text that says it. */
  readonly types: readonly (readonly [type: string, says: readonly (readonly string[])[]])[];
}

const kept = new WeakMap<RecordWords, Weighed>();

/** Weighs words by the lists of a field of work. */
export function weighed(words: RecordWords): Weighed {
  let made = kept.get(words);
  if (made === undefined) {
    const first = new Map((words.alike ?? []).flatMap((same) => same.map((word) => [word, same[0] as string] as const)));
    const one = (word: string) => first.get(word) ?? word;
    const setOf = (list: readonly string[] = []) => new Set(list.map(one));
    const fillers = setOf(words.fillers);
    const noEvent = setOf(words.notAnEvent);
    const anyones = setOf([...(words.anyones ?? []), ...(words.notAnEvent ?? [])]);
    const partsOf = (text: string) => parts(text).map(one);
    const pairs = (words.opposites ?? []).map(([a, b]) => [one(a), one(b)] as const);
    const says = (list: readonly string[], word: string, not: string) => list.includes(word) && !list.includes(not);
    made = {
      isOpposite: (own, other) => pairs.some(([a, b]) => (says(own, a, b) && says(other, b, a)) || (says(own, b, a) && says(other, a, b))),
      partsOf,
      weigh: (word) => (fillers.has(word) ? 0 : anyones.has(word) ? 0.5 : 1),
      isNoEvent: (word) => noEvent.has(word),
      types: Object.entries(words.types).map(([type, { says }]) => [type, says.map(partsOf)] as const),
    };
    kept.set(words, made);
  }
  return made;
}
