import { fold } from '../../journal/log/table/clean.ts';
import type { ValueWords } from '../record-words.ts';

/** The words of a heading, without marks and bare figures. */
export const parts = (text: string) =>
  fold(text)
    .replace(/[?.:#()]/g, ' ')
    .replace(/[_/-]/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !/^\d+$/.test(word));

/** How well a heading or a word says something: 1 for the same words, less for some of them. */
export function likeness(text: string, says: readonly string[], partsOf: (text: string) => readonly string[] = parts): number {
  const own = partsOf(text);
  if (own.length === 0) return 0;
  let best = 0;
  for (const one of says) {
    const other = partsOf(one);
    if (own.join(' ') === other.join(' ')) return 1;
    const hits = own.filter((word) => other.includes(word)).length;
    // One general word of a longer name says little: "Start" is not the start of anything that is known.
    if (hits === 0 || (own.length === 1 && other.length > 1)) continue;
    const score = (2 * hits) / (own.length + other.length);
    // All words of what is known stand in the heading: "Told of custody 1".
    best = Math.max(best, hits === other.length ? Math.max(score, 0.55 + 0.1 * hits) : score * 0.9);
  }
  return Math.min(best, 0.99);
}

/** The value that a word means; `undefined` where no table says. */
export function meaningOf(text: string, { values = {} }: ValueWords): string | undefined {
  const key = fold(text);
  for (const [value, list] of Object.entries(values)) if (list.includes(key) || value === key) return value;
  for (const [value, list] of Object.entries(values)) {
    for (const word of list) {
      if (!word.includes('*')) continue;
      const pattern = new RegExp(
        `^${word
          .split('*')
          .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*')}$`,
      );
      if (pattern.test(key)) return value;
    }
  }
  return undefined;
}

/** The table of a column's words: what is known of them, and what is not. */
export function tableOf(
  texts: Iterable<string>,
  says: ValueWords,
  none: readonly string[],
): { readonly values: Record<string, string | boolean | null>; readonly unknown: string[]; readonly share: number } {
  const values: Record<string, string | boolean | null> = {};
  const unknown: string[] = [];
  let known = 0;
  let all = 0;
  const seen = new Set<string>();
  for (const text of texts) {
    const key = fold(text);
    if (seen.has(key)) continue;
    seen.add(key);
    all += 1;
    const value = meaningOf(text, says);
    if (value !== undefined) {
      values[text] = value === 'true' ? true : value === 'false' ? false : value;
      known += 1;
    } else if (none.includes(key)) {
      values[text] = null;
      known += 1;
    } else unknown.push(text);
  }
  return { values, unknown, share: all === 0 ? 0 : known / all };
}
