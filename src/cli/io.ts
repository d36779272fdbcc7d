import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Issue, issueText } from '../kernel/issue.ts';

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

/** Stops a command with exit code 2 and messages for the person who typed it. */
export class BadInput extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map(issueText).join('\n'));
    this.issues = issues;
  }
}

/** Ends the command with exit code 2, naming file, path, value and cure. */
export function badInput(...issues: readonly Issue[]): never {
  throw new BadInput(issues);
}

const limit = 1024 * 1024 * 1024;

/** Reads a file as text, without its byte-order mark. Missing, a folder, too large or not text: bad input. */
export function readText(path: string): string {
  const issue = (code: string, message: string, cure: string): Issue => ({ code, severity: 'error', file: path, message, cure });
  if (!existsSync(path)) badInput(issue('no-such-file', 'There is no such file.', 'Check the name and the folder.'));
  const stat = statSync(path);
  if (stat.isDirectory()) badInput(issue('is-a-folder', 'This is a folder, not a file.', 'Name a file in it.'));
  if (stat.size > limit)
    badInput(issue('too-large', `The file is ${Math.round(stat.size / 1e6)} MB; the limit is ${limit / 1e6} MB.`, 'Split it.'));
  if (looksBinary(path)) badInput(issue('not-text', 'This does not look like a text file.', 'Give a JSON, JSON Lines, CSV or XML file.'));
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}

function looksBinary(path: string): boolean {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(4096);
  const length = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  return head.subarray(0, length).includes(0);
}

/** Writes the answer: to a file (whole or not at all), or to stdout. */
export function writeOut(io: Io, path: string | undefined, text: string): void {
  if (path === undefined) {
    io.out(text);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const partial = join(dirname(path), `.${basename(path)}.partial`);
  try {
    writeFileSync(partial, text);
    renameSync(partial, path);
  } catch (cause) {
    if (existsSync(partial)) unlinkSync(partial);
    throw cause;
  }
  io.err(`Wrote ${path}`);
}
