import type { AnyStateMachine } from 'xstate';
import { PathwayError } from '../../kernel/error.ts';

// The part of XState's own state nodes that the compiler reads.

export interface MachineArgs {
  context: object;
  event: MachineEvent;
}
export interface MachineEvent {
  readonly type: string;
}
export type MachineFunction = (args: MachineArgs, params: unknown) => unknown;
export type ActionRef =
  | string
  | { readonly type: string; readonly params?: unknown }
  | (MachineFunction & Readonly<Record<string, unknown>>);
export type GuardRef = ActionRef;

export interface MachineTransition {
  readonly source: MachineNode;
  readonly target: readonly MachineNode[] | undefined;
  readonly reenter: boolean;
  readonly eventType: string | null;
  readonly actions: readonly ActionRef[];
  readonly guard?: GuardRef;
  readonly delay?: string | number;
}

export interface MachineNode {
  readonly id: string;
  readonly key: string;
  readonly path: readonly string[];
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly states: Readonly<Record<string, MachineNode>>;
  readonly parent?: MachineNode;
  readonly order: number;
  readonly entry: readonly ActionRef[];
  readonly exit: readonly ActionRef[];
  readonly invoke: readonly unknown[];
  readonly output?: unknown;
  readonly transitions: ReadonlyMap<string, readonly MachineTransition[]>;
  readonly always?: readonly MachineTransition[];
  readonly after: readonly MachineTransition[];
  readonly initial: { readonly target: readonly MachineNode[]; readonly actions: readonly ActionRef[] };
  readonly config: Readonly<Record<string, unknown>>;
}

export function rootOf(machine: AnyStateMachine): MachineNode {
  return machine.root as unknown as MachineNode;
}

/** Every node, parents before children. */
export function nodesOf(root: MachineNode): MachineNode[] {
  return [root, ...Object.values(root.states).flatMap(nodesOf)];
}

/** The node and its ancestors, innermost first. */
export function pathUp(node: MachineNode): MachineNode[] {
  const path = [];
  for (let current: MachineNode | undefined = node; current; current = current.parent) path.push(current);
  return path;
}

export function isBelow(node: MachineNode, ancestor: MachineNode | undefined): boolean {
  let marker = node;
  while (marker.parent && marker.parent !== ancestor) marker = marker.parent;
  return marker.parent === ancestor;
}

/** Says which feature of a machine has no compiled form, and where it stands. */
export function cannotCompile(feature: string, where: string): PathwayError {
  return new PathwayError('cannot-compile', `The compiled stepper has no form for ${feature}, used at "${where}".`, { feature, where });
}
