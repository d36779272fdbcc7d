import type { AnyStateMachine, StateValue } from 'xstate';
import { type MachineNode, pathUp } from './compile-node.ts';

// What is worked out once for each state in which a machine can rest.

export type Timers = readonly { readonly event: string; readonly name: string; dueAt(context: object): number | undefined }[];

export function timersOf(machine: AnyStateMachine, leaf: MachineNode): Timers {
  const delays = machine.implementations.delays as unknown as Readonly<Record<string, { dueAt(context: object): number | undefined }>>;
  const found = pathUp(leaf).flatMap((node) => {
    const names = new Map(node.after.map((transition) => [transition.eventType as string, String(transition.delay)]));
    return [...names].map(([event, name]) => ({ event, name, dueAt: (delays[name] as { dueAt(context: object): number }).dueAt }));
  });
  return found.sort((a, b) => (a.event < b.event ? -1 : 1));
}

export function stateValueOf(leaf: MachineNode): StateValue {
  const path = leaf.path;
  if (path.length === 0) return {};
  return path.slice(0, -1).reduceRight<StateValue>((inner, key) => ({ [key]: inner }), path.at(-1) as string);
}

/** The states left and entered between two leaves, remembered for each pair. */
export function changesBetween(leaves: readonly MachineNode[]) {
  const paths = leaves.map((leaf) =>
    pathUp(leaf)
      .slice(0, -1)
      .map((node) => node.id),
  );
  const known = new Map<number, { readonly left: readonly string[]; readonly entered: readonly string[] }>();
  return (from: number | null, to: number) => {
    const key = (from ?? leaves.length) * leaves.length + to;
    let change = known.get(key);
    if (!change) {
      const before = from === null ? [] : (paths[from] ?? []);
      const after = paths[to] ?? [];
      change = { left: before.filter((id) => !after.includes(id)), entered: after.filter((id) => !before.includes(id)).reverse() };
      known.set(key, change);
    }
    return change;
  };
}
