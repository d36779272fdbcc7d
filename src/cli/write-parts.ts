import type { Io } from './io.ts';
import { placeFile } from './place-file.ts';

/** Writes an answer piece by piece, for answers too long for one text: to a file (whole or not at all), or to stdout. */
export function writeParts(io: Io, path: string | undefined, parts: Iterable<string>): void {
  if (path === undefined) {
    for (const chunk of chunks(parts)) io.out(chunk);
    return;
  }
  placeFile(path, chunks(parts));
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
