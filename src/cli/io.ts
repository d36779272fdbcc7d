import { randomBytes } from 'node:crypto';
import { existsSync, fstatSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Reads a file, a pipe or (`-`) the standard input as text, without its byte-order mark. Missing, a folder, a device, too large or not text: bad input. */
export function readText(path: string): string {
  const issue = (code: string, message: string, cure: string): Issue => ({ code, severity: 'error', file: path, message, cure });
  const from = path === '-' ? 0 : path;
  if (from !== 0 && !existsSync(path)) badInput(issue('no-such-file', 'There is no such file.', 'Check the name and the folder.'));
  const stat = from === 0 ? fstatSync(0) : statSync(path);
  if (stat.isDirectory()) badInput(issue('is-a-folder', 'This is a folder, not a file.', 'Name a file in it.'));
  if (from !== 0 && (stat.isCharacterDevice() || stat.isBlockDevice() || stat.isSocket()))
    badInput(issue('is-a-device', 'This is a device, not a file.', 'Name a file, or give - to read the standard input.'));
  if (stat.size > limit)
    badInput(issue('too-large', `The file is ${Math.round(stat.size / 1e6)} MB; the limit is ${limit / 1e6} MB.`, 'Split it.'));
  // A pipe can be read once only.
  const bytes = readFileSync(from);
  if (bytes.subarray(0, 4096).includes(0))
    badInput(issue('not-text', 'This does not look like a text file.', 'Give a JSON, JSON Lines, CSV or XML file.'));
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** Writes the answer: to a file (whole or not at all), or to stdout. Only a regular file is replaced, and no link is followed. */
export function writeOut(io: Io, path: string | undefined, text: string): void {
  if (path === undefined) {
    io.out(text);
    return;
  }
  replaceable(path);
  mkdirSync(dirname(path), { recursive: true });
  const partial = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.partial`);
  try {
    // Only a file that was not there: nobody can have put a link in its place.
    writeFileSync(partial, text, { flag: 'wx' });
    renameSync(partial, path);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw cause;
  }
  io.err(`Wrote ${path}`);
}

/** A place where a file may be written. */
function replaceable(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat || stat.isFile()) return;
  const what = stat.isDirectory() ? 'a folder' : stat.isSymbolicLink() ? 'a link' : stat.isFIFO() ? 'a pipe' : 'a device';
  badInput({
    code: 'not-a-file',
    severity: 'error',
    file: path,
    message: `This is ${what}; only a file is written over.`,
    cure: stat.isDirectory() ? 'Name a file in it.' : 'Name a file, or leave it out to write to the standard output.',
  });
}
