import type { DatabaseSync } from 'node:sqlite';

/**
 * Empties the log beside the file, which still holds what was erased, without waiting for anybody: another process that reads
 * may keep it. What could not be done is remembered in the file and tried again later.
 * @returns what is left, in a sentence; `undefined` when nothing is
 */
export function finishErasure(database: DatabaseSync, prefix = ''): string | undefined {
  const waiting = database.prepare(`SELECT what FROM ${prefix}unfinished LIMIT 1`).get();
  if (!waiting) return undefined;
  const patience = (database.prepare('PRAGMA busy_timeout').get() as { timeout: number }).timeout;
  database.exec('PRAGMA busy_timeout = 0');
  try {
    const log = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number } | undefined;
    if (log?.busy !== 0) return left;
    database.exec(`DELETE FROM ${prefix}unfinished`);
    // The deletion itself is one more page in the log, and holds nothing of anybody.
    return undefined;
  } catch {
    return left;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${patience}`);
  }
}

const left =
  'What was erased is still in the log beside the database file (-wal), because another process is reading it. It goes when that process has finished; this is tried again by itself.';
