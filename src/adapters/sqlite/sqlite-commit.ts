import type { SQLInputValue, StatementSync } from 'node:sqlite';
import {
  type Commit,
  type Committed,
  type FactChange,
  type FactRow,
  factRows,
  type StoredCase,
  type StoredCommand,
} from '../../runtime/index.ts';
import { caseColumns, caseValues, commandOf, type Row } from '../sql/sql-rows.ts';

export type Sql = (text: string) => StatementSync;

/** Applies a commit inside the transaction that is open; what is not `ok` must be rolled back. */
export function applyCommit(sql: Sql, of: Commit): Committed {
  const { next } = of;
  const noted = [of.command, of.event].filter((each) => each !== undefined);
  // An erasure takes away the commands of its case, but not its own.
  if (of.erase) {
    for (const each of noted) {
      const known = commandOf(sql('SELECT * FROM @commands WHERE id = ?').get(each.id));
      if (known) return { ok: false, reason: 'repeated', command: known };
    }
  } else {
    for (const each of noted) {
      const known = note(sql, each) ? undefined : commandOf(sql('SELECT * FROM @commands WHERE id = ?').get(each.id));
      if (known) return { ok: false, reason: 'repeated', command: known };
    }
  }
  const row = sql('SELECT seq, person, pathway, version, stage, open, closed_at, facts_as FROM @cases WHERE id = ?').get(next.id) as
    | Row
    | undefined;
  if (Number(row?.['seq'] ?? 0) !== of.expectedSeq) return { ok: false, reason: 'conflict' };
  // Indexed anew since it was read.
  if (row && of.facts && row['facts_as'] !== of.facts.before) return { ok: false, reason: 'conflict' };
  if (of.settle) {
    const { call, attempts } = of.settle;
    const settled = sql(
      `UPDATE @calls SET status = ?, attempts = ?, next_at = ?, leased_until = 0, call = ? WHERE key = ? AND status = 'waiting' AND attempts = ?`,
    ).run(call.status, call.attempts, call.nextAt, JSON.stringify(call), call.key, attempts);
    if (settled.changes === 0) return { ok: false, reason: 'settled' };
  }
  if (of.erase) {
    sql(`UPDATE @journal SET content = NULL, salt = '' WHERE case_id = ?`).run(next.id);
    for (const table of ['due', 'calls', 'commands', 'checkpoints', 'met', 'facts'])
      sql(`DELETE FROM @${table} WHERE case_id = ?`).run(next.id);
    for (const each of noted) note(sql, each);
    sql(`INSERT OR IGNORE INTO @unfinished VALUES ('erasure')`).run();
  }
  const insert = sql('INSERT INTO @journal (case_id, seq, recorded_at, salt, digest, hash, content) VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const line of of.records) {
    insert.run(line.case, line.seq, line.recordedAt, line.salt, line.digest, line.hash, line.content && JSON.stringify(line.content));
  }
  saveCase(sql, next, row);
  if (of.facts) changeFacts(sql, next.id, of.facts);
  else if (!of.erase) saveFacts(sql, next);
  if (of.met) saveMet(sql, next.id, of.met);
  for (const id of of.disarm) sql('DELETE FROM @due WHERE case_id = ? AND id = ?').run(next.id, id);
  for (const due of of.arm) armDue(sql, due);
  for (const key of of.drop ?? []) sql(`DELETE FROM @calls WHERE key = ? AND status = 'waiting'`).run(key);
  for (const call of of.retime ?? []) retimeCall(sql, call);
  for (const call of of.calls) {
    sql(
      'INSERT OR IGNORE INTO @calls (key, case_id, status, attempts, next_at, leased_until, position, call) VALUES (?, ?, ?, ?, ?, 0, ?, ?)',
    ).run(call.key, call.case, call.status, call.attempts, call.nextAt, call.order, JSON.stringify(call));
  }
  for (const tell of of.tells ?? []) {
    sql('INSERT INTO @tells VALUES (?, ?, ?, 0, ?)').run(tell.key, tell.person, tell.nextAt, JSON.stringify(tell));
  }
  if (of.uncheck !== undefined) sql('UPDATE @checkpoints SET overtaken = 1 WHERE case_id = ? AND at >= ?').run(next.id, of.uncheck);
  if (of.checkpoint) {
    const { seq, at, recordedAt } = of.checkpoint;
    sql('INSERT INTO @checkpoints (case_id, seq, at, recorded_at, checkpoint) VALUES (?, ?, ?, ?, ?)').run(
      next.id,
      seq,
      at,
      recordedAt,
      JSON.stringify(of.checkpoint),
    );
  }
  sql('DELETE FROM @asides WHERE case_id = ?').run(next.id);
  return { ok: true };
}

/** Keeps what an id stands for. `false`: it stands for something already. */
function note(sql: Sql, each: StoredCommand): boolean {
  return (
    sql('INSERT INTO @commands (id, case_id, from_seq, to_seq, fingerprint) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(
      each.id,
      each.case,
      each.fromSeq,
      each.toSeq,
      each.fingerprint ?? null,
    ).changes === 1
  );
}

export function armDue(sql: Sql, due: Commit['arm'][number]): void {
  sql('INSERT OR REPLACE INTO @due (case_id, id, at, name, held) VALUES (?, ?, ?, ?, ?)').run(
    due.case,
    due.id,
    due.at,
    due.name,
    due.held ? 1 : 0,
  );
}

export function retimeCall(sql: Sql, call: NonNullable<Commit['retime']>[number]): void {
  sql(`UPDATE @calls SET next_at = ?, leased_until = 0, call = ? WHERE key = ? AND status = 'waiting'`).run(
    call.nextAt,
    JSON.stringify(call),
    call.key,
  );
}

// A column that is written is written in each of its indexes too, also where it is as it was.
function saveCase(sql: Sql, next: StoredCase, before: Row | undefined): void {
  const values = caseValues(next).map(plain);
  if (!before) {
    sql(`INSERT INTO @cases (${caseColumns.join(', ')}, id) VALUES (${caseColumns.map(() => '?').join(', ')}, ?)`).run(...values, next.id);
    return;
  }
  const changed = caseColumns.flatMap((name, index) => (before[name] === values[index] ? [] : [index]));
  const set = changed.map((index) => `${caseColumns[index]} = ?`).join(', ');
  sql(`UPDATE @cases SET ${set} WHERE id = ?`).run(...changed.map((index) => values[index] as SQLInputValue), next.id);
}

/** Keeps the rows by which a case is found, in place of those before. */
export function saveFacts(sql: Sql, { id, facts }: StoredCase): void {
  sql('DELETE FROM @facts WHERE case_id = ?').run(id);
  for (const row of factRows(facts?.values ?? {})) addFact(sql, id, row);
}

function changeFacts(sql: Sql, id: string, { gone, add }: FactChange): void {
  for (const { name, text, number } of gone)
    sql('DELETE FROM @facts WHERE case_id = ? AND name = ? AND text IS ? AND number IS ?').run(id, name, text, number);
  for (const row of add) addFact(sql, id, row);
}

function addFact(sql: Sql, id: string, { name, text, number }: FactRow): void {
  sql('INSERT INTO @facts (case_id, name, text, number) VALUES (?, ?, ?, ?)').run(id, name, text, number);
}

export function saveMet(sql: Sql, id: string, { after, add }: NonNullable<Commit['met']>): void {
  if (after === 'all') sql('DELETE FROM @met WHERE case_id = ?').run(id);
  else if (after !== undefined) sql('DELETE FROM @met WHERE case_id = ? AND at > ?').run(id, after);
  for (const { contact, domain, at } of add)
    sql('INSERT OR IGNORE INTO @met (case_id, contact, domain, at) VALUES (?, ?, ?, ?)').run(id, contact, domain, at);
}

/** SQLite keeps yes and no as 1 and 0. */
export function plain<T extends string | number | null>(value: T | boolean): T | number {
  return typeof value === 'boolean' ? Number(value) : value;
}
