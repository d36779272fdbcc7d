import type { RuntimeContext } from './context.ts';
import { givenId } from './given-id.ts';

/** Who, why, and the command's id: the same id again changes nothing. */
export interface CommandOptions {
  readonly command?: string;
  /** An account or service id; never a name. @defaultValue the runtime's `by` */
  readonly by?: string;
  readonly why?: string;
  /** The revision that the caller has seen; if the case has moved on, the answer is a conflict. */
  readonly expected?: number;
}

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
