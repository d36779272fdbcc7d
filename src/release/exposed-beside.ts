import { firstExposed } from './attack.ts';
import { type Link, narrow } from './bounds.ts';
import { componentsOf } from './components.ts';
import type { Shown } from './protect.ts';
import { standsFor } from './rounding.ts';
import type { Tally } from './tally.ts';

/**
 * The first number that somebody could work out who holds protected numbers and, from elsewhere, the very number of some of them;
 * none where nobody could.
 */
export function exposedBeside(tally: Tally, shown: Shown, rounding: number, exact: ReadonlyMap<string, number>): string | undefined {
  const cells = [...tally.cells.values()];
  const place = new Map(cells.map(({ id }, at) => [id, at]));
  const at = (id: string) => place.get(id) as number;
  const links = tally.relations.map(({ kind, total, parts }): Link => ({ kind, total: at(total), parts: parts.map(at) }));
  const low = new Float64Array(cells.length);
  const high = new Float64Array(cells.length).fill(Number.POSITIVE_INFINITY);
  for (const [cell, { id }] of cells.entries()) {
    const [known, rounded] = [exact.get(id), shown.get(id)];
    if (known !== undefined) low[cell] = high[cell] = known;
    else if (rounded !== undefined) [low[cell], high[cell]] = standsFor(rounded, rounding);
  }
  narrow(links, { low, high });
  const isKnown = (cell: number) => exact.has(cells[cell]?.id ?? '') || high[cell] === 0;
  for (const component of componentsOf(cells.length, links, (cell) => cells[cell]?.isPopulation === true)) {
    const suspects = component.cells.filter((cell) => !isKnown(cell));
    const found = firstExposed(component.cells, component.links, { low, high }, undefined, rounding, suspects);
    if (found !== undefined) return cells[found]?.id;
  }
  return undefined;
}
