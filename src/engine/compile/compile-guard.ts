import { type AnyStateMachine, and, not, or } from 'xstate';
import { cannotCompile, type GuardRef, type MachineArgs, type MachineFunction } from './compile-node.ts';

export type CompiledGuard = (args: MachineArgs) => boolean;

// XState marks a composed guard by its check function; comparing these survives minified names.
const checkOf = (guard: unknown): unknown => (guard as { check?: unknown }).check;
const andCheck = checkOf(and([]));
const orCheck = checkOf(or([]));
const notCheck = checkOf(not('x'));

/** What guards with the same params have made of the event in hand: made once for all candidates of one move. */
export class GuardParams {
  private turn = 0;
  private readonly made = new Map<MachineFunction, { turn: number; params: unknown }>();

  /** Another event, or a context that may have changed. */
  renew(): void {
    this.turn += 1;
  }

  reader(of: MachineFunction): (args: MachineArgs) => unknown {
    const made = this.made.get(of) ?? { turn: -1, params: undefined };
    this.made.set(of, made);
    return (args) => {
      if (made.turn !== this.turn) {
        made.params = of(args, undefined);
        made.turn = this.turn;
      }
      return made.params;
    };
  }
}

/** Turns a guard, named, with params or composed, into one closure. */
export function compileGuard(machine: AnyStateMachine, guard: GuardRef, where: string, shared: GuardParams): CompiledGuard {
  const guards = machine.implementations.guards as Readonly<Record<string, GuardRef | undefined>>;
  const inline = typeof guard === 'function';
  const name = inline ? '' : typeof guard === 'string' ? guard : guard.type;
  const found = inline ? guard : guards[name];
  if (found === undefined) throw cannotCompile(`the guard "${name}", which has no implementation,`, where);
  if (typeof found !== 'function') return compileGuard(machine, found, where, shared);
  const check = found.check;
  if (check !== undefined) {
    const parts = (found.guards as readonly GuardRef[] | undefined)?.map((part) => compileGuard(machine, part, where, shared));
    if (check === andCheck && parts) return (args) => parts.every((part) => part(args));
    if (check === orCheck && parts) return (args) => parts.some((part) => part(args));
    const [only] = parts ?? [];
    if (check === notCheck && only) return (args) => !only(args);
    throw cannotCompile(`the guard ${found.name}()`, where);
  }
  const test = found as MachineFunction;
  const params = inline || typeof guard === 'string' ? undefined : guard.params;
  if (typeof params === 'function') {
    const read = shared.reader(params as MachineFunction);
    return (args) => Boolean(test(args, read(args)));
  }
  return (args) => Boolean(test(args, params));
}
