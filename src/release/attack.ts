import { type Coefficients, type Constraint, solve } from 'yalps';
import { type Bounds, type Link, narrow } from './bounds.ts';
import { isForest } from './components.ts';

/**
 * Whether bounds tell too much: surely somebody and surely few, or nearly the very number where it is small.
 * @example isExposed(1, 4, 5) // true
 */
export function isExposed(low: number, high: number, small: number): boolean {
  if (low >= 1 && high < small) return true;
  return high - low < Math.ceil(small / 2) - 1 && high < small * 2;
}

/**
 * The attacker's problem over cells that hang together: for each cell, the least and the most it can be, given everything
 * shown and every relation. Answers the first cell that is exposed, or none.
 * `suspects` are the cells that are asked about, all unless they are named.
 * `truth` is one solution that is known to fit, where there is one; it spares the questions whose answer it gives.
 */
export function firstExposed(
  cells: readonly number[],
  links: readonly Link[],
  { low, high }: Bounds,
  truth: readonly number[] | undefined,
  small: number,
  suspects: readonly number[] = cells,
): number | undefined {
  const isTold = (of: Bounds) => (cell: number) => isExposed(of.low[cell] as number, of.high[cell] as number, small);
  const told = suspects.find(isTold({ low, high }));
  if (told !== undefined) return told;
  if (isForest(links)) {
    // Without a ring of links, what they say one by one is all that they say: each number between the bounds belongs to a solution.
    // A cell that is open above may be told too low a least; it is never exposed, and bounds no cell that could be.
    const own = { low: low.slice(), high: high.slice() };
    narrow(links, own);
    return suspects.find(isTold(own));
  }
  const seenLow = new Map(cells.map((cell) => [cell, truth?.[cell] ?? Number.POSITIVE_INFINITY]));
  const seenHigh = new Map(cells.map((cell) => [cell, truth?.[cell] ?? Number.NEGATIVE_INFINITY]));
  const isSafe = (cell: number) => {
    const [least, most] = [seenLow.get(cell) as number, seenHigh.get(cell) as number];
    return least <= most && !isExposed(least, most, small);
  };
  const problem = constraintsOf(cells, links, { low, high });
  for (const cell of suspects) {
    for (const direction of ['minimize', 'maximize'] as const) {
      if (isSafe(cell)) break;
      const solution = solve(
        { direction, objective: String(cell), constraints: problem.constraints, variables: problem.variables },
        { includeZeroVariables: true },
      );
      if (solution.status === 'unbounded') {
        seenHigh.set(cell, Number.POSITIVE_INFINITY);
        continue;
      }
      if (solution.status !== 'optimal') continue;
      for (const [name, value] of solution.variables) {
        const other = Number(name);
        const at = value + (low[other] as number);
        seenLow.set(other, Math.min(seenLow.get(other) as number, Math.ceil(at - 1e-6)));
        seenHigh.set(other, Math.max(seenHigh.get(other) as number, Math.floor(at + 1e-6)));
      }
    }
    if (!isSafe(cell)) return cell;
  }
  return undefined;
}

/** Each cell as a variable that counts from its lower bound, so that none is below nought. */
function constraintsOf(cells: readonly number[], links: readonly Link[], { low, high }: Bounds) {
  const variables = new Map<string, Map<string, number>>();
  const constraints = new Map<string, Constraint>();
  for (const cell of cells) {
    const row = new Map([[String(cell), 1]]);
    variables.set(String(cell), row);
    const room = (high[cell] as number) - (low[cell] as number);
    if (Number.isFinite(room)) constraints.set(String(cell), { max: room });
  }
  const use = (cell: number, name: string, factor: number) => {
    const row = variables.get(String(cell));
    row?.set(name, (row.get(name) ?? 0) + factor);
  };
  for (const [at, { kind, total, parts }] of links.entries()) {
    if (kind === 'part') {
      for (const part of parts) {
        const name = `r${at}:${part}`;
        use(part, name, 1);
        use(total, name, -1);
        constraints.set(name, { max: (low[total] as number) - (low[part] as number) });
      }
      continue;
    }
    const name = `r${at}`;
    const lows = parts.reduce((sum, part) => sum + (low[part] as number), 0);
    use(total, name, 1);
    for (const part of parts) use(part, name, -1);
    const gap = lows - (low[total] as number);
    constraints.set(name, kind === 'sum' ? { equal: gap } : { max: gap });
  }
  return { variables: variables as unknown as Iterable<readonly [string, Coefficients<string>]>, constraints };
}
