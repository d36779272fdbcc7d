import { canonical, factRows, type Store } from '../../runtime/index.ts';
import { conditions, factRowOf, metOf, storedOf } from '../sql/sql-rows.ts';
import type { Database, Query } from './database.ts';

export const dialect = { mark: (place: number) => `$${place}`, notHeld: 'NOT held' };

/** What cases are counted and found by, beside the columns of their table. */
export function indexIn(database: Database, named: (text: string) => string): Pick<Store, 'count' | 'indexedAs' | 'indexOf' | 'reindex'> {
  const within =
    (run: Query): Query =>
    (text, values) =>
      run(named(text), values);
  const rows = within(database.query);
  return {
    count: async ({ after: _, ...of }) => {
      const { where, values } = conditions(of, dialect);
      const alive = `${where === '' ? 'WHERE' : `${where} AND`} c.facts_as IS NOT NULL`;
      return Number((await rows(`SELECT count(*) AS count FROM @cases c ${alive}`, values))[0]?.['count']);
    },
    // From one to the next by the index, however many cases there are.
    indexedAs: async () =>
      (
        await rows(
          `WITH RECURSIVE step AS (
             (SELECT facts_as AS name FROM @cases WHERE facts_as IS NOT NULL ORDER BY facts_as LIMIT 1)
             UNION ALL SELECT (SELECT facts_as FROM @cases WHERE facts_as > step.name AND facts_as IS NOT NULL ORDER BY facts_as LIMIT 1) FROM step WHERE step.name IS NOT NULL
           ) SELECT name FROM step WHERE name IS NOT NULL`,
        )
      ).map((row) => String(row['name'])),
    indexOf: async (id) => ({
      facts: (await rows('SELECT name, text, number FROM @facts WHERE case_id = $1', [id])).map(factRowOf),
      met: (await rows('SELECT contact, domain, at FROM @met WHERE case_id = $1', [id])).map(metOf),
    }),
    reindex: (id, seq, facts, met) =>
      database.transaction(async (run) => {
        const own = within(run);
        const stored = storedOf((await own('SELECT stored FROM @cases WHERE id = $1 FOR UPDATE', [id]))[0]);
        if (!stored?.case || stored.seq !== seq) return false;
        const { facts: _, ...rest } = stored;
        const next = { ...rest, ...(facts ? { facts } : {}) };
        // Where only its rows are wrong, the case itself stays to the letter.
        if (canonical(stored.facts) !== canonical(facts))
          await own('UPDATE @cases SET facts_as = $2, stored = $3 WHERE id = $1', [id, facts?.as ?? '', JSON.stringify(next)]);
        await own('DELETE FROM @facts WHERE case_id = $1', [id]);
        await own('DELETE FROM @met WHERE case_id = $1', [id]);
        const lines = factRows(facts?.values ?? {});
        if (lines.length > 0)
          await own(
            'INSERT INTO @facts (case_id, name, text, number) SELECT $1, each.* FROM unnest($2::text[], $3::text[], $4::double precision[]) AS each',
            [id, lines.map((row) => row.name), lines.map((row) => row.text), lines.map((row) => row.number)],
          );
        if (met.length > 0)
          await own(
            'INSERT INTO @met (case_id, contact, domain, at) SELECT $1, each.* FROM unnest($2::text[], $3::text[], $4::bigint[]) AS each ON CONFLICT DO NOTHING',
            [id, met.map((each) => each.contact), met.map((each) => each.domain), met.map((each) => each.at)],
          );
        return true;
      }),
  };
}
