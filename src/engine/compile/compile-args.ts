import { PathwayError } from '../../kernel/error.ts';
import type { MachineArgs, MachineFunction, MachineNode } from './compile-node.ts';

/** The output of a machine that comes to an end. */
export function outputOf(root: MachineNode, end: MachineNode, args: MachineArgs): unknown {
  if (typeof root.output !== 'function') return root.output;
  const made = typeof end.output === 'function' ? (end.output as MachineFunction)(args, undefined) : end.output;
  const event = { type: `xstate.done.state.${end.id}`, output: made };
  return (root.output as MachineFunction)({ context: args.context, event }, undefined);
}

/** One object for the arguments of every guard and action, used again and again; what a compiled machine cannot give is refused by name. */
export function makeArgs(machine: string): MachineArgs {
  const refuse = (name: string) => {
    throw new PathwayError('cannot-compile', `The compiled stepper has no "${name}" to give, used in "${machine}".`, {
      feature: name,
      where: machine,
    });
  };
  const hidden = { get: () => refuse('self'), enumerable: false };
  const args: MachineArgs = { context: {}, event: { type: '' } };
  return Object.defineProperties(args, { self: hidden, system: { ...hidden, get: () => refuse('system') } });
}
