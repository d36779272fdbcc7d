import type { HookCall, IndexFault } from '../../runtime/index.ts';
import { asideOf, callOf, type Row, tellOf } from './sql-rows.ts';

/** Rows that speak of what is not there: how to find them (`id`), and how to put right what is only an index. `@` stands for the schema. */
export const strayRows: readonly { readonly what: IndexFault['what']; readonly find: string; readonly repair?: string }[] = [
  {
    what: 'stray-due',
    find: 'SELECT DISTINCT case_id AS id FROM @due WHERE case_id NOT IN (SELECT id FROM @cases) ORDER BY case_id',
    repair: 'DELETE FROM @due WHERE case_id NOT IN (SELECT id FROM @cases)',
  },
  {
    what: 'stray-aside',
    find: 'SELECT case_id AS id FROM @asides WHERE case_id NOT IN (SELECT id FROM @cases) ORDER BY case_id',
    repair: 'DELETE FROM @asides WHERE case_id NOT IN (SELECT id FROM @cases)',
  },
  {
    what: 'stray-call',
    find: 'SELECT DISTINCT case_id AS id FROM @calls WHERE case_id NOT IN (SELECT id FROM @cases) ORDER BY case_id',
  },
  {
    what: 'stray-command',
    // A command that waits to be told to several cases has no lines yet.
    find: `SELECT DISTINCT k.case_id AS id FROM @commands k LEFT JOIN @cases c ON c.id = k.case_id
           WHERE k.from_seq > 0 AND (c.id IS NULL OR k.to_seq > c.seq) ORDER BY k.case_id`,
  },
];

/** The columns that a tell is found by, where they are not what it says. `case`: the one that knows it already, or the person. */
export function tellColumns(row: Row): { readonly of: string; readonly wanted: readonly [person: string, nextAt: number] } | undefined {
  const { person, nextAt, but } = tellOf(row);
  return row['person'] === person && Number(row['next_at']) === nextAt ? undefined : { of: but ?? person, wanted: [person, nextAt] };
}

/** Until when a case is put aside, where the column is not what the row says. */
export function asideUntil(row: Row): number | undefined {
  const { until } = asideOf(row);
  return Number(row['until']) === until ? undefined : until;
}

/** The columns that a hook's call is found by, where they are not what the call says; `undefined` where they are. */
export function callColumns(row: Row): readonly [status: string, attempts: number, nextAt: number, of: string] | undefined {
  const call: HookCall = callOf(row);
  const wanted = [call.status, call.attempts, call.nextAt, call.case] as const;
  const kept = [row['status'], row['attempts'], row['next_at'], row['case_id']];
  return wanted.every((value, index) => String(value) === String(kept[index])) ? undefined : wanted;
}
