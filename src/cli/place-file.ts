import { closeSync, lstatSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { badInput } from './bad-input.ts';
import { wasRead } from './load/read-once.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Puts a file in its place whole or not at all. Only a regular file is replaced, no link is followed, where writing fails the
 * old file stays as it was, and nobody may read the new one who could not read the old. A file that this command has read is
 * replaced only where it is what the command changes (`changes`).
 */
export function placeFile(path: string, pieces: Iterable<string | Uint8Array>, changes = false): void {
  refuseOther(path);
  if (!changes && wasRead(path)) refuseOwnInput(path);
  makeFolder(dirname(path));
  const partial = join(dirname(path), `.${basename(path).slice(0, 100)}.${unlikely()}.partial`);
  // Only a file that was not there: nobody can have put a link in its place.
  const file = openSync(partial, 'wx', statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666);
  let open = true;
  try {
    for (const piece of pieces) write(file, typeof piece === 'string' ? Buffer.from(piece) : piece);
    open = false;
    closeSync(file);
    renameSync(partial, path);
  } catch (cause) {
    if (open) closeSync(file);
    rmSync(partial, { force: true });
    throw cause;
  }
}

// The random numbers of the web are read only when they are asked for; `node:crypto` would be by every command.
const unlikely = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString('hex');

// A disk that is nearly full takes a part, and says so only the next time.
function write(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
}

/** Ends the command where what it writes would take the place of what it reads. */
export function refuseOwnInput(path: string): never {
  return badInput({
    code: 'out-is-input',
    severity: 'error',
    file: path,
    message: 'This file is read here, and would be written over.',
    cure: 'Write to a file with another name.',
  });
}

/** Ends the command where something other than a file stands in this place. */
export function refuseOther(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) refuseBelowFile(path);
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

function refuseBelowFile(path: string): void {
  let above = dirname(path);
  while (above !== dirname(above) && !statSync(above, { throwIfNoEntry: false })) above = dirname(above);
  if (statSync(above).isDirectory()) return;
  const message = `${above} is a file and not a folder, so nothing can be written below it.`;
  badInput({ code: 'not-a-folder', severity: 'error', file: path, message, cure: 'Check the name.' });
}
