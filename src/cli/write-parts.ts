import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Io } from './io.ts';

/** Writes an answer piece by piece, for answers too long for one text: to a file (whole or not at all), or to stdout. */
export function writeParts(io: Io, path: string | undefined, parts: Iterable<string>): void {
  if (path === undefined) {
    for (const chunk of chunks(parts)) io.out(chunk);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const partial = join(dirname(path), `.${basename(path)}.partial`);
  const file = openSync(partial, 'w');
  try {
    for (const chunk of chunks(parts)) writeSync(file, chunk);
    closeSync(file);
    renameSync(partial, path);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw cause;
  }
  io.err(`Wrote ${path}`);
}

/** Joins lines into pieces of a megabyte that end at a line's end. */
function* chunks(parts: Iterable<string>): Generator<string> {
  let held = '';
  for (const part of parts) {
    held += part;
    if (held.length < 1_000_000 || !held.endsWith('\n')) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
