import type { AnyStateMachine } from 'xstate';
import { cannotCompile, type MachineNode, type MachineTransition, nodesOf, rootOf } from './compile-node.ts';

/** Refuses, by name and place, a machine that uses what the tables cannot hold. @throws PathwayError `cannot-compile` */
export function checkCompilable(machine: AnyStateMachine): void {
  const delays = machine.implementations.delays as Readonly<Record<string, unknown>>;
  for (const node of nodesOf(rootOf(machine))) {
    if (node.type === 'parallel') throw cannotCompile('parallel states', node.id);
    if (node.type === 'history') throw cannotCompile('history states', node.id);
    if (node.type === 'final' && !node.parent) throw cannotCompile('a root that is final', node.id);
    if (node.invoke.length > 0) throw cannotCompile('invoke', node.id);
    if ('route' in node.config) throw cannotCompile('route', node.id);
    for (const [event, transitions] of node.transitions) {
      if (event === '*' || event.endsWith('.*')) throw cannotCompile(`the wildcard "${event}"`, node.id);
      for (const transition of transitions) checkTarget(transition, node);
    }
    for (const transition of node.always ?? []) checkTarget(transition, node);
    for (const { delay } of node.after) checkDelay(delay, delays, node);
  }
}

function checkTarget(transition: MachineTransition, node: MachineNode): void {
  if (transition.target && transition.target.length !== 1) throw cannotCompile('several targets', node.id);
}

function checkDelay(delay: string | number | undefined, delays: Readonly<Record<string, unknown>>, node: MachineNode): void {
  if (typeof delay !== 'string') throw cannotCompile(`the unnamed delay ${delay}`, node.id);
  const named = delays[delay];
  if (named === undefined) throw cannotCompile(`the delay "${delay}", which has no implementation,`, node.id);
  if (typeof (named as { dueAt?: unknown }).dueAt !== 'function') {
    throw cannotCompile(`the delay "${delay}", which is not a due time,`, node.id);
  }
}
