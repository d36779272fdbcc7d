import { givenAs } from '../kernel/given.ts';
import { PathwayError } from '../kernel/index.ts';
import type { Audience } from './audience.ts';
import { fewPeople, grouped, heldBack, madeCount, nought, type ShownCount } from './count.ts';
import { type Earlier, joinEarlier } from './earlier.ts';
import { protect, type Shown } from './protect.ts';
import { standsFor } from './rounding.ts';
import type { Tally } from './tally.ts';

/** Numbers that have passed the gate together; every form of one run is written from one of these. */
export interface Released {
  readonly audience: Audience;
  /** The count of a cell. @throws PathwayError `unknown-cell` */
  count(id: string): ShownCount;
  has(id: string): boolean;
  /** What is shown of each cell, for the register. */
  readonly shown: Shown;
}

/**
 * The one gate for numbers about people. For `release`, all cells of the tally are protected together, and together with
 * earlier releases about the same people; for `inside` and `invented` they pass as they are.
 */
export function release(tally: Tally, audience: Audience, earlier: readonly Earlier[] = []): Released {
  givenAs('release', 'tally', tally, '{cells:object relations:list ranks:object}');
  givenAs('release', 'audience', audience, '{kind:text}');
  givenAs('release', 'earlier', earlier, '[past:object]?');
  if (audience.kind !== 'release') return exact(tally, audience);
  const { rounding } = audience;
  const { joined, known } = joinEarlier(tally, earlier);
  const { shown, few } = protect(joined, rounding, known);
  const shownOf = (id: string) => shownValue(shown, tally, id);
  return {
    audience,
    shown: new Map([...tally.cells.keys()].map((id) => [id, shown.get(id)])),
    has: (id) => tally.cells.has(id),
    count: (id) => (few.has(id) ? fewPeople : shownCount(shownOf(id), rounding)),
  };
}

function exact(tally: Tally, audience: Audience): Released {
  const shown: Shown = new Map([...tally.cells.values()].map(({ id, value }) => [id, value]));
  const value = (id: string) => shownValue(shown, tally, id) as number;
  return {
    audience,
    shown,
    has: (id) => tally.cells.has(id),
    count: (id) => madeCount(value(id), grouped(value(id))),
  };
}

/** Whether a count may be told of at all in a release: it is shown, and more than can be told from nobody. Everything may, elsewhere. */
export function isTold(pick: Pick<Released, 'audience'>, shownCount: ShownCount): boolean {
  givenAs('isTold', 'pick', pick, '{audience:object}');
  const { audience } = pick;
  givenAs('isTold', 'shownCount', shownCount, '{text:text}');
  const { value } = shownCount;
  return audience.kind !== 'release' || (value ?? 0) > 0;
}

/** A count that may have no cell: nobody where full figures are shown, held back in a release. */
export function countOr(released: Released, id: string): ShownCount {
  givenAs('countOr', 'released', released, '{audience:object count:function shown:object}');
  givenAs('countOr', 'id', id, 'text');
  if (released.has(id)) return released.count(id);
  return released.audience.kind === 'release' ? heldBack : nought;
}

function shownValue(shown: Shown, tally: Tally, id: string): number | undefined {
  if (!tally.cells.has(id)) throw new PathwayError('unknown-cell', `There is no cell "${id}".`, { id });
  return shown.get(id);
}

/** A number that an earlier release showed, as a count again. @example shownCount(0, 5).text // 'fewer than 3' */
export function shownCount(value: number | undefined, rounding: number): ShownCount {
  if (value === undefined) return heldBack;
  givenAs('shownCount', 'value', value, 'number');
  return madeCount(value, value === 0 ? `fewer than ${standsFor(0, rounding)[1] + 1}` : grouped(value));
}
