import { type Commit, type Committed, factRows, type HookCall } from '../../runtime/index.ts';
import { caseColumns, caseValues, commandOf } from '../sql/sql-rows.ts';
import type { Query } from './database.ts';

/** A commit as the one argument of the function that keeps it: what it does not change is not in it. */
export function commitText(of: Commit): string {
  const { next, settle, facts, met } = of;
  const row = caseValues(next);
  return JSON.stringify({
    id: next.id,
    expectedSeq: of.expectedSeq,
    ...Object.fromEntries(caseColumns.map((name, index) => [name, row[index]])),
    records: of.records.map((line) => ({ ...line, content: line.content && JSON.stringify(line.content) })),
    settle: settle && { ...callRow(settle.call), after: settle.attempts },
    erase: of.erase,
    noted: some([of.command, of.event].filter((each) => each !== undefined)),
    factsBefore: facts?.before,
    factsAnew: facts || of.erase ? undefined : true,
    factsGone: some(facts?.gone),
    factsAdd: some(facts?.add ?? factRows(next.facts?.values ?? {})),
    metAll: met?.after === 'all' ? true : undefined,
    metAfter: met?.after === 'all' ? undefined : met?.after,
    metAdd: some(met?.add),
    disarm: some(of.disarm),
    arm: some(of.arm),
    drop: some(of.drop),
    retime: some(of.retime?.map(callRow)),
    calls: some(of.calls.map(callRow)),
    tells: some(of.tells?.map((tell) => ({ key: tell.key, person: tell.person, next_at: tell.nextAt, tell: JSON.stringify(tell) }))),
    uncheck: of.uncheck,
    checkpoint: of.checkpoint && {
      seq: of.checkpoint.seq,
      at: of.checkpoint.at,
      recorded_at: of.checkpoint.recordedAt,
      checkpoint: JSON.stringify(of.checkpoint),
    },
  });
}

function some<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

function callRow(call: HookCall): object {
  const { key, case: of, status, attempts, nextAt, order } = call;
  return { key, case_id: of, status, attempts, next_at: nextAt, position: order, call: JSON.stringify(call) };
}

/** Why nothing was kept. `failed`: what the server said, where it said something that no other writer explains. */
export async function whyNot(run: Query, of: Commit, answer: string, failed: unknown): Promise<Committed> {
  for (const each of [of.command, of.event]) {
    const known = each && commandOf((await run('SELECT * FROM @commands WHERE id = $1', [each.id]))[0]);
    if (known) return { ok: false, reason: 'repeated', command: known };
  }
  if (failed !== undefined) {
    const [row] = await run('SELECT seq FROM @cases WHERE id = $1', [of.next.id]);
    if (Number(row?.['seq'] ?? 0) === of.expectedSeq) throw failed;
  }
  return { ok: false, reason: answer === 'settled' ? 'settled' : 'conflict' };
}
