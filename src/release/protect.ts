import { firstExposed } from './attack.ts';
import { type Bounds, type Link, narrow } from './bounds.ts';
import { type Component, componentsOf } from './components.ts';
import { roundedTo, standsFor } from './rounding.ts';
import type { Cell, Tally } from './tally.ts';

/** What is shown of each cell, `undefined` where it is held back. */
export type Shown = ReadonlyMap<string, number | undefined>;

/** What was decided of a tally. */
export interface Protected {
  readonly shown: Shown;
  /** Counts of events that nobody had, or hardly anybody: nothing is said of how many, and both are told alike. */
  readonly few: ReadonlySet<string>;
}

/** Bounds that are known from elsewhere, such as an earlier release: cell id to the least and the most. */
export type Known = ReadonlyMap<string, readonly [low: number, high: number]>;

/** A part of a breakdown is shown where it stands on at least so many times the rounding. */
const leastBase = 2;

/** Numbers that hang together beside an earlier release are given up where there are more of them than can be solved for at once. */
const mostJoined = 90;

/**
 * Decides what may be shown: every count rounded, parts only where each stands on enough people, then whole tables given up,
 * the finest first, until a reader who solves for every cell learns of no small one. It decides from rounded numbers alone.
 */
export function protect(tally: Tally, rounding: number, known?: Known): Protected {
  const cells = [...tally.cells.values()];
  const place = new Map(cells.map(({ id }, at) => [id, at]));
  const at = (id: string) => place.get(id) as number;
  const links = tally.relations.map(
    ({ kind, total, parts, isBridge }): Link => ({ kind, total: at(total), parts: parts.map(at), ...(isBridge ? { isBridge } : {}) }),
  );
  const truth = cells.map(({ value }) => value);
  const rounded = truth.map((value) => roundedTo(value, rounding));
  const ofFew = cells.map(({ people }) => people !== undefined && roundedTo(people, rounding) === 0);
  const standsOnFew = cells.map(({ base }) => base !== undefined && (rounded[at(base)] as number) < leastBase * rounding);
  const tooFew = cells.map(({ base }, cell) => standsOnFew[cell] || (base !== undefined && ofFew[at(base)]));
  const needsOf = cells.map(({ needs = [] }) => needs.map(at));
  const isEnough = (cell: number) => (rounded[cell] as number) >= leastBase * rounding;
  const hidden = new Set<string>();
  const isPrinted = (cell: number) => {
    const { block } = cells[cell] as Cell;
    return block !== undefined && !tooFew[cell] && (needsOf[cell] as number[]).every(isEnough) && !hidden.has(block);
  };
  const isShown = (cell: number) => isPrinted(cell) && !ofFew[cell];
  const boundsNow = (): Bounds => {
    const low = new Float64Array(cells.length);
    const high = new Float64Array(cells.length).fill(Number.POSITIVE_INFINITY);
    for (const [cell, { id, block, base }] of cells.entries()) {
      const own = known?.get(id);
      if (own) [low[cell], high[cell]] = own;
      else if (isShown(cell)) [low[cell], high[cell]] = standsFor(rounded[cell] as number, rounding);
      else if (standsOnFew[cell] && block !== undefined && !ofFew[at(base as string)])
        high[cell] = standsFor((leastBase - 1) * rounding, rounding)[1];
    }
    // That a number is told says of what it needs that each is large enough.
    for (const cell of cells.keys())
      if (isShown(cell))
        for (const need of needsOf[cell] as number[])
          low[need] = Math.max(low[need] as number, standsFor(leastBase * rounding, rounding)[0]);
    narrow(links, { low, high });
    return { low, high };
  };
  const components = componentsOf(cells.length, links, (cell) => cells[cell]?.isPopulation === true);
  const ranked = components.map((component) => blocksOf(component, cells, tally.ranks));
  // What is held back only widens what a reader must allow for: a component that is safe stays safe.
  let open = components.map((_, one) => one);
  while (open.length > 0) {
    const bounds = boundsNow();
    open = open.filter((one) => {
      const component = components[one] as Component;
      const blocks = (ranked[one] as string[]).filter((block) => !hidden.has(block));
      if (blocks.length === 0) return false;
      const isTooLarge = known !== undefined && component.cells.length > mostJoined;
      if (!isTooLarge && firstExposed(component.cells, component.links, bounds, known ? undefined : truth, rounding) === undefined)
        return false;
      hidden.add(blocks[0] as string);
      return true;
    });
  }
  return {
    shown: new Map(cells.map(({ id }, cell) => [id, isShown(cell) ? rounded[cell] : undefined])),
    few: new Set(cells.flatMap(({ id }, cell) => (isPrinted(cell) && ofFew[cell] ? [id] : []))),
  };
}

function blocksOf({ cells: own }: Component, cells: readonly Cell[], ranks: Tally['ranks']): string[] {
  const blocks = new Set(own.flatMap((cell) => cells[cell]?.block ?? []));
  return [...blocks].sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || (a < b ? -1 : 1));
}
