import type { IndexFault, StoredCase } from '../../runtime/index.ts';
import { caseColumns, caseValues, type Row, storedOf } from '../sql/sql-rows.ts';
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

/** A driver may give large numbers as text. */
function plain(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
