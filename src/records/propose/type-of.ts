import { fold } from '../../journal/log/table/clean.ts';
import type { RecordWords } from '../record-words.ts';
import { type Weighed, weighed } from './weigher.ts';

/** The first parts of the event types of which a file speaks, as `housing`; empty where nothing tells. */
export type Topics = ReadonlySet<string>;

/** The event type that a heading or a word is nearest to, and how far that goes. */
export interface NearestType {
  readonly type: string;
  /** The words alone are said by any service: that the file speaks of the same thing decided. */
  readonly isByTopic: boolean;
  /** 1 for the same words, less for some of them; more where the file speaks of the same thing. */
  readonly score: number;
  /**
   * `sure`: the words are those of one type alone. `like`: some of them are, or any service could say them, or two types share
   * them. `not-an-event`: the day was planned, or the thing did not happen. `elsewhere`: any service could say it, and this file
   * speaks of another. The last two are never taken for the type.
   */
  readonly standing: 'sure' | 'like' | 'not-an-event' | 'elsewhere';
}

/** The event type that a heading or a word says; of two alike, that of which the file speaks. */
export function typeOf(
  heading: string,
  words: RecordWords,
  topics: Topics = new Set(),
  topic: readonly string[] = [],
): NearestType | undefined {
  const near = nearestOf(heading, words, topics, topic);
  if (near === undefined || near.isSame) return near;
  // "Medication supplied on release" tells of the supply; "Days since release" tells of nothing that happened.
  const [head, tail] = splitAtWhen(heading);
  if (
    tail === undefined ||
    !weighed(words)
      .partsOf(head)
      .some((word) => weighed(words).weigh(word) > 0)
  )
    return near;
  const own = nearestOf(head, words, topics, topic);
  if (own !== undefined) return own;
  const said = weighed(words).partsOf(head);
  return near.hits.some((word) => said.includes(word)) ? near : undefined;
}

/** A heading, and what in it says when: "Medication supplied", "on release". */
function splitAtWhen(heading: string): readonly [head: string, tail: string | undefined] {
  const found = /^(.*?\S)[\s_-]+((?:on|at|before|after|since|upon|until|till)[\s_-].*)$/i.exec(heading.trim());
  return found === null ? [heading, undefined] : [found[1] as string, found[2]];
}

interface Nearest extends NearestType {
  readonly isSame: boolean;
  /** The words of the heading that say so. */
  readonly hits: readonly string[];
}

function nearestOf(heading: string, words: RecordWords, topics: Topics, topic: readonly string[]): Nearest | undefined {
  // "End" in a file of tenancies is the end of a tenancy.
  const isBare = /^(?:start|started|end|ended|date|in|out|from|to|begin|finish)$/.test(fold(heading)) && topic.length > 0;
  const { partsOf, weigh, isNoEvent, isOpposite, types } = weighed(words);
  const own = partsOf(isBare ? `${topic.join(' ')} ${heading}` : heading);
  let best: { type: string; score: number; says: readonly string[]; isSame: boolean } | undefined;
  let rival = 0;
  for (const [type, says] of types) {
    const bonus = topics.has(domainOf(type)) ? 0.12 : 0;
    let here: typeof best;
    for (const other of says) {
      // Without a word in common nothing is near.
      if (own.length > 0 && !other.some((word) => own.includes(word))) continue;
      if (isOpposite(own, other)) continue;
      const near = closeness(own, other, weigh);
      if (near.score + bonus > (here?.score ?? 0)) here = { type, score: near.score + bonus, says: other, isSame: near.isSame };
    }
    if (here === undefined) continue;
    if (best === undefined || here.score > best.score) {
      rival = best?.score ?? 0;
      best = here;
    } else rival = Math.max(rival, here.score);
  }
  if (best === undefined || best.score < (isBare ? 0.9 : 0.5)) return undefined;
  const said = best.says;
  const isAnyones = said.every((word) => weigh(word) < 1);
  const beside = own.filter((word) => !said.includes(word));
  const standing =
    beside.some(isNoEvent) && !best.isSame
      ? 'not-an-event'
      : isAnyones && topics.size > 0 && !topics.has(domainOf(best.type))
        ? 'elsewhere'
        : best.isSame && rival < best.score && (!isAnyones || topics.size > 0)
          ? 'sure'
          : 'like';
  return {
    type: best.type,
    isByTopic: isAnyones,
    score: best.score,
    standing,
    isSame: best.isSame,
    hits: own.filter((word) => said.includes(word)),
  };
}

/** Whether a column or a word may be given to the type that it is nearest to. */
export function isTaken(near: NearestType | undefined): near is NearestType & { readonly standing: 'sure' | 'like' } {
  return near !== undefined && (near.standing === 'sure' || near.standing === 'like');
}

function domainOf(type: string): string {
  return type.split('.')[0] as string;
}

function closeness(
  own: readonly string[],
  other: readonly string[],
  weigh: Weighed['weigh'],
): { readonly score: number; readonly isSame: boolean } {
  const said = own.filter((word) => weigh(word) > 0);
  const known = other.filter((word) => weigh(word) > 0);
  if (said.length === 0 || known.length === 0) return { score: own.join(' ') === other.join(' ') ? 1 : 0, isSame: false };
  const hits = said.filter((word) => known.includes(word));
  if (hits.length === said.length && known.every((word) => said.includes(word))) return { score: 1, isSame: true };
  // One word of a longer name says little: "Start" is not the start of anything that is known.
  if (hits.length === 0 || (said.length === 1 && known.length > 1)) return { score: 0, isSame: false };
  const sum = (list: readonly string[]) => list.reduce((all, word) => all + weigh(word), 0);
  const score = (2 * sum(hits)) / (sum(said) + sum(known));
  // All words of what is known stand in the heading, and one of them says what it is about: "Told of custody by letter".
  const isWhole = known.every((word) => said.includes(word)) && known.some((word) => weigh(word) === 1);
  return { score: Math.min(0.95, isWhole ? Math.max(score, 0.55 + 0.1 * hits.length) : score * 0.9), isSame: false };
}

/** Whether a heading speaks of a day that was planned or is of the system's own, as "Next review" and "Last updated" do. */
export function isOfNoEvent(heading: string, words: RecordWords): boolean {
  const { partsOf, isNoEvent } = weighed(words);
  return partsOf(heading).some(isNoEvent);
}

/** The first word for a type that no other type shares and that not any service says: one to write in a template. */
export function clearWordOf(type: string, words: RecordWords): string {
  return words.types[type]?.says.find((word) => typeOf(word, words)?.standing === 'sure') ?? type;
}
