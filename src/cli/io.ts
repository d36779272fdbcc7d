import { isUtf8 as isUtf8Text } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Issue } from '../kernel/issue.ts';
import { badInput } from './bad-input.ts';
import { readable } from './load/read-once.ts';
import { encodingByMark, textOf } from './load/text-of.ts';
import { placeFile } from './place-file.ts';

export { BadInput, badInput } from './bad-input.ts';

/** The command line's way to the world; tests give their own. */
export interface Io {
  /** The answer, on stdout. */
  out(text: string): void;
  /** All else, on stderr. */
  err(text: string): void;
  /** 0 fine, 1 something was found, 2 bad input. The highest code given stands. */
  exit(code: number): void;
  readonly stderrIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
}

const limit = 1024 * 1024 * 1024;

/** Reads a file, a pipe or (`-`) the standard input as text, without its byte-order mark. Missing, a folder, a device, too large or not text: bad input. */
export function readText(path: string): string {
  const issue = (code: string, message: string, cure: string): Issue => ({ code, severity: 'error', file: path, message, cure });
  const { size, once } = readable(path);
  if (size > limit) badInput(issue('too-large', `The file is ${Math.round(size / 1e6)} MB; the limit is ${limit / 1e6} MB.`, 'Split it.'));
  const bytes = once ?? readFileSync(path);
  const isUtf8 = encodingByMark(bytes) === 'utf-8';
  if (isUtf8 && bytes.subarray(0, 4096).includes(0))
    badInput(issue('not-text', 'This does not look like a text file.', 'Give a JSON, JSON Lines, CSV or XML file.'));
  if (isUtf8 && !isUtf8Text(bytes))
    badInput(issue('not-utf8', 'Some letters of this file are not UTF-8, and would be lost.', 'Save it again as UTF-8.'));
  return textOf(bytes);
}

/**
 * Writes the answer: to a file (whole or not at all), or to stdout. Only a regular file is replaced, and no link is followed.
 * `changes`: the file is what the command changes, so that it may have been read.
 */
export function writeOut(io: Io, path: string | undefined, text: string, changes = false): void {
  if (path === undefined) {
    io.out(text);
    return;
  }
  placeFile(path, [text], changes);
  io.err(`Wrote ${path}`);
}
