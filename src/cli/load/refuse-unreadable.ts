import { issueAt } from '../../kernel/fault.ts';
import { Unreadable } from '../../records/index.ts';
import { badInput } from '../io.ts';

/** Ends the command where a file of records cannot be read, naming it; anything else that was thrown is thrown on. */
export function refuseUnreadable(error: unknown, asked?: string): never {
  if (!(error instanceof Unreadable)) throw error;
  const { code, message, cure, line, file = asked } = error;
  return badInput(issueAt(code, message, cure, { file, line }));
}
