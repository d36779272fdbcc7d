import type { SQLInputValue } from 'node:sqlite';
import { canonical, type Store, type StoredCase } from '../../runtime/index.ts';
import { conditions, factRowOf, metOf, type Row, storedOf } from '../sql/sql-rows.ts';
import { guarded } from './open-database.ts';
import { plain, type Sql, saveFacts, saveMet } from './sqlite-commit.ts';

export const dialect = { mark: () => '?', notHeld: 'held = 0' };

/** What cases are counted and found by, beside the columns of their table. */
export function indexIn(
  sql: Sql,
  transaction: <T>(work: () => T, keep: (value: T) => boolean) => T,
): Pick<Store, 'count' | 'indexedAs' | 'indexOf' | 'reindex'> {
  const all = (text: string, ...values: SQLInputValue[]) => guarded(() => sql(text).all(...values) as Row[]);
  return {
    count: async ({ after: _, ...query }) => {
      const { where, values } = conditions(query, dialect);
      const alive = `${where === '' ? 'WHERE' : `${where} AND`} c.facts_as IS NOT NULL`;
      return Number(all(`SELECT count(*) AS count FROM @cases c ${alive}`, ...values.map(plain))[0]?.['count']);
    },
    // From one to the next by the index, however many cases there are.
    indexedAs: async () =>
      all(
        `WITH RECURSIVE step(name) AS (
           SELECT min(facts_as) FROM @cases WHERE facts_as IS NOT NULL
           UNION ALL SELECT (SELECT min(facts_as) FROM @cases WHERE facts_as > step.name AND facts_as IS NOT NULL) FROM step WHERE step.name IS NOT NULL
         ) SELECT name FROM step WHERE name IS NOT NULL`,
      ).map((row) => String(row['name'])),
    indexOf: async (id) => ({
      facts: all('SELECT name, text, number FROM @facts WHERE case_id = ?', id).map(factRowOf),
      met: all('SELECT contact, domain, at FROM @met WHERE case_id = ?', id).map(metOf),
    }),
    reindex: async (id, seq, facts, met) =>
      transaction(
        () => {
          const stored = storedOf(sql('SELECT stored FROM @cases WHERE id = ?').get(id) as Row | undefined);
          if (!stored?.case || stored.seq !== seq) return false;
          const { facts: _, ...rest } = stored;
          const next: StoredCase = { ...rest, ...(facts ? { facts } : {}) };
          // Where only its rows are wrong, the case itself stays to the letter.
          if (canonical(stored.facts) !== canonical(facts))
            sql('UPDATE @cases SET facts_as = ?, stored = ? WHERE id = ?').run(facts?.as ?? '', JSON.stringify(next), id);
          saveFacts(sql, next);
          saveMet(sql, id, { after: 'all', add: met });
          return true;
        },
        (done) => done,
      ),
  };
}
