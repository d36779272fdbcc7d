import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { run } from '../../src/cli/run.ts';

/** A command line that has started once and carries out one command after another, each as in a process of its own. */
export interface OpenCommandLine {
  /** Words of a shell that stand for `npx justice-pathway`. */
  readonly words: readonly string[];
  close(): void;
}

/** Opens the command line for the shells of blocks. They stand where this process stands. */
export async function openCommandLine(command: typeof run): Promise<OpenCommandLine> {
  const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
  const socket = join(folder, 'socket');
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer((link) => {
    // Who has seen enough goes.
    link.on('error', () => undefined);
    const tell = (said: object) => void link.write(`${JSON.stringify(said)}\n`);
    const whole = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);
    const carryOut = async (asked: { readonly folder: string; readonly args: readonly string[] }) => {
      if (asked.folder !== process.cwd()) throw new Error(`A command was given in ${asked.folder}.`);
      const code = await command(asked.args, {
        out: (text) => tell({ out: whole(text) }),
        err: (text) => tell({ err: whole(text) }),
        stderrIsTerminal: false,
        stdoutIsTerminal: false,
      });
      tell({ code });
    };
    createInterface(link).once('line', (line) => {
      last = last
        .then(() => carryOut(JSON.parse(line)))
        .catch((error) => tell({ err: `${error}\n`, code: 2 }))
        .then(() => link.end());
    });
  });
  await new Promise<void>((listening) => server.listen(socket, listening));
  return {
    words: [process.execPath, join(import.meta.dirname, 'ask.mjs'), socket],
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
