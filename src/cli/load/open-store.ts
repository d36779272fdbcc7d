import { existsSync, statSync } from 'node:fs';
import type { Store } from '../../runtime/index.ts';
import { badInput } from '../io.ts';
import { headOf } from './head-of.ts';

/** Opens the store that `--store` names: a SQLite file that exists, or a PostgreSQL address. Nothing is created. */
export async function openStore(
  name: string,
  schema: string | undefined,
  tenant?: string,
): Promise<{ store: Store; end(): Promise<void> }> {
  if (/^postgres(?:ql)?:\/\//.test(name)) return openPostgres(name, schema, tenant);
  if (!existsSync(name)) bad(name, 'There is no such file.', 'Check the name, or give a postgres:// address.');
  if (!statSync(name).isFile()) bad(name, 'This is not a file.', 'Name the SQLite file of the store.');
  if (!isSqlite(name))
    bad(
      name,
      'This is no SQLite file.',
      'Name the file of the store, or give a postgres:// address; if this was one, restore it from a backup.',
    );
  const { sqliteStore } = await import('../../adapters/sqlite/index.ts');
  if (tenant !== undefined && tenant !== '') await knownTenant(name, tenant);
  const store = sqliteStore({ path: name, ...(tenant === undefined ? {} : { tenant }) });
  return { store, end: () => store.close() };
}

/** Whether a file begins as every SQLite file does: opening an empty one would make a store of it. */
function isSqlite(file: string): boolean {
  return headOf(file, 16) === 'SQLite format 3\u0000';
}

/** Opening a store for a tenant makes the tenant's tables: here only one that has them is opened. */
async function knownTenant(file: string, tenant: string): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const names = database.prepare("SELECT count(*) AS count FROM sqlite_master WHERE name = 'tenants'").get()?.['count'] === 1;
    const there = names
      ? database
          .prepare('SELECT name FROM tenants')
          .all()
          .map((row) => String(row['name']))
      : [];
    if (!there.includes(tenant)) bad('--tenant', `The store has no tenant "${tenant}".`, `Name one of ${there.join(', ') || 'none'}.`);
  } finally {
    database.close();
  }
}

async function openPostgres(
  address: string,
  schema: string | undefined,
  tenant: string | undefined,
): Promise<{ store: Store; end(): Promise<void> }> {
  const { fromPool, postgresStore } = await import('../../adapters/postgres/index.ts');
  const { Pool } = await import('pg').catch(() => bad('pg', 'The package "pg" is not installed.', 'npm install pg'));
  const pool = new Pool({ connectionString: address, max: 2, connectionTimeoutMillis: 10_000 });
  try {
    const name = schema ?? 'justice_pathway';
    const found = await pool.query('SELECT 1 FROM information_schema.schemata WHERE schema_name = $1', [name]).catch(() => {
      bad('--store', 'The database cannot be reached.', 'Check address, user and whether the server runs.');
    });
    if (found?.rows.length === 0) bad('--schema', `The database has no schema "${name}".`, 'Name the schema that holds the store.');
    if (tenant !== undefined && tenant !== '') {
      const own = await pool.query('SELECT 1 FROM information_schema.schemata WHERE schema_name = $1', [`${name}__${tenant}`]);
      if (own.rows.length === 0) bad('--tenant', `The store has no tenant "${tenant}".`, 'Name one whose cases are kept there.');
    }
    const store = await postgresStore({ database: fromPool(pool), schema: name, ...(tenant === undefined ? {} : { tenant }) });
    return { store, end: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function bad(file: string, message: string, cure: string): never {
  return badInput({ code: 'bad-store', severity: 'error', file, message, cure });
}

/** An address without its password. */
export function named(store: string): string {
  return store.replace(/^(postgres(?:ql)?:\/\/[^:@/]*):[^@/]*@/, '$1@');
}
