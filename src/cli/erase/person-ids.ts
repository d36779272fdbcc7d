/** The ids of one person, and where they stand in a text. */
export interface PersonIds {
  readonly all: readonly string[];
  /** Whether a value is one of them, to the letter. */
  is(value: unknown): boolean;
  /** Lines, from 1, in which one of them stands as a word of its own, in capitals or not. */
  lines(text: string): number[];
  /** Whether the name of a file holds one of them: there `-` and `_` part words. */
  inName(name: string): boolean;
  /** The text with `(erased)` in their place, and how often. An id of a few figures is left: it would be taken for a number. */
  without(text: string): { readonly text: string; readonly times: number };
}

/** @example personIds(['person-1']).lines('person-17\nsaw person-1.') // [2] */
export function personIds(ids: readonly string[]): PersonIds {
  const anyOf = (own: readonly string[]) => own.map((id) => id.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  // Part of a longer id is another person's.
  const word = (own: readonly string[]) => new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${anyOf(own)})(?![\\p{L}\\p{N}_-])`, 'giu');
  const telling = ids.filter((id) => id.length > 2 && !/^\d{1,4}$/.test(id));
  return {
    all: ids,
    is: (value) => typeof value === 'string' && ids.includes(value),
    lines: (text) => text.split('\n').flatMap((line, at) => (line.search(word(ids)) < 0 ? [] : [at + 1])),
    inName: (name) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(ids)})(?![\\p{L}\\p{N}])`, 'iu').test(name),
    without: (text) => {
      let times = 0;
      if (telling.length === 0) return { text, times };
      const next = text.replace(word(telling), () => {
        times += 1;
        return '(erased)';
      });
      return { text: next, times };
    },
  };
}
