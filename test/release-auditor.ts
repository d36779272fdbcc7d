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
  solve(problem: string): {
    readonly Status: string;
    readonly ObjectiveValue: number;
    readonly Columns: Readonly<Record<string, { readonly Primal: number }>>;
  };
}

// The declarations of highs describe a CommonJS module without its default; Node imports it as one function.
const solver = await (loadHighs as unknown as () => Promise<Solver>)();

/**
 * Stands apart from the gate: takes what papers state and what the words mean, and solves in whole numbers for the least and the most
 * that each number can be. Exposed is what is surely somebody and surely fewer than five. It knows nothing of how the numbers were protected.
 * A number that is nobody, or five, in any one solution that keeps to all that is stated and meant is not exposed, and is not asked about again.
 */
export function audit(stated: readonly Stated[], meant: readonly Meant[], suspects: readonly string[]): Exposed[] {
  const bounds = new Map<string, [number, number]>();
  for (const { name, low, high } of stated) {
    const before = bounds.get(name) ?? [0, Number.POSITIVE_INFINITY];
    bounds.set(name, [Math.max(before[0], low), Math.min(before[1], high)]);
  }
  const names = [...new Set([...bounds.keys(), ...meant.flatMap(({ total, parts }) => [total, ...parts])])];
  const groups = groupsOf(names, meant);
  const boundsOf = (name: string) => bounds.get(name) ?? [0, Number.POSITIVE_INFINITY];
  const hidden = new Set<string>();
  const see = ({ own, links }: Group, numberOf: (name: string) => number): void => {
    if (!own.every((name) => within(numberOf(name), boundsOf(name))) || !links.every((link) => holds(link, numberOf))) return;
    for (const name of own) if (numberOf(name) === 0 || numberOf(name) >= 5) hidden.add(name);
  };
  const ask = (objective: readonly string[], way: Way): number => {
    const group = groups.get(objective[0] as string) as Group;
    const { own, links } = group;
    if (links.length === 0) return boundsOf(objective[0] as string)[way === 'Minimize' ? 0 : 1] as number;
    const variable = new Map(own.map((one, at) => [one, `x${at}`]));
    const v = (one: string) => variable.get(one) as string;
    const rows = links.flatMap(({ kind, total, parts }, at) =>
      kind === 'sum'
        ? [` r${at}: ${parts.map((part) => `+ ${v(part)}`).join(' ')} - ${v(total)} = 0`]
        : parts.map((part, index) => ` r${at}_${index}: ${v(part)} - ${v(total)} <= 0`),
    );
    const limits = own.map((one) => {
      const [low, high] = boundsOf(one) as [number, number];
      return ` ${low} <= ${v(one)}${Number.isFinite(high) ? ` <= ${high}` : ''}`;
    });
    const goal = ` obj: ${objective.map(v).join(' + ')}`;
    const answer = solver.solve(
      [way, goal, 'Subject To', ...rows, 'Bounds', ...limits, 'General', ` ${own.map(v).join(' ')}`, 'End'].join('\n'),
    );
    if (answer.Status === 'Unbounded' || answer.Status === 'Primal infeasible or unbounded') return Number.POSITIVE_INFINITY;
    if (answer.Status !== 'Optimal') throw new Error(`${objective.join()}: ${answer.Status}`);
    see(group, (name) => Math.round(answer.Columns[v(name)]?.Primal ?? Number.NaN));
    return Math.round(answer.ObjectiveValue);
  };
  const asked = suspects.filter((name) => groups.has(name));
  for (const group of new Set(asked.map((name) => groups.get(name)))) {
    let together = asked.filter((name) => groups.get(name) === group);
    for (let before = together.length + 1; together.length > 1 && together.length < before; ) {
      before = together.length;
      for (const way of ['Maximize', 'Minimize'] as const) ask(together, way);
      together = together.filter((name) => !hidden.has(name));
    }
  }
  return asked
    .filter((name) => !hidden.has(name))
    .map((name) => {
      const high = hidden.has(name) ? 5 : ask([name], 'Maximize');
      return { name, low: high >= 5 ? 0 : ask([name], 'Minimize'), high };
    })
    .filter(({ low, high }) => low >= 1 && high <= 4);
}

type Way = 'Minimize' | 'Maximize';

function within(value: number, [low, high]: readonly number[]): boolean {
  return value >= (low as number) && value <= (high as number);
}

function holds({ kind, total, parts }: Meant, numberOf: (name: string) => number): boolean {
  if (kind === 'sum') return parts.reduce((sum, part) => sum + numberOf(part), 0) === numberOf(total);
  return parts.every((part) => numberOf(part) <= numberOf(total));
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
