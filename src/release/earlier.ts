import { givenAs } from '../kernel/given.ts';
import { narrow } from './bounds.ts';
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

/** Earlier releases that a next one must be joined with: the same question about some of the same people, but not the very same; each once. */
export function earlierFor(next: Pick<PastRelease, 'query' | 'people'>, releases: readonly PastRelease[]): Earlier[] {
  givenAs('earlierFor', 'next', next, '{people:object query:text}');
  givenAs('earlierFor', 'releases', releases, '[at:text people:object cells:object]');
  const seen = new Set<string>();
  return releases.flatMap((past) => {
    if (past.query !== next.query || !Object.keys(next.people).some((person) => person in past.people)) return [];
    const came = Object.entries(next.people).some(([person, record]) => past.people[person] !== record);
    const left = (past.forgotten ?? 0) > 0 || Object.entries(past.people).some(([person, record]) => next.people[person] !== record);
    const key = JSON.stringify([past.people, past.cells, past.rounding]);
    if (seen.has(key) || (!came && !left)) return [];
    seen.add(key);
    return [{ past, came, left }];
  });
}

/**
 * Joins a tally with what earlier releases said of overlapping people: the number of now is those in both and those who came,
 * the number of then those in both and those who left, and every relation holds for each of these. Numbers of single groups are
 * not shown beside an earlier release, so they are left out; what an earlier release said of groups narrows its totals.
 */
export function joinEarlier(tally: Tally, earlier: readonly Earlier[]): { readonly joined: Tally; readonly known?: Known } {
  if (earlier.length === 0) return { joined: tally };
  const known = new Map<string, readonly [number, number]>();
  const joined = newTally();
  const whole = [...tally.cells.values()].filter(({ isPart }) => !isPart);
  const names = new Set(whole.map(({ id }) => id));
  const relations = tally.relations.filter(({ total, parts }) => names.has(total) && parts.every((part) => names.has(part)));
  for (const [id, rank] of tally.ranks) joined.block(id, rank);
  for (const { id, value, block, isPopulation, people, needs } of whole)
    joined.cell(id, value, {
      isPopulation,
      ...(block === undefined ? {} : { block }),
      ...(people === undefined ? {} : { people }),
      ...(needs === undefined ? {} : { needs }),
    });
  for (const { kind, total, parts, isBridge } of relations) joined.relate(kind, total, parts, isBridge);
  for (const [at, { past, came, left }] of earlier.entries()) {
    const name = (id: string, of: string) => `${id} [${of} ${at}]`;
    const groups = ['both', ...(came ? ['came'] : []), ...(left ? ['left'] : []), 'then'];
    const then = knownThen(tally, past);
    for (const { id, isPopulation } of whole) {
      // What these were is not known here, and need not be: only what a reader can solve for counts.
      for (const of of groups) joined.cell(name(id, of), 0, { isPopulation });
      joined.relate('sum', id, [name(id, 'both'), ...(came ? [name(id, 'came')] : [])]);
      joined.relate('sum', name(id, 'then'), [name(id, 'both'), ...(left ? [name(id, 'left')] : [])]);
      const bounds = then.get(id);
      if (bounds) known.set(name(id, 'then'), bounds);
    }
    for (const { kind, total, parts, isBridge } of relations) {
      for (const of of groups)
        joined.relate(
          kind,
          name(total, of),
          parts.map((part) => name(part, of)),
          isBridge,
        );
    }
  }
  return { joined, known };
}

/** What an earlier release, with all that it said of groups, tells of each number. */
function knownThen(tally: Tally, { cells, rounding }: PastRelease): ReadonlyMap<string, readonly [number, number]> {
  const ids = [...tally.cells.keys()];
  const place = new Map(ids.map((id, at) => [id, at]));
  const at = (id: string) => place.get(id) as number;
  const low = new Float64Array(ids.length);
  const high = new Float64Array(ids.length).fill(Number.POSITIVE_INFINITY);
  for (const [id, value] of Object.entries(cells)) {
    if (place.has(id)) [low[at(id)], high[at(id)]] = standsFor(value, rounding);
  }
  narrow(
    tally.relations.map(({ kind, total, parts }) => ({ kind, total: at(total), parts: parts.map(at) })),
    { low, high },
  );
  return new Map(ids.map((id, index) => [id, [low[index] as number, high[index] as number] as const]));
}
