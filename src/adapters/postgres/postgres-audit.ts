import type { IndexFault, StoredCase } from '../../runtime/index.ts';
import { caseColumns, caseValues, type Row, storedOf } from '../sql/sql-rows.ts';
import { asideUntil, callColumns, strayRows, tellColumns } from '../sql/stray-rows.ts';
import type { Database } from './database.ts';

const columns = caseColumns.slice(0, -1);

/** Compares the columns that cases are found by with the cases, and looks for lines without a case and cases without a line. */
export async function audit(database: Database, named: (text: string) => string, repair: boolean): Promise<readonly IndexFault[]> {
  const faults: IndexFault[] = [];
  let after = '';
  for (;;) {
    const page = await database.query(named('SELECT * FROM @cases WHERE id > $1 ORDER BY id LIMIT 500'), [after]);
    for (const row of page) {
      const next = storedOf(row) as StoredCase;
      const wanted = caseValues(next).slice(0, -1);
      if (next.id !== row['id']) {
        faults.push({ case: String(row['id']), what: 'renamed', repaired: false });
        continue;
      }
      if (columns.every((name, index) => plain(row[name]) === plain(wanted[index]))) continue;
      if (repair) {
        const set = columns.map((name, index) => `${name} = $${index + 2}`).join(', ');
        await database.query(named(`UPDATE @cases SET ${set} WHERE id = $1`), [next.id, ...wanted]);
      }
      faults.push({ case: next.id, what: 'columns', repaired: repair });
    }
    const last = page.at(-1);
    if (!last || page.length < 500) break;
    after = String(last['id']);
  }
  faults.push(...(await calls(database, named, repair)), ...(await tellsAndAsides(database, named, repair)));
  for (const { what, find, repair: mend } of strayRows) {
    const repaired = repair && mend !== undefined;
    for (const row of await database.query(named(find))) faults.push({ case: String(row['id']), what, repaired });
    if (repaired) await database.query(named(mend));
  }
  const lost = await database.query(
    named(
      'SELECT DISTINCT case_id AS id FROM @journal j WHERE NOT EXISTS (SELECT 1 FROM @cases c WHERE c.id = j.case_id) ORDER BY case_id',
    ),
  );
  const bare = await database.query(
    named('SELECT id FROM @cases c WHERE NOT EXISTS (SELECT 1 FROM @journal j WHERE j.case_id = c.id) ORDER BY id'),
  );
  const list = (rows: readonly Row[], what: IndexFault['what']) =>
    rows.map((row): IndexFault => ({ case: String(row['id']), what, repaired: false }));
  return [...faults, ...list(lost, 'no-case'), ...list(bare, 'no-journal')];
}

async function calls(database: Database, named: (text: string) => string, repair: boolean): Promise<IndexFault[]> {
  const faults: IndexFault[] = [];
  for (let after = ''; ; ) {
    const page = await database.query(named('SELECT * FROM @calls WHERE key > $1 ORDER BY key LIMIT 500'), [after]);
    for (const row of page) {
      const wanted = callColumns(row);
      if (!wanted) continue;
      if (repair) {
        const text = 'UPDATE @calls SET status = $2, attempts = $3, next_at = $4, case_id = $5 WHERE key = $1';
        await database.query(named(text), [row['key'], ...wanted]);
      }
      faults.push({ case: wanted[3], what: 'call-columns', repaired: repair });
    }
    const last = page.at(-1);
    if (!last || page.length < 500) return faults;
    after = String(last['key']);
  }
}

async function tellsAndAsides(database: Database, named: (text: string) => string, repair: boolean): Promise<IndexFault[]> {
  const faults: IndexFault[] = [];
  for (const row of await database.query(named('SELECT * FROM @tells ORDER BY key'))) {
    const wrong = tellColumns(row);
    if (!wrong) continue;
    if (repair) await database.query(named('UPDATE @tells SET person = $2, next_at = $3 WHERE key = $1'), [row['key'], ...wrong.wanted]);
    faults.push({ case: wrong.of, what: 'tell-columns', repaired: repair });
  }
  for (const row of await database.query(named('SELECT * FROM @asides ORDER BY case_id'))) {
    const until = asideUntil(row);
    if (until === undefined) continue;
    if (repair) await database.query(named('UPDATE @asides SET until = $2 WHERE case_id = $1'), [row['case_id'], until]);
    faults.push({ case: String(row['case_id']), what: 'aside-columns', repaired: repair });
  }
  return faults;
}

/** A driver may give large numbers as text. */
function plain(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
