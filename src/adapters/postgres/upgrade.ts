import { PathwayError } from '../../kernel/index.ts';
import type { Database } from './database.ts';
import { schemaSteps } from './schema.ts';

/** Brings the tables up to date; several workers may start at once. */
export async function upgrade(database: Database, schema: string): Promise<void> {
  const steps = schemaSteps(schema);
  await database.transaction(async (query) => {
    await query(`SELECT pg_advisory_xact_lock(hashtext('justice-pathway:' || $1))`, [schema]);
    await query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await query(`CREATE TABLE IF NOT EXISTS ${schema}.version (number integer NOT NULL)`);
    const rows = await query(`SELECT number FROM ${schema}.version`);
    const known = Number(rows[0]?.['number'] ?? 0);
    if (known > steps.length) {
      throw new PathwayError('store-newer', 'The database was written by a newer version of this library.', { known, own: steps.length });
    }
    if (known === steps.length) return;
    for (const step of steps.slice(known)) for (const statement of step.split(';')) if (statement.trim() !== '') await query(statement);
    await query(`DELETE FROM ${schema}.version`);
    await query(`INSERT INTO ${schema}.version VALUES ($1)`, [steps.length]);
  });
}
