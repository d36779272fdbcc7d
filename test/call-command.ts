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

/** The same from a bundle of these sources, for commands that start threads: those need not read the sources again. */
export async function callBundled(...args: string[]): Promise<CommandAnswer> {
  const built = await bundle();
  return callWith(built ? (await import(/* @vite-ignore */ `${built.folder}/run-cli.js`)).run : run, args);
}

async function callWith(command: typeof run, args: readonly string[]): Promise<CommandAnswer> {
  let out = '';
  let err = '';
  const code = await command(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stderrIsTerminal: false,
    stdoutIsTerminal: false,
  });
  return { code, out, err };
}
