import type { AnyStateMachine } from 'xstate';
import { type CompiledAction, compileAction } from './compile-action.ts';
import { type CompiledGuard, compileGuard, GuardParams } from './compile-guard.ts';
import { type ActionRef, type MachineNode, type MachineTransition, nodesOf, pathUp, rootOf } from './compile-node.ts';
import { entriesOf, exitsOf } from './compile-route.ts';

/** What a transition does when it is taken from one leaf. */
export interface CompiledRoute {
  readonly actions: readonly CompiledAction[];
  readonly leaf: number;
  /** Other states are active afterwards. */
  readonly moves: boolean;
  /** The final state of the machine that this enters. */
  readonly ends: MachineNode | null;
  /** Exit actions that run when the machine ends, after its output is made. */
  readonly last: readonly CompiledAction[];
}

export interface CompiledCandidate {
  readonly guard: CompiledGuard | null;
  readonly guardName: string | null;
  readonly route: CompiledRoute;
  /** An empty transition: the event is taken from the states above, and refused. */
  readonly forbids: boolean;
}

export interface CompiledTable {
  readonly leaves: readonly MachineNode[];
  readonly events: readonly string[];
  readonly candidates: readonly (readonly CompiledCandidate[] | null)[];
  readonly always: readonly (readonly CompiledCandidate[] | null)[];
  readonly start: CompiledRoute;
  /** To be renewed before the candidates of a move are asked. */
  readonly params: GuardParams;
}

/** For each leaf and event, what may happen, innermost state first. */
export function compileTable(machine: AnyStateMachine): CompiledTable {
  const root = rootOf(machine);
  const nodes = nodesOf(root);
  const leaves = nodes.filter((node) => node.type === 'atomic' || node.type === 'final');
  const leafOf = new Map(leaves.map((node, index) => [node, index]));
  const names = new Set(nodes.flatMap((node) => [...node.transitions.keys()]));
  const events = [...names].sort((a, b) => Number(a.startsWith('xstate.')) - Number(b.startsWith('xstate.')));

  const params = new GuardParams();
  const list = (actions: readonly ActionRef[], where: string): CompiledAction[] =>
    actions.map((action) => compileAction(machine, action, where)).filter((action) => action !== null);

  function route(leaf: MachineNode | null, transition: MachineTransition | null): CompiledRoute {
    const active = leaf ? pathUp(leaf) : [];
    const left = transition ? exitsOf(transition, active) : [];
    const { entered, byDefault } = entriesOf(root, transition);
    const next = new Set([...active.filter((node) => !left.includes(node)), ...entered]);
    const actions = left.flatMap((node) => list(node.exit, node.id));
    actions.push(...list(transition?.actions ?? [], transition?.source.id ?? root.id));
    let ends: MachineNode | null = null;
    for (const node of entered) {
      actions.push(...list(node.entry, node.id));
      if (byDefault.has(node)) actions.push(...list(node.initial.actions, node.id));
      if (node.type !== 'final' || !node.parent) continue;
      if (node.parent.parent) actions.push(raiseDone(node.parent.id, node.output));
      else ends = node;
    }
    const at = [...next].find((node) => leafOf.has(node));
    const moves = !leaf || active.some((node) => !next.has(node));
    const byOrder = [...next].sort((a, b) => b.order - a.order);
    return {
      actions,
      leaf: leafOf.get(at as MachineNode) as number,
      moves,
      ends,
      last: ends ? byOrder.flatMap((node) => list(node.exit, node.id)) : [],
    };
  }

  function candidate(leaf: MachineNode, transition: MachineTransition): CompiledCandidate {
    const { guard } = transition;
    return {
      guard: guard === undefined ? null : compileGuard(machine, guard, transition.source.id, params),
      guardName: guard === undefined ? null : guardLabel(guard),
      route: route(leaf, transition),
      forbids: transition.target === undefined && transition.actions.length === 0,
    };
  }

  const from = (leaf: MachineNode, of: (node: MachineNode) => readonly MachineTransition[] | undefined) => {
    const found = pathUp(leaf).flatMap((node) => of(node) ?? []);
    return found.length === 0 ? null : found.map((transition) => candidate(leaf, transition));
  };
  return {
    leaves,
    events,
    candidates: leaves.flatMap((leaf) => events.map((event) => from(leaf, (node) => node.transitions.get(event)))),
    always: leaves.map((leaf) => from(leaf, (node) => node.always)),
    start: route(null, null),
    params,
  };
}

function raiseDone(parent: string, output: unknown): CompiledAction {
  const type = `xstate.done.state.${parent}`;
  return (run) => {
    run.queue ??= [];
    run.queue.push({ type, output: typeof output === 'function' ? output(run.args) : output } as { type: string });
  };
}

function guardLabel(guard: NonNullable<MachineTransition['guard']>): string {
  return typeof guard === 'string' ? guard : typeof guard === 'function' ? guard.name || '(inline)' : guard.type;
}
