import type { Known } from './protect.ts';
import type { PastRelease } from './register.ts';
import { standsFor } from './rounding.ts';
import { newTally, type Tally } from './tally.ts';

/** An earlier release about some of the same people, and whether people came or left since (a record that changed does both). */
export interface Earlier {
  readonly past: PastRelease;
  readonly came: boolean;
  readonly left: boolean;
}

/** Earlier releases that a next one must be joined with: the same question about some of the same people, but not the very same. */
export function earlierFor(next: Pick<PastRelease, 'query' | 'people'>, releases: readonly PastRelease[]): Earlier[] {
  return releases.flatMap((past) => {
    if (past.query !== next.query || !Object.keys(next.people).some((person) => person in past.people)) return [];
    const came = Object.entries(next.people).some(([person, record]) => past.people[person] !== record);
    const left = Object.entries(past.people).some(([person, record]) => next.people[person] !== record);
    return came || left ? [{ past, came, left }] : [];
  });
}

/**
 * Joins a tally with what earlier releases said of overlapping people: the number of now is those in both and those who came,
 * the number of then those in both and those who left, and every relation holds for each of these.
 */
export function joinEarlier(tally: Tally, earlier: readonly Earlier[]): { readonly joined: Tally; readonly known?: Known } {
  if (earlier.length === 0) return { joined: tally };
  const known = new Map<string, readonly [number, number]>();
  const joined = newTally();
  for (const [id, rank] of tally.ranks) joined.block(id, rank);
  for (const { id, value, block, base, isPopulation } of tally.cells.values())
    joined.cell(id, value, { isPopulation, ...(block === undefined ? {} : { block }), ...(base === undefined ? {} : { base }) });
  for (const { kind, total, parts } of tally.relations) joined.relate(kind, total, parts);
  for (const [at, { past, came, left }] of earlier.entries()) {
    const name = (id: string, of: string) => `${id} [${of} ${at}]`;
    const groups = ['both', ...(came ? ['came'] : []), ...(left ? ['left'] : []), 'then'];
    for (const { id, isPopulation } of tally.cells.values()) {
      // What these were is not known here, and need not be: only what a reader can solve for counts.
      for (const of of groups) joined.cell(name(id, of), 0, { isPopulation });
      joined.relate('sum', id, [name(id, 'both'), ...(came ? [name(id, 'came')] : [])]);
      joined.relate('sum', name(id, 'then'), [name(id, 'both'), ...(left ? [name(id, 'left')] : [])]);
      const then = past.cells[id];
      if (then !== undefined) known.set(name(id, 'then'), standsFor(then, past.rounding));
    }
    for (const { kind, total, parts } of tally.relations) {
      for (const of of groups)
        joined.relate(
          kind,
          name(total, of),
          parts.map((part) => name(part, of)),
        );
    }
  }
  return { joined, known };
}
