import { Command } from 'commander';
import type { Io } from '../io.ts';
import { writeExamples } from '../write-examples.ts';

/** `examples [DIR]`: the examples of the documentation, beside whoever installed the package. */
export function examplesCommand(io: Io): Command {
  return new Command('examples')
    .argument('[folder]', 'where they are written; a file of another content there is never replaced', 'examples')
    .addHelpText('after', '\nExamples:\n  npx justice-pathway examples\n  npx justice-pathway examples out/examples\n')
    .action((folder: string) => writeExamples(io, '.', folder));
}
