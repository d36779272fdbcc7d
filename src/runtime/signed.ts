import type { CommandOptions } from './command-options.ts';
import type { RuntimeContext } from './context.ts';
import { givenId } from './given-id.ts';

type Of = Pick<CommandOptions, 'by' | 'why' | 'command'>;

/** Who, why and the command's id, with the id checked. */
export function signed(context: RuntimeContext, call: string, of: Of) {
  if (of.command !== undefined) givenId(of.command, call, 'command');
  return sign(context, of);
}

export function sign(context: RuntimeContext, of: Of) {
  return {
    by: of.by ?? context.by,
    ...(of.why === undefined ? {} : { why: of.why }),
    ...(of.command === undefined ? {} : { command: of.command }),
  };
}
