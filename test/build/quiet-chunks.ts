import { basename, relative, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from './entries.ts';

/** Chunks of modules that change nothing outside them when they are read: ours, all but those that are started, and some of others. */
export function quietChunks({ outputs }: Metafile, startedFiles: readonly string[]): ReadonlySet<string> {
  const started = new Set(startedFiles.map((file) => relative(root, resolve(root, file))));
  const quiet = /^(src|machines|node_modules\/(@date-fns\/tz|commander|fast-sha256|nanoid|zod))\//;
  const isQuiet = (input: string) => quiet.test(input) && !started.has(input);
  const found = Object.entries(outputs).filter(([, { inputs }]) => Object.keys(inputs).every(isQuiet));
  return new Set(found.map(([path]) => `./${basename(path)}`));
}

/** Leaves out what is read only to keep the order in which modules are read, which is nothing to modules that change nothing. */
export function withoutBare(text: string, quiet: ReadonlySet<string>): string {
  return text.replaceAll(/(?<=^|;)import ?"(\.\/[^"]+)";/gm, (all, path: string) => (quiet.has(path) ? '' : all));
}
