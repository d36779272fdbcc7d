import { Command } from 'commander';
import type { Io } from '../io.ts';
import { writeExamples } from '../write-examples.ts';

/** `template [DIR]`: a pathway of one's own to begin from. */
export function templateCommand(io: Io): Command {
  return new Command('template')
    .argument('[folder]', 'where it is written; a file of another content there is never replaced', 'own-pathway')
    .addHelpText('after', '\nExamples:\n  npx justice-pathway template\n  npx justice-pathway template src/leaving-care\n')
    .action((folder: string) => writeExamples(io, 'own-pathway', folder));
}
