import { fold } from '../../journal/log/table/clean.ts';
import type { RecordWords } from '../record-words.ts';
import type { LookedAt } from './looked-at.ts';
import type { Topics } from './type-of.ts';
import { weighed } from './weigher.ts';

/** What a file speaks of, by its headings, its name, and perhaps words in it; words that any service says do not count. */
export function topicsOf(
  { file, sheet, columns }: LookedAt,
  words: RecordWords,
  more: Iterable<readonly [text: string, count: number]> = [],
): Topics {
  const known = domainsOf(words);
  const { partsOf } = weighed(words);
  const found = new Map<string, number>();
  const hear = (text: string, count: number) => {
    for (const word of new Set(partsOf(text))) {
      const domains = known.get(word) ?? [];
      for (const domain of domains) found.set(domain, (found.get(domain) ?? 0) + count / domains.length);
    }
  };
  const name = file.replace(/^.*[\\/]/, '').replace(/\.\w+(?:\.gz)?(?=$|\s|#)/, '');
  // Somebody chose the name for the whole of it.
  for (const text of [name.replace(/[.]/g, ' '), sheet ?? '']) hear(text, 2);
  for (const column of columns) if (column.kind !== 'private') hear(column.name, 1);
  for (const [text, count] of more) hear(text, count);
  const most = Math.max(0, ...found.values());
  return new Set([...found].filter(([, count]) => most >= 0.5 && count >= most * 0.75).map(([domain]) => domain));
}

/** The topic that the name of a file, or one of its words, tells by itself; empty where none does. */
export function toldTopics(file: string, said: Iterable<string>, { topicSigns = {} }: RecordWords): Topics {
  const name = fold(file.replace(/[_-]/g, ' '));
  const texts = [...said].map((text) => text.toLowerCase());
  const told = Object.entries(topicSigns).filter(
    ([, signs]) => signs.name.some((sign) => name.includes(sign)) || signs.words.some((sign) => texts.some((text) => text.includes(sign))),
  );
  return new Set(told.map(([topic]) => topic));
}

const kept = new WeakMap<RecordWords, ReadonlyMap<string, readonly string[]>>();

/** For each word that says something, the domains in whose headings it stands. */
function domainsOf(words: RecordWords): ReadonlyMap<string, readonly string[]> {
  const before = kept.get(words);
  if (before !== undefined) return before;
  const { partsOf, weigh } = weighed(words);
  const found = new Map<string, Set<string>>();
  const put = (type: string, texts: readonly string[], isNew: (word: string) => boolean) => {
    for (const word of texts.flatMap(partsOf))
      if (weigh(word) === 1 && isNew(word)) found.set(word, (found.get(word) ?? new Set()).add(type.split('.')[0] as string));
  };
  for (const [type, { says }] of Object.entries(words.types)) put(type, says, () => true);
  const said = new Set(found.keys());
  for (const [type, { who }] of Object.entries(words.types)) put(type, [who], (word) => !said.has(word));
  const made = new Map([...found].map(([word, domains]) => [word, [...domains]] as const));
  kept.set(words, made);
  return made;
}
