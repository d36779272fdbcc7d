import { DatabaseSync } from 'node:sqlite';
import { PathwayError } from '../../kernel/index.ts';
import type { Sql } from './sqlite-commit.ts';

/** Several things, or none of them, in a transaction of the store's own. */
export function ownTransaction<T>(_: DatabaseSync, sql: Sql, work: () => T, keep: (value: T) => boolean): T {
  sql('BEGIN IMMEDIATE').run();
  try {
    const value = work();
    sql(keep(value) ? 'COMMIT' : 'ROLLBACK').run();
    return value;
  } catch (error) {
    // A full disk may have rolled back already; the first error is the one to tell.
    try {
      sql('ROLLBACK').run();
    } catch {
      // There was nothing left to undo.
    }
    throw error;
  }
}

/** Several things, or none of them, inside a transaction that the host has opened and will end. */
export function hostTransaction<T>(database: DatabaseSync, sql: Sql, work: () => T, keep: (value: T) => boolean): T {
  if ((database as { isTransaction?: boolean }).isTransaction === false)
    throw new PathwayError('no-transaction', 'No transaction is open on this connection. Begin one first: BEGIN IMMEDIATE.', {});
  sql('SAVEPOINT justice_pathway').run();
  try {
    const value = work();
    if (!keep(value)) sql('ROLLBACK TO justice_pathway').run();
    sql('RELEASE justice_pathway').run();
    return value;
  } catch (error) {
    try {
      sql('ROLLBACK TO justice_pathway').run();
      sql('RELEASE justice_pathway').run();
    } catch {
      // There was nothing left to undo.
    }
    throw error;
  }
}

/** The host's own connection, where it is one to the file of the store. @throws PathwayError `bad-handle` */
export function hostDatabase(handle: unknown, own: DatabaseSync): DatabaseSync {
  const file = (database: DatabaseSync) =>
    (database.prepare('PRAGMA database_list').all() as { name: string; file: string }[]).find((each) => each.name === 'main')?.file;
  if (!(handle instanceof DatabaseSync))
    throw new PathwayError('bad-handle', 'On SQLite, give a DatabaseSync of your own on the file of the store.', {});
  const mine = file(own);
  if (!mine || file(handle) !== mine)
    throw new PathwayError('bad-handle', 'This connection is not to the file of the store, so both cannot commit together.', {});
  return handle;
}
