import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { PathwayError } from '../../kernel/index.ts';

/**
 * Refuses a file that was cut short: it opens without complaint, and fails only when a lost page is read. Call it before the file
 * is opened for writing, since the log beside it would be written over the hole.
 *
 * Its length is compared with what its first page says, which is cheap. While another process moves the log into the file the two
 * differ for a moment, so a difference is looked at again; where it stays, SQLite reads every page and decides.
 * @throws PathwayError `store-damaged`
 */
export function refuseCutFile(path: string): void {
  if (repeatedly(() => headerIsLonger(path))) checkPages(path);
}

/** The same for a file that is open: pages that its log no longer holds must be in the file. */
export function refuseCutDatabase(database: DatabaseSync, path: string): void {
  const short = () => {
    const log = database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get() as { log: number; checkpointed: number } | undefined;
    const size = number(database, 'page_count') * number(database, 'page_size');
    return log !== undefined && log.log <= log.checkpointed && size > statSync(path).size;
  };
  if (repeatedly(short)) checkPages(path);
}

const tries = 20;
const pauseMs = 5;

function repeatedly(suspicious: () => boolean): boolean {
  const still = new Int32Array(new SharedArrayBuffer(4));
  for (let count = 0; count < tries; count += 1) {
    if (count > 0) Atomics.wait(still, 0, 0, pauseMs);
    if (!suspicious()) return false;
  }
  return true;
}

// Bytes 16-17 are the size of a page and 28-31 the count of pages (sqlite.org/fileformat2.html, 1.3).
function headerIsLonger(path: string): boolean {
  const header = Buffer.alloc(100);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return false;
  }
  try {
    if (!fstatSync(file).isFile() || readSync(file, header, 0, 100, 0) < 100 || !header.toString('latin1').startsWith('SQLite format 3')) {
      return false;
    }
    const size = header.readUInt16BE(16);
    return header.readUInt32BE(28) * (size === 1 ? 65_536 : size) > fstatSync(file).size;
  } finally {
    closeSync(file);
  }
}

// Read-only, so that closing does not write the log into a file that has lost its place.
function checkPages(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    database.exec('PRAGMA busy_timeout = 5000');
    const [first] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
    if (first !== 'ok') {
      throw new PathwayError('store-damaged', 'The database file is shorter than it says it is. Restore it from a backup.', {});
    }
  } finally {
    database.close();
  }
}

function number(database: DatabaseSync, pragma: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0] ?? 0);
}
