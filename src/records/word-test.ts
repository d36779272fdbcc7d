import { fold } from '../journal/log/table/clean.ts';

export type Word = string | number | boolean | null;

/** A table of words made ready: the answer for a word, or `undefined` where the table does not name it. */
export interface Words {
  find(text: string): Word | undefined;
  readonly known: readonly string[];
}

/** Looks words up without regard to case and spaces; an exact word goes before one with a star, and `*` alone comes last. */
export function words(table: Readonly<Record<string, Word>>): Words {
  const exact = new Map<string, Word>();
  const patterns: (readonly [RegExp, Word])[] = [];
  let rest: Word | undefined;
  for (const [word, meaning] of Object.entries(table)) {
    if (word === '*') rest = meaning;
    else if (word.includes('*')) patterns.push([starred(word), meaning]);
    else exact.set(fold(word), meaning);
  }
  const found = new Map<string, Word | undefined>();
  const look = (key: string): Word | undefined => {
    if (exact.has(key)) return exact.get(key);
    for (const [pattern, meaning] of patterns) if (pattern.test(key)) return meaning;
    return key === '' ? undefined : rest;
  };
  return {
    known: Object.keys(table),
    find(text) {
      if (found.has(text)) return found.get(text);
      const answer = look(fold(text));
      if (found.size < 100_000) found.set(text, answer);
      return answer;
    },
  };
}

/** Whether a text is one of some words. */
export function wordTest(list: string | readonly string[]): (text: string) => boolean {
  const table = words(Object.fromEntries((typeof list === 'string' ? [list] : list).map((word) => [word, true])));
  return (text) => table.find(text) === true;
}

function starred(word: string): RegExp {
  const parts = fold(word)
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}
