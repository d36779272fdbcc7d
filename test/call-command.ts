import { run } from '../src/cli/run.ts';

/** Runs a command as the command line does; answers with its exit code and what it wrote, byte for byte. */
export async function callCommand(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, {
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
