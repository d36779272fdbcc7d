import { PathwayError } from '../../kernel/index.ts';
import { givenTenant } from '../../runtime/index.ts';
import type { Database } from './database.ts';
import { schemaSteps } from './postgres-schema.ts';

/**
 * Brings the tables up to date; several workers may start at once.
 * After a logical restore into another server the transaction numbers of the lines belong to the old one: they are given new ones,
 * and cursors from before say that they cannot go on.
 * @returns the number of restores that the cursors of this store know of, as a number that no other restore has
 */
async function upgrade(database: Database, schema: string): Promise<number> {
  const steps = schemaSteps(schema);
  return database.transaction(async (query) => {
    await query(`SELECT pg_advisory_xact_lock(hashtext('justice-pathway:' || $1))`, [schema]);
    await query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await query(`CREATE TABLE IF NOT EXISTS ${schema}.version (number integer NOT NULL)`);
    const rows = await query(`SELECT number FROM ${schema}.version`);
    const known = Number(rows[0]?.['number'] ?? 0);
    if (known > steps.length) {
      throw new PathwayError('store-newer', 'The database was written by a newer version of this library.', { known, own: steps.length });
    }
    if (known < steps.length) {
      for (const step of steps.slice(known)) for (const statement of statements(step)) await query(statement);
      await query(`DELETE FROM ${schema}.version`);
      await query(`INSERT INTO ${schema}.version VALUES ($1)`, [steps.length]);
    }
    const [last] = await query(
      `SELECT txid > pg_current_xact_id() AS foreign FROM ${schema}.journal ORDER BY txid DESC, position DESC LIMIT 1`,
    );
    if (last?.['foreign'] === true) {
      await query(`UPDATE ${schema}.journal SET txid = pg_current_xact_id()`);
      await query(`UPDATE ${schema}.epoch SET number = 1 + floor(random() * 2000000000)`);
    }
    const [epoch] = await query(`SELECT number FROM ${schema}.epoch`);
    return Number(epoch?.['number'] ?? 0);
  });
}

// The body of a function is one statement, whatever stands in it.
function statements(step: string): readonly string[] {
  return step.includes('$body$') ? [step] : step.split(';').filter((statement) => statement.trim() !== '');
}

/** The schema of a tenant, with its tables up to date, beside those of the others in one database. @throws PathwayError `tenant-needed`, `bad-tenant` */
export async function tenantSchema(
  database: Database,
  base: string,
  tenant: string | undefined,
): Promise<{ readonly schema: string; readonly epoch: number }> {
  const epoch = await upgrade(database, base);
  const there = (await database.query(`SELECT name FROM ${base}.tenants`)).map((row) => String(row['name']));
  const name = givenTenant(tenant, there);
  if (name === '') return { schema: base, epoch };
  const schema = `${base}__${name}`;
  // A longer name would be cut off, and two tenants would be one.
  if (schema.length > 60)
    throw new PathwayError('bad-tenant', `The schema "${schema}" would have more than 60 characters.`, { tenant: name });
  const own = await upgrade(database, schema);
  await database.query(`INSERT INTO ${base}.tenants VALUES ($1) ON CONFLICT DO NOTHING`, [name]);
  return { schema, epoch: own };
}
