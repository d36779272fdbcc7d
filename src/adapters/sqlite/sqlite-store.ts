import { hash as nodeHash } from 'node:crypto';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Commit, Committed, HookCall, Store, StoredCase, StoreFigures } from '../../runtime/index.ts';
import { callOf, caseValues, commandOf, conditions, dueOf, instantOf, type Row, recordOf, storedOf } from '../sql/sql-rows.ts';
import { guarded, openDatabase, type SqliteOptions } from './open-database.ts';

/**
 * Keeps cases in one SQLite file, through the engine that comes with Node. Several processes may open the same file:
 * writers wait for one another, and one that lost a race gets a conflict.
 * @throws PathwayError `store-full`, `store-damaged`, `store-busy`, `store-closed`, `store-newer`, `store-failed`
 * @example const cases = await openCases({ store: sqliteStore({ path: 'cases.db' }), pathway });
 */
export function sqliteStore(options: SqliteOptions): Store {
  const database = openDatabase(options);
  const sql = statements(database);
  let open = true;

  const commit = (of: Commit): Committed => {
    const { next } = of;
    const known = of.command && commandOf(sql('SELECT * FROM commands WHERE id = ?').get(of.command.id));
    if (known) return { ok: false, reason: 'repeated', command: known };
    const row = sql('SELECT seq FROM cases WHERE id = ?').get(next.id) as Row | undefined;
    if (Number(row?.['seq'] ?? 0) !== of.expectedSeq) return { ok: false, reason: 'conflict' };
    if (of.settle) {
      const { call, attempts } = of.settle;
      const settled = sql(
        `UPDATE calls SET status = ?, attempts = ?, next_at = ?, leased_until = 0, call = ? WHERE key = ? AND status = 'waiting' AND attempts = ?`,
      ).run(call.status, call.attempts, call.nextAt, JSON.stringify(call), call.key, attempts);
      if (settled.changes === 0) return { ok: false, reason: 'settled' };
    }
    if (of.erase) {
      sql(`UPDATE journal SET content = NULL, salt = '' WHERE case_id = ?`).run(next.id);
      for (const table of ['due', 'calls', 'commands']) sql(`DELETE FROM ${table} WHERE case_id = ?`).run(next.id);
    }
    const insert = sql('INSERT INTO journal (case_id, seq, recorded_at, salt, digest, hash, content) VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const line of of.records) {
      insert.run(line.case, line.seq, line.recordedAt, line.salt, line.digest, line.hash, line.content && JSON.stringify(line.content));
    }
    saveCase(sql, next, of.expectedSeq === 0);
    for (const id of of.disarm) sql('DELETE FROM due WHERE case_id = ? AND id = ?').run(next.id, id);
    for (const due of of.arm) {
      sql('INSERT OR REPLACE INTO due (case_id, id, at, name, held) VALUES (?, ?, ?, ?, ?)').run(
        due.case,
        due.id,
        due.at,
        due.name,
        due.held ? 1 : 0,
      );
    }
    for (const key of of.drop ?? []) sql(`DELETE FROM calls WHERE key = ? AND status = 'waiting'`).run(key);
    for (const call of of.calls) {
      sql(
        'INSERT OR IGNORE INTO calls (key, case_id, status, attempts, next_at, leased_until, position, call) VALUES (?, ?, ?, ?, ?, 0, ?, ?)',
      ).run(call.key, call.case, call.status, call.attempts, call.nextAt, call.order, JSON.stringify(call));
    }
    if (of.command) {
      const { id, fromSeq, toSeq } = of.command;
      sql('INSERT INTO commands (id, case_id, from_seq, to_seq) VALUES (?, ?, ?, ?)').run(id, next.id, fromSeq, toSeq);
    }
    return { ok: true };
  };

  const transaction = <T>(work: () => T, keep: (value: T) => boolean): T =>
    guarded(() => {
      sql('BEGIN IMMEDIATE').run();
      try {
        const value = work();
        sql(keep(value) ? 'COMMIT' : 'ROLLBACK').run();
        return value;
      } catch (error) {
        // A full disk may have rolled back already.
        if (database.isTransaction) sql('ROLLBACK').run();
        throw error;
      }
    });
  const all = (text: string, ...values: SQLInputValue[]) => guarded(() => sql(text).all(...values) as Row[]);
  const one = (text: string, ...values: SQLInputValue[]) => guarded(() => sql(text).get(...values) as Row | undefined);

  return {
    name: 'sqlite',
    hash: (text) => nodeHash('sha256', text),
    load: async (id) => storedOf(one('SELECT stored FROM cases WHERE id = ?', id)),
    command: async (id) => commandOf(one('SELECT * FROM commands WHERE id = ?', id)),
    commit: async (of) => {
      const committed = transaction(
        () => commit(of),
        (done) => done.ok,
      );
      // The log beside the file still holds the old pages until it is emptied; another process that is reading may keep it.
      if (of.erase && committed.ok) guarded(() => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
      return committed;
    },
    journal: async (id, after = 0) => all('SELECT * FROM journal WHERE case_id = ? AND seq > ? ORDER BY seq', id, after).map(recordOf),
    cases: async (query) => {
      const { where, values } = conditions(query, () => '?');
      return all(`SELECT stored FROM cases ${where} ORDER BY id LIMIT ?`, ...values.map(plain), query.limit ?? 100).map(
        (row) => storedOf(row) as StoredCase,
      );
    },
    dueBy: async (at, limit) => all('SELECT * FROM due WHERE held = 0 AND at <= ? ORDER BY at, case_id, id LIMIT ?', at, limit).map(dueOf),
    heldDue: async () => all('SELECT * FROM due WHERE held = 1 ORDER BY at, case_id, id').map(dueOf),
    claimDue: async (at, limit) => {
      const rows = all('SELECT case_id FROM due WHERE held = 0 AND at <= ? ORDER BY at, case_id, id LIMIT ?', at, limit * 4);
      return [...new Set(rows.map((row) => String(row['case_id'])))].slice(0, limit);
    },
    claimCalls: async (now, limit, leaseMs) =>
      transaction(
        () => {
          const rows = sql(
            `SELECT key, call FROM calls WHERE status = 'waiting' AND next_at <= ? AND leased_until <= ? ORDER BY next_at, position LIMIT ?`,
          ).all(now, now, limit) as Row[];
          for (const row of rows) sql('UPDATE calls SET leased_until = ? WHERE key = ?').run(now + leaseMs, String(row['key']));
          return rows.map(callOf);
        },
        (calls) => calls.length > 0,
      ),
    calls: async ({ status, case: id, limit = 100 }) =>
      (id === undefined
        ? all('SELECT call FROM calls WHERE status = ? ORDER BY key LIMIT ?', status, limit)
        : all('SELECT call FROM calls WHERE case_id = ? AND status = ? ORDER BY key LIMIT ?', id, status, limit)
      ).map(callOf),
    revive: async (key, now) =>
      transaction(
        () => {
          const row = sql(`SELECT call FROM calls WHERE key = ? AND status = 'dead'`).get(key) as Row | undefined;
          if (!row) return false;
          const call: HookCall = { ...callOf(row), status: 'waiting', attempts: 0, nextAt: now };
          sql(`UPDATE calls SET status = 'waiting', attempts = 0, next_at = ?, leased_until = 0, call = ? WHERE key = ?`).run(
            now,
            JSON.stringify(call),
            key,
          );
          return true;
        },
        (revived) => revived,
      ),
    nextWork: async () => {
      const due = one('SELECT at FROM due WHERE held = 0 ORDER BY at LIMIT 1');
      const call = one(`SELECT min(max(next_at, leased_until)) AS at FROM calls WHERE status = 'waiting'`);
      const times = [due?.['at'], call?.['at']].filter((at) => at !== null && at !== undefined).map(Number);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    changes: async (after, limit) => {
      const rows = all('SELECT * FROM journal WHERE position > ? ORDER BY position LIMIT ?', Number(after || 0), limit);
      return { cursor: rows.length === 0 ? after : String(rows.at(-1)?.['position']), records: rows.map(recordOf) };
    },
    lastChange: async () => String(one('SELECT max(position) AS last FROM journal')?.['last'] ?? 0),
    figures: async (now) => figures(one, now),
    close: async () => {
      if (!open) return;
      open = false;
      guarded(() => database.close());
    },
  };
}

function saveCase(sql: (text: string) => StatementSync, next: StoredCase, fresh: boolean): void {
  const values = caseValues(next).map(plain);
  if (fresh)
    sql('INSERT INTO cases (person, pathway, version, stage, open, closed_at, seq, stored, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
      ...values,
      next.id,
    );
  else
    sql('UPDATE cases SET person = ?, pathway = ?, version = ?, stage = ?, open = ?, closed_at = ?, seq = ?, stored = ? WHERE id = ?').run(
      ...values,
      next.id,
    );
}

function figures(one: (text: string, ...values: SQLInputValue[]) => Row | undefined, now: number): StoreFigures {
  const number = (row: Row | undefined) => Number(Object.values(row ?? {})[0] ?? 0);
  const late = one('SELECT count(*) AS count, min(at) AS oldest FROM due WHERE held = 0 AND at <= ?', now);
  const waiting = one(`SELECT count(*) AS count, min(next_at) AS oldest FROM calls WHERE status = 'waiting'`);
  return {
    openCases: number(one('SELECT count(*) FROM cases WHERE open = 1')),
    dueTimes: number(one('SELECT count(*) FROM due')),
    overdue: Number(late?.['count'] ?? 0),
    oldestDue: instantOf(late?.['oldest']),
    waitingCalls: Number(waiting?.['count'] ?? 0),
    deadCalls: number(one(`SELECT count(*) FROM calls WHERE status = 'dead'`)),
    oldestCall: instantOf(waiting?.['oldest']),
  };
}

// Statements are compiled once and kept.
function statements(database: DatabaseSync): (text: string) => StatementSync {
  const known = new Map<string, StatementSync>();
  return (text) => {
    let statement = known.get(text);
    if (!statement) {
      statement = database.prepare(text);
      known.set(text, statement);
    }
    return statement;
  };
}

/** SQLite keeps yes and no as 1 and 0. */
function plain<T extends SQLInputValue>(value: T | boolean): T | number {
  return typeof value === 'boolean' ? Number(value) : value;
}
