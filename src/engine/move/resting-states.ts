import type { AnyStateMachine, AnyStateNode, StateValue } from 'xstate';
import { PathwayError } from '../../kernel/error.ts';
import { isDueTime, stateNodes } from '../../stage/index.ts';
import type { DueTimer, RestingStates } from './stepper.ts';

/** Numbers the states in which a machine can rest, in the order of its definition. */
export function restingStates(machine: AnyStateMachine): RestingStates {
  const nodes = stateNodes(machine).filter((node) => node.type === 'atomic' || node.type === 'final');
  const values = nodes.map(stateValue);
  const byValue = new Map<StateValue, number>(values.map((value, leaf) => [value, leaf]));
  const byNode = new Map(nodes.map((node, leaf) => [node, leaf]));
  const timers = nodes.map((node) => timersOf(machine, node));

  function leafOf(value: StateValue): number {
    const known = byValue.get(value);
    if (known !== undefined) return known;
    // a value that comes back from JSON is an object of its own
    let node = machine.root as AnyStateNode;
    let rest: StateValue | undefined = value;
    while (rest !== undefined) {
      const key: string = typeof rest === 'string' ? rest : (Object.keys(rest)[0] ?? '');
      const child = node.states[key] as AnyStateNode | undefined;
      if (!child) break;
      node = child;
      rest = typeof rest === 'string' ? undefined : rest[key];
    }
    const leaf = byNode.get(node);
    if (leaf !== undefined) return leaf;
    const { id } = machine.root;
    throw new PathwayError('unknown-state', `${JSON.stringify(value)} is not a whole state of "${id}".`, { value, machine: id });
  }

  return {
    nodes,
    leaves: nodes.map((node) => node.id),
    ends: Uint8Array.from(nodes, (node) => (node.type === 'final' && node.parent === machine.root ? 1 : 0)),
    leafOf,
    valueOf: (leaf) => values[leaf] as StateValue,
    dueTimes: (leaf) => timers[leaf] as readonly DueTimer[],
  };
}

/** A state and those around it, innermost first, the root left out. */
export function pathUp(node: AnyStateNode): AnyStateNode[] {
  const path: AnyStateNode[] = [];
  for (let each = node; each.parent; each = each.parent as AnyStateNode) path.push(each);
  return path;
}

/** States active at one resting state and not at another, outermost first. */
export function activeOnlyAt(node: AnyStateNode, other: AnyStateNode | undefined): AnyStateNode[] {
  const there = other ? pathUp(other) : [];
  return pathUp(node)
    .filter((each) => !there.includes(each))
    .reverse();
}

function stateValue({ path }: AnyStateNode): StateValue {
  if (path.length === 0) return {};
  return path.slice(0, -1).reduceRight<StateValue>((inner, key) => ({ [key]: inner }), path.at(-1) as string);
}

function timersOf(machine: AnyStateMachine, leaf: AnyStateNode): readonly DueTimer[] {
  const delays = machine.implementations.delays as Readonly<Record<string, unknown>>;
  const found: DueTimer[] = [];
  for (const node of [...pathUp(leaf), machine.root as AnyStateNode]) {
    for (const name of Object.keys((node.config.after as Readonly<Record<string, unknown>> | undefined) ?? {})) {
      const delay = delays[name];
      if (isDueTime(delay)) found.push({ event: `xstate.after.${name}.${node.id}`, name, dueAt: delay.dueAt as DueTimer['dueAt'] });
    }
  }
  return found.sort((a, b) => (a.event < b.event ? -1 : 1));
}
