import loadHighs from 'highs';

/** A number as a paper states it: what it can stand for, and a name by which two statements of one number are known as one. */
export interface Stated {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** What the meaning of two or more numbers says of them. */
export interface Meant {
  readonly total: string;
  readonly parts: readonly string[];
  readonly kind: 'sum' | 'part';
}

export interface Exposed {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

interface Solver {
  solve(problem: string): { readonly Status: string; readonly ObjectiveValue: number };
}

// The declarations of highs describe a CommonJS module without its default; Node imports it as one function.
const solver = await (loadHighs as unknown as () => Promise<Solver>)();

/**
 * Stands apart from the gate: takes what papers state and what the words mean, and solves in whole numbers for the least and the most
 * that each number can be. Exposed is what is surely somebody and surely fewer than five. It knows nothing of how the numbers were protected.
 */
export function audit(stated: readonly Stated[], meant: readonly Meant[], suspects: readonly string[]): Exposed[] {
  const bounds = new Map<string, [number, number]>();
  for (const { name, low, high } of stated) {
    const before = bounds.get(name) ?? [0, Number.POSITIVE_INFINITY];
    bounds.set(name, [Math.max(before[0], low), Math.min(before[1], high)]);
  }
  const names = [...new Set([...bounds.keys(), ...meant.flatMap(({ total, parts }) => [total, ...parts])])];
  const groups = groupsOf(names, meant);
  const ask = (name: string, way: 'Minimize' | 'Maximize'): number => {
    const { own, links } = groups.get(name) as Group;
    const variable = new Map(own.map((one, at) => [one, `x${at}`]));
    const v = (one: string) => variable.get(one) as string;
    const rows = links.flatMap(({ kind, total, parts }, at) =>
      kind === 'sum'
        ? [` r${at}: ${parts.map((part) => `+ ${v(part)}`).join(' ')} - ${v(total)} = 0`]
        : parts.map((part, index) => ` r${at}_${index}: ${v(part)} - ${v(total)} <= 0`),
    );
    const limits = own.map((one) => {
      const [low, high] = bounds.get(one) ?? [0, Number.POSITIVE_INFINITY];
      return ` ${low} <= ${v(one)}${Number.isFinite(high) ? ` <= ${high}` : ''}`;
    });
    if (links.length === 0) return (bounds.get(name) ?? [0, Number.POSITIVE_INFINITY])[way === 'Minimize' ? 0 : 1];
    const answer = solver.solve(
      [way, ` obj: ${v(name)}`, 'Subject To', ...rows, 'Bounds', ...limits, 'General', ` ${own.map(v).join(' ')}`, 'End'].join('\n'),
    );
    if (answer.Status === 'Optimal') return Math.round(answer.ObjectiveValue);
    if (answer.Status === 'Unbounded' || answer.Status === 'Primal infeasible or unbounded') return Number.POSITIVE_INFINITY;
    throw new Error(`${name}: ${answer.Status}`);
  };
  return suspects
    .filter((name) => groups.has(name))
    .map((name) => {
      const high = ask(name, 'Maximize');
      return { name, low: high >= 5 ? 0 : ask(name, 'Minimize'), high };
    })
    .filter(({ low, high }) => low >= 1 && high <= 4);
}

interface Group {
  readonly own: string[];
  readonly links: Meant[];
}

/** Numbers that hang together are solved together, and apart from all others. */
function groupsOf(names: readonly string[], meant: readonly Meant[]): ReadonlyMap<string, Group> {
  const groups = new Map(names.map((name) => [name, { own: [name], links: [] } as Group]));
  for (const link of meant) {
    const all = [...new Set([link.total, ...link.parts].map((name) => groups.get(name) as Group))];
    const joined: Group = { own: all.flatMap(({ own }) => own), links: [...all.flatMap(({ links }) => links), link] };
    for (const name of joined.own) groups.set(name, joined);
  }
  return groups;
}
