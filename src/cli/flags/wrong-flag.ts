import { wrongValue } from '../../kernel/index.ts';
import { badInput } from '../io.ts';

/** Ends the command for a value that a flag does not take; `cure` is a whole sentence. */
export function wrongFlag(flag: string, text: string, cure: string, code: string): never {
  return badInput(wrongValue(text, cure, { path: flag }, code));
}
