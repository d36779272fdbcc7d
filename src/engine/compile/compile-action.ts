import type { AnyStateMachine } from 'xstate';
import type { MoveTrace } from '../move/stepper.ts';
import { type ActionRef, cannotCompile, type MachineArgs, type MachineEvent, type MachineFunction } from './compile-node.ts';

/** What one move has in hand. One is reused for all moves of a machine; the context is written in place. */
export interface StepRun {
  readonly args: MachineArgs;
  /** A context was assigned. */
  assigned: boolean;
  queue: MachineEvent[] | null;
  trace: MoveTrace | null;
}

export type CompiledAction = (run: StepRun) => unknown;

/** Turns one action into a closure, or into nothing for the timers that due times replace. */
export function compileAction(machine: AnyStateMachine, action: ActionRef, where: string): CompiledAction | null {
  const inline = typeof action === 'function';
  const name = inline ? action.name || '(anonymous)' : typeof action === 'string' ? action : action.type;
  const found = inline ? action : (machine.implementations.actions as Readonly<Record<string, ActionRef | undefined>>)[name];
  const given = inline || typeof action === 'string' ? undefined : action.params;
  const paramsOf = typeof given === 'function' ? (args: MachineArgs) => (given as MachineFunction)(args, undefined) : () => given;
  if (typeof found !== 'function' || !('resolve' in found)) {
    return (run) => run.trace?.effects.push({ type: name, params: paramsOf(run.args) });
  }
  if (found.type === 'xstate.assign') return compileAssign(found.assignment, paramsOf);
  if (found.type === 'xstate.raise') return compileRaise(found, paramsOf, where);
  if (found.type === 'xstate.cancel' && typeof found.sendId === 'string' && found.sendId.startsWith('xstate.after.')) {
    const timer = found.sendId;
    return (run) => run.trace?.cancelled.push(timer);
  }
  throw cannotCompile(`the action ${String(found.type).replace('xstate.', '')}`, where);
}

function compileAssign(assignment: unknown, paramsOf: (args: MachineArgs) => unknown): CompiledAction {
  if (typeof assignment === 'function') {
    const update = assignment as MachineFunction;
    return (run) => write(run, update(run.args, paramsOf(run.args)) as object);
  }
  const parts = Object.entries(assignment as Readonly<Record<string, unknown>>);
  const [single] = parts;
  if (single && parts.length === 1) return assignOne(single[0], single[1], paramsOf);
  return (run) => {
    const params = paramsOf(run.args);
    const update: Record<string, unknown> = {};
    for (const [key, value] of parts) update[key] = typeof value === 'function' ? value(run.args, params) : value;
    write(run, update);
  };
}

function assignOne(key: string, value: unknown, paramsOf: (args: MachineArgs) => unknown): CompiledAction {
  const read = typeof value === 'function' ? (value as MachineFunction) : () => value;
  return (run) => {
    const { args } = run;
    const next = read(args, paramsOf(args));
    run.assigned = true;
    (args.context as Record<string, unknown>)[key] = next;
  };
}

function write(run: StepRun, update: object): void {
  run.assigned = true;
  Object.assign(run.args.context, update);
}

function compileRaise(
  raise: Readonly<Record<string, unknown>>,
  paramsOf: (args: MachineArgs) => unknown,
  where: string,
): CompiledAction | null {
  const { event, delay } = raise;
  if (delay !== undefined) {
    if (typeof event === 'object' && (event as MachineEvent).type.startsWith('xstate.after.')) return null;
    throw cannotCompile('a delayed raise', where);
  }
  const read = typeof event === 'function' ? (event as MachineFunction) : () => event;
  return (run) => {
    run.queue ??= [];
    run.queue.push(read(run.args, paramsOf(run.args)) as MachineEvent);
  };
}
