import type { AnyStateMachine } from 'xstate';
import { type ActionRef, cannotCompile, type MachineArgs, type MachineEvent, type MachineFunction } from './compile-node.ts';

/** A custom action that a step asks for; the stepper never runs it. */
export interface StepEffect {
  readonly type: string;
  readonly params: unknown;
}

/** What one step has in hand. One is reused for all steps of a machine. */
export interface StepRun {
  readonly args: MachineArgs;
  /** Whether the context may be written in place. */
  inPlace: boolean;
  /** A context was assigned. */
  assigned: boolean;
  effects: StepEffect[] | null;
  queue: MachineEvent[] | null;
  /** Event types of the timers that were cancelled; not kept when writing in place. */
  cancelled: string[] | null;
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
    return (run) => {
      run.effects ??= [];
      run.effects.push({ type: name, params: paramsOf(run.args) });
    };
  }
  if (found.type === 'xstate.assign') return compileAssign(found.assignment, paramsOf);
  if (found.type === 'xstate.raise') return compileRaise(found, paramsOf, where);
  if (found.type === 'xstate.cancel' && typeof found.sendId === 'string' && found.sendId.startsWith('xstate.after.')) {
    const timer = found.sendId;
    return (run) => run.cancelled?.push(timer);
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
    if (run.inPlace) (args.context as Record<string, unknown>)[key] = next;
    else args.context = { ...args.context, [key]: next };
  };
}

function write(run: StepRun, update: object): void {
  run.assigned = true;
  if (run.inPlace) Object.assign(run.args.context, update);
  else run.args.context = { ...run.args.context, ...update };
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
