import type { Link } from './bounds.ts';

/** Cells that hang together, with the links among them; cells of the whole population hang together with each other alone. */
export interface Component {
  readonly cells: readonly number[];
  readonly links: readonly Link[];
}

/** Splits cells into components; a link between a population cell and another joins neither to the other. */
export function componentsOf(count: number, links: readonly Link[], isPopulation: (cell: number) => boolean): Component[] {
  const parent = Array.from({ length: count }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] as number;
    while (parent[at] !== root) [parent[at], at] = [root, parent[at] as number];
    return root;
  };
  const inner = links.filter(
    ({ total, parts, isBridge }) => !isBridge && parts.every((part) => isPopulation(part) === isPopulation(total)),
  );
  for (const { total, parts } of inner) for (const part of parts) parent[find(part)] = find(total);
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
