import { run } from '../src/cli/run.ts';
import { bundle } from './bundle/bundle.ts';

/** What a command answered: its exit code and what it wrote, byte for byte. */
export interface CommandAnswer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as the command line does. */
export function callCommand(...args: string[]): Promise<CommandAnswer> {
  return callWith(run, args);
}

/** The same with each text that is written on lines of its own, as a terminal shows them. */
export async function callLines(...args: string[]): Promise<CommandAnswer> {
  const line = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);
  return callWith(run, args, line);
}

/** The same from a bundle of these sources, for commands that start threads: those need not read the sources again. */
export async function callBundled(...args: string[]): Promise<CommandAnswer> {
  const built = await bundle();
  return callWith(built ? (await import(/* @vite-ignore */ `${built.folder}/run-cli.js`)).run : run, args);
}

async function callWith(command: typeof run, args: readonly string[], shown = (text: string) => text): Promise<CommandAnswer> {
  let out = '';
  let err = '';
  const code = await command(args, {
    out: (text) => {
      out += shown(text);
    },
    err: (text) => {
      err += shown(text);
    },
    stderrIsTerminal: false,
    stdoutIsTerminal: false,
  });
  return { code, out, err };
}
