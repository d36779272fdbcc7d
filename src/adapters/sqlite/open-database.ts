import { DatabaseSync } from 'node:sqlite';
import { PathwayError } from '../../kernel/index.ts';
import { givenTenant } from '../../runtime/index.ts';
import { finishErasure } from './finish-erasure.ts';
import { schema } from './sqlite-schema.ts';
import { refuseCutDatabase, refuseCutFile } from './whole-file.ts';

/** How a file of cases is opened. */
export interface SqliteOptions {
  /** A file, or `:memory:`. It is created where it does not exist. */
  readonly path: string;
  /** `full`: a command that was answered survives a power cut. `normal`: it survives a crash of the process. @defaultValue 'full' */
  readonly synchronous?: 'full' | 'normal';
  /** How long to wait for another process that is writing. @defaultValue 5 000 */
  readonly busyMs?: number;
  /** The file may not grow beyond this many pages of 4 KiB. @defaultValue no limit */
  readonly maxPages?: number;
  /** Whose cases these are, where several keep theirs in one file: tables of their own, which no other one sees. Small letters, digits, underscores. */
  readonly tenant?: string;
}

/** Opens the file, checks that it is whole, and brings its tables up to date. */
export function openDatabase(options: SqliteOptions): { readonly database: DatabaseSync; readonly prefix: string } {
  return guarded(() => {
    const kept = options.path !== ':memory:';
    if (kept) refuseCutFile(options.path);
    const database = new DatabaseSync(options.path);
    try {
      database.exec(`PRAGMA busy_timeout = ${Math.trunc(options.busyMs ?? 5000)}`);
      database.exec('PRAGMA journal_mode = WAL');
      database.exec(`PRAGMA synchronous = ${options.synchronous === 'normal' ? 'NORMAL' : 'FULL'}`);
      // What is erased must not stay readable in the file.
      database.exec('PRAGMA secure_delete = ON');
      if (kept) refuseCutDatabase(database, options.path);
      upgrade(database);
      const prefix = tenantTables(database, options.tenant);
      finishErasure(database, prefix);
      if (options.maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${Math.trunc(options.maxPages)}`);
      return { database, prefix };
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Runs database work; what the database says becomes an error of ours without any content of the rows. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PathwayError) throw error;
    const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : 0;
    throw failure(code & 0xff, code);
  }
}

function failure(kind: number, code: number): PathwayError {
  const data = { sqlite: code };
  if (kind === 13) return new PathwayError('store-full', 'The database is full: nothing of this command was kept.', data);
  if (kind === 11 || kind === 26) return new PathwayError('store-damaged', 'The database file is damaged. Restore it from a backup.', data);
  if (kind === 5 || kind === 6) return new PathwayError('store-busy', 'Another process is writing to the database; try again.', data);
  if (kind === 8 || kind === 14) return new PathwayError('store-closed', 'The database file cannot be opened or written.', data);
  return new PathwayError('store-failed', `The database failed (SQLite code ${code}).`, data);
}

function upgrade(database: DatabaseSync): void {
  const known = () => number(database, 'PRAGMA user_version');
  bringUp(database, '', known, (version) => {
    database.exec(`PRAGMA user_version = ${version}`);
    if (version === schema.length)
      database.exec('CREATE TABLE IF NOT EXISTS tenants (name TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID');
  });
}

/** Brings the tables of a tenant up to date, and says how their names begin. */
function tenantTables(database: DatabaseSync, tenant: string | undefined): string {
  const there = database
    .prepare('SELECT name FROM tenants')
    .all()
    .map((row) => String(row['name']));
  const name = givenTenant(tenant, there);
  if (name === '') return '';
  const prefix = `tenant_${name}_`;
  const known = () => Number(database.prepare('SELECT version FROM tenants WHERE name = ?').get(name)?.['version'] ?? 0);
  bringUp(database, prefix, known, (version) => {
    database.prepare('INSERT INTO tenants VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET version = excluded.version').run(name, version);
  });
  return prefix;
}

function bringUp(database: DatabaseSync, prefix: string, known: () => number, keep: (version: number) => void): void {
  const before = known();
  if (before > schema.length) {
    throw new PathwayError('store-newer', 'The database was written by a newer version of this library.', {
      known: before,
      own: schema.length,
    });
  }
  if (before === schema.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been first.
    for (let version = known(); version < schema.length; version += 1) {
      database.exec((schema[version] as string).replaceAll('@', prefix));
      keep(version + 1);
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function number(database: DatabaseSync, sql: string): number {
  const row = database.prepare(sql).get() as Record<string, unknown> | undefined;
  return Number(Object.values(row ?? {})[0] ?? 0);
}
