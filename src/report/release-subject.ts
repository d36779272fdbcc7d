import type { Journey } from '../journal/index.ts';
import type { Rule } from '../map/index.ts';
import type { PastRelease, ReleaseSubject } from '../release/index.ts';

/** What is asked of journeys beyond the rules themselves. */
export interface AskedOfJourneys {
  /** The rules that are counted, without those of the local plan. */
  readonly rules: readonly Rule[];
  /** Whether any of them is not one of those that come with the pathway. */
  readonly hasOwn?: boolean;
  /** More of the question in words: windows, as-of, links. */
  readonly more?: readonly string[];
}

/** What a release is about, for the register: the question in words, the question whole, and everything known of each person. */
export function releaseSubject(
  journeys: readonly Journey[],
  { rules, hasOwn = false, more = [] }: AskedOfJourneys,
): ReleaseSubject & { readonly words: string } {
  const words = [hasOwn ? 'rules of its own' : 'the built-in rules', ...more].join(', ');
  return {
    words,
    asked: `${words} ${JSON.stringify(rules.map(({ title: _, quickWin: __, seedQuote: ___, examples: ____, ...rule }) => rule))}`,
    people: journeys.map((journey) => ({ id: journey.id, record: JSON.stringify(journey) })),
  };
}

/** Whether two releases are about the very same records of the very same people. */
export function isOfSame(one: Pick<PastRelease, 'people'>, other: Pick<PastRelease, 'people'>): boolean {
  const ids = Object.keys(one.people);
  return ids.length === Object.keys(other.people).length && ids.every((id) => one.people[id] === other.people[id]);
}
