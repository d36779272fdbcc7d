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
  const variable = new Map(names.map((name, at) => [name, `x${at}`]));
  const v = (name: string) => variable.get(name) as string;
  const rows = meant.flatMap(({ kind, total, parts }, at) =>
    kind === 'sum'
      ? [` r${at}: ${parts.map((part) => `+ ${v(part)}`).join(' ')} - ${v(total)} = 0`]
      : parts.map((part, index) => ` r${at}_${index}: ${v(part)} - ${v(total)} <= 0`),
  );
  const limits = names.map((name) => {
    const [low, high] = bounds.get(name) ?? [0, Number.POSITIVE_INFINITY];
    return ` ${low} <= ${v(name)}${Number.isFinite(high) ? ` <= ${high}` : ''}`;
  });
  const ask = (name: string, way: 'Minimize' | 'Maximize'): number => {
    const answer = solver.solve(
      [way, ` obj: ${v(name)}`, 'Subject To', ...rows, 'Bounds', ...limits, 'General', ` ${names.map(v).join(' ')}`, 'End'].join('\n'),
    );
    if (answer.Status === 'Optimal') return Math.round(answer.ObjectiveValue);
    if (answer.Status === 'Unbounded' || answer.Status === 'Primal infeasible or unbounded') return Number.POSITIVE_INFINITY;
    throw new Error(`${name}: ${answer.Status}`);
  };
  return suspects
    .filter((name) => variable.has(name))
    .map((name) => {
      const high = ask(name, 'Maximize');
      return { name, low: high >= 5 ? 0 : ask(name, 'Minimize'), high };
    })
    .filter(({ low, high }) => low >= 1 && high <= 4);
}
