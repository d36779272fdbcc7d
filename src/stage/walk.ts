import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { givenAs } from '../kernel/given.ts';

/** Every state of a machine, the root first, in the order of the definition. */
export function stateNodes(machine: AnyStateMachine): AnyStateNode[] {
  givenAs('stateNodes', 'machine', machine, '{root:object implementations:object}');
  const found: AnyStateNode[] = [];
  const visit = (node: AnyStateNode) => {
    found.push(node);
    for (const child of Object.values(node.states)) visit(child as AnyStateNode);
  };
  visit(machine.root as AnyStateNode);
  return found;
}

/** A transition as XState resolved it. */
export interface ResolvedTransition {
  readonly event: string;
  readonly target: readonly AnyStateNode[] | undefined;
  readonly guard: unknown;
  readonly actions: readonly unknown[];
  readonly reenter: boolean;
}

/** The transitions of one state: its own events, timers and `done`, then its eventless ones. */
export function transitionsOf(node: AnyStateNode): ResolvedTransition[] {
  givenAs('transitionsOf', 'node', node, '{path:list transitions:object}');
  const own = [...node.transitions.values()].flat();
  return [...own, ...(node.always ?? [])].map((each) => ({
    event: each.eventType,
    target: each.target as readonly AnyStateNode[] | undefined,
    guard: each.guard,
    actions: each.actions,
    reenter: each.reenter,
  }));
}

/** The actions a definition gives on entry or exit, without those that timers add. */
export function ownActions(node: AnyStateNode, when: 'entry' | 'exit'): readonly unknown[] {
  const given = (node.config as { entry?: unknown; exit?: unknown })[when];
  return given === undefined ? [] : Array.isArray(given) ? given : [given];
}

/** The name of a guard or action: a string, or an object with a `type`; `undefined` for a function. */
export function nameOf(part: unknown): string | undefined {
  if (typeof part === 'string') return part;
  if (typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string') return part.type;
  return undefined;
}

/** The outcome that a final state names, where it names one. */
export function outcomeOf(node: AnyStateNode): string | undefined {
  const output: unknown = node.output;
  if (typeof output !== 'object' || output === null || !('outcome' in output)) return undefined;
  return typeof output.outcome === 'string' ? output.outcome : undefined;
}
