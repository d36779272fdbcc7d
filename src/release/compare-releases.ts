import { givenAs } from '../kernel/given.ts';
import type { PastRelease } from './register.ts';

/** What stands between a release and an earlier one. */
export type Conflict =
  /** A difference of a few people could be read off. */
  | { readonly kind: 'few-people'; readonly earlier: PastRelease; readonly people: number }
  /** The same people under another question. */
  | { readonly kind: 'other-question'; readonly earlier: PastRelease }
  /** The same people rounded otherwise. */
  | { readonly kind: 'other-rounding'; readonly earlier: PastRelease };

/** Fewer people than this must never be what two releases differ by. */
export const leastDifference = 10;

/**
 * Sets a release beside the earlier ones. Groups of people that combinations of releases set apart must be empty or of ten or more;
 * the same people may be asked about once only, unless the question, the records and the people are the same.
 */
export function conflictsWith(next: Pick<PastRelease, 'query' | 'people' | 'rounding'>, earlier: readonly PastRelease[]): Conflict[] {
  givenAs('conflictsWith', 'next', next, '{people:object rounding:number query:text}');
  givenAs('conflictsWith', 'earlier', earlier, '[at:text people:object cells:object]');
  const conflicts: Conflict[] = [];
  const meeting = earlier.filter((one) => Object.keys(next.people).some((person) => person in one.people));
  for (const one of meeting) {
    if (one.query !== next.query) conflicts.push({ kind: 'other-question', earlier: one });
    else if (one.rounding !== next.rounding) conflicts.push({ kind: 'other-rounding', earlier: one });
  }
  // Somebody who was erased stood in the release of then, and stands in none of now.
  const all = [...earlier.filter((one) => one.query === next.query), next];
  const groups = new Map<string, number>();
  for (const person of new Set(all.flatMap(({ people }) => Object.keys(people)))) {
    const records = all.map(({ people }) => people[person]);
    // A record that changed is another person for this purpose: its old share left, and a new one came.
    const versions = new Set(records.filter((record) => record !== undefined));
    for (const version of versions) {
      const group = records.map((record) => (record === version ? '1' : '0')).join('');
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
  }
  for (const one of meeting) {
    if (conflicts.some(({ earlier: other }) => other === one)) continue;
    const at = all.indexOf(one);
    const last = all.length - 1;
    const few = [...groups].filter(([group, people]) => group[at] !== group[last] && people < leastDifference);
    const { forgotten = 0 } = one;
    const people = few.reduce((sum, [, count]) => sum + count, 0) + (forgotten < leastDifference ? forgotten : 0);
    if (people > 0) conflicts.push({ kind: 'few-people', earlier: one, people });
  }
  return conflicts;
}
