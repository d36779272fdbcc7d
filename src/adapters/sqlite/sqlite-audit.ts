import type { IndexFault, StoredCase } from '../../runtime/index.ts';
import { caseColumns, caseValues, type Row, storedOf } from '../sql/sql-rows.ts';
import { asideUntil, callColumns, strayRows, tellColumns } from '../sql/stray-rows.ts';
import { plain, type Sql } from './sqlite-commit.ts';

const columns = caseColumns.slice(0, -1);

/** Compares what cases and calls are found by with what they say, and looks for rows that speak of what is not there. */
export function audit(sql: Sql, repair: boolean): IndexFault[] {
  const faults: IndexFault[] = [];
  const told = (id: unknown, what: IndexFault['what'], repaired = false) => void faults.push({ case: String(id), what, repaired });
  const wrong: StoredCase[] = [];
  for (const row of sql('SELECT * FROM @cases ORDER BY id').iterate() as Iterable<Row>) {
    const next = storedOf(row) as StoredCase;
    if (next.id !== row['id']) told(row['id'], 'renamed');
    else if (JSON.stringify(columns.map((name) => row[name] ?? null)) !== JSON.stringify(caseValues(next).slice(0, -1).map(plain)))
      wrong.push(next);
  }
  for (const next of wrong) {
    told(next.id, 'columns', repair);
    if (repair)
      sql(`UPDATE @cases SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`).run(
        ...caseValues(next).slice(0, -1).map(plain),
        next.id,
      );
  }
  const calls = sql('SELECT * FROM @calls ORDER BY key').all() as Row[];
  for (const row of calls) {
    const wanted = callColumns(row);
    if (!wanted) continue;
    told(wanted[3], 'call-columns', repair);
    if (repair)
      sql('UPDATE @calls SET status = ?, attempts = ?, next_at = ?, case_id = ? WHERE key = ?').run(...wanted, String(row['key']));
  }
  for (const row of sql('SELECT * FROM @tells ORDER BY key').all() as Row[]) {
    const wrong = tellColumns(row);
    if (!wrong) continue;
    told(wrong.of, 'tell-columns', repair);
    if (repair) sql('UPDATE @tells SET person = ?, next_at = ? WHERE key = ?').run(...wrong.wanted, String(row['key']));
  }
  for (const row of sql('SELECT * FROM @asides ORDER BY case_id').all() as Row[]) {
    const until = asideUntil(row);
    if (until === undefined) continue;
    told(row['case_id'], 'aside-columns', repair);
    if (repair) sql('UPDATE @asides SET until = ? WHERE case_id = ?').run(until, String(row['case_id']));
  }
  for (const { what, find, repair: mend } of strayRows) {
    for (const row of sql(find).all() as Row[]) told(row['id'], what, repair && mend !== undefined);
    if (repair && mend !== undefined) sql(mend).run();
  }
  const lost = sql('SELECT DISTINCT case_id FROM @journal WHERE case_id NOT IN (SELECT id FROM @cases) ORDER BY case_id').all() as Row[];
  for (const row of lost) told(row['case_id'], 'no-case');
  const bare = sql('SELECT id FROM @cases WHERE id NOT IN (SELECT case_id FROM @journal) ORDER BY id').all() as Row[];
  for (const row of bare) told(row['id'], 'no-journal');
  return faults;
}
