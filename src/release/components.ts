import type { Link } from './bounds.ts';

/** Cells that hang together, with the links among them; cells of the whole population hang together with each other alone. */
export interface Component {
  readonly cells: readonly number[];
  readonly links: readonly Link[];
}

/** Splits cells into components; a link between a population cell and another joins neither to the other. */
export function componentsOf(count: number, links: readonly Link[], isPopulation: (cell: number) => boolean): Component[] {
  const { find, join } = joined();
  const inner = links.filter(
    ({ total, parts, isBridge }) => !isBridge && parts.every((part) => isPopulation(part) === isPopulation(total)),
  );
  for (const { total, parts } of inner) for (const part of parts) join(part, total);
  const components = new Map<number, { cells: number[]; links: Link[] }>();
  for (let cell = 0; cell < count; cell += 1) {
    const root = find(cell);
    const own = components.get(root);
    if (own) own.cells.push(cell);
    else components.set(root, { cells: [cell], links: [] });
  }
  for (const link of inner) components.get(find(link.total))?.links.push(link);
  return [...components.values()];
}

/**
 * Whether no two ways lead from one cell to another by the links.
 * @example isForest([{ kind: 'sum', total: 0, parts: [1, 2] }, { kind: 'part', total: 1, parts: [2] }]) // false
 */
export function isForest(links: readonly Link[]): boolean {
  const { join } = joined();
  return links.every(({ total, parts }) => parts.every((part) => join(part, total)));
}

/** Cells joined to groups; `join` answers whether they were apart. */
function joined() {
  const parent = new Map<number, number>();
  const find = (cell: number): number => {
    let root = cell;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    if (root !== cell) parent.set(cell, root);
    return root;
  };
  const join = (one: number, other: number): boolean => {
    const [root, onto] = [find(one), find(other)];
    if (root !== onto) parent.set(root, onto);
    return root !== onto;
  };
  return { find, join };
}
