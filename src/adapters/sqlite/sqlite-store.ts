import { hash as nodeHash } from 'node:crypto';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { closable, type HookCall, type Store, type StoredCase, type StoreFigures } from '../../runtime/index.ts';
import {
  asideOf,
  callOf,
  checkpointOf,
  commandOf,
  conditions,
  dueOf,
  instantOf,
  type Row,
  recordOf,
  storedOf,
  tellOf,
} from '../sql/sql-rows.ts';
import { finishErasure } from './finish-erasure.ts';
import { guarded, openDatabase, type SqliteOptions } from './open-database.ts';
import { audit } from './sqlite-audit.ts';
import { applyCommit, armDue, plain, retimeCall, type Sql } from './sqlite-commit.ts';
import { dialect, indexIn } from './sqlite-index.ts';
import { hostDatabase, hostTransaction, ownTransaction } from './sqlite-transaction.ts';

/**
 * Keeps cases in one SQLite file, through the engine that comes with Node. Several processes may open the same file:
 * writers wait for one another, and one that lost a race gets a conflict.
 * @throws PathwayError `store-full`, `store-damaged`, `store-busy`, `store-closed`, `store-newer`, `store-failed`
 * @example const cases = await openCases({ store: sqliteStore({ path: 'cases.db' }), pathway });
 */
export function sqliteStore(options: SqliteOptions): Store {
  const { database, prefix } = openDatabase(options);
  return closable({
    ...storeOn(database, prefix, ownTransaction),
    within: (handle) => storeOn(hostDatabase(handle, database), prefix, hostTransaction),
    close: async () => {
      guarded(() => finishErasure(database, prefix));
      guarded(() => database.close());
    },
  });
}

type Transaction = <T>(database: DatabaseSync, sql: Sql, work: () => T, keep: (value: T) => boolean) => T;

/** The store on one connection, with a way to do several things or none of them. */
function storeOn(database: DatabaseSync, prefix: string, around: Transaction): Store {
  const sql = statements(database, prefix);
  const transaction = <T>(work: () => T, keep: (value: T) => boolean): T => guarded(() => around(database, sql, work, keep));
  const all = (text: string, ...values: SQLInputValue[]) => guarded(() => sql(text).all(...values) as Row[]);
  const one = (text: string, ...values: SQLInputValue[]) => guarded(() => sql(text).get(...values) as Row | undefined);

  return {
    name: 'sqlite',
    hash: (text) => nodeHash('sha256', text),
    load: async (id) => storedOf(one('SELECT stored FROM @cases WHERE id = ?', id)),
    command: async (id) => commandOf(one('SELECT * FROM @commands WHERE id = ?', id)),
    commandsOf: async (id) => all('SELECT * FROM @commands WHERE case_id = ?', id).flatMap((row) => commandOf(row) ?? []),
    commit: async (of) => {
      const committed = transaction(
        () => applyCommit(sql, of),
        (done) => done.ok,
      );
      // The log beside the file still holds the old pages until it is emptied.
      if (of.erase && committed.ok) finishErasure(database, prefix);
      return committed;
    },
    journal: async (id, after = 0, until = Number.MAX_SAFE_INTEGER) =>
      all('SELECT * FROM @journal WHERE case_id = ? AND seq > ? AND seq <= ? ORDER BY seq', id, after, until).map(recordOf),
    cases: async (query) => {
      const { where, values } = conditions(query, dialect);
      return all(`SELECT stored FROM @cases c ${where} ORDER BY c.id LIMIT ?`, ...values.map(plain), query.limit ?? 100).map(
        (row) => storedOf(row) as StoredCase,
      );
    },
    ...indexIn(sql, transaction),
    dueBy: async (at, limit) => all('SELECT * FROM @due WHERE held = 0 AND at <= ? ORDER BY at, case_id, id LIMIT ?', at, limit).map(dueOf),
    heldDue: async () => all('SELECT * FROM @due WHERE held = 1 ORDER BY at, case_id, id').map(dueOf),
    dueOf: async (id) => all('SELECT * FROM @due WHERE case_id = ? ORDER BY at, id', id).map(dueOf),
    rearm: async (id, due) =>
      transaction(
        () => {
          sql('DELETE FROM @due WHERE case_id = ?').run(id);
          for (const each of due) armDue(sql, each);
        },
        () => true,
      ),
    claimDue: async (at, limit) => {
      const rows = all(
        `SELECT case_id FROM @due d WHERE held = 0 AND at <= ? AND NOT EXISTS (SELECT 1 FROM @asides a WHERE a.case_id = d.case_id AND until > ?)
         ORDER BY at, case_id, id LIMIT ?`,
        at,
        at,
        limit * 4,
      );
      return [...new Set(rows.map((row) => String(row['case_id'])))].slice(0, limit);
    },
    claimCalls: async (now, limit, leaseMs) =>
      transaction(
        () => {
          const rows = sql(
            `SELECT key, call FROM @calls WHERE status = 'waiting' AND next_at <= ? AND leased_until <= ? ORDER BY next_at, position LIMIT ?`,
          ).all(now, now, limit) as Row[];
          for (const row of rows) sql('UPDATE @calls SET leased_until = ? WHERE key = ?').run(now + leaseMs, String(row['key']));
          return rows.map(callOf);
        },
        (calls) => calls.length > 0,
      ),
    calls: async ({ status, case: id, limit = 100 }) =>
      (id === undefined
        ? all('SELECT call FROM @calls WHERE status = ? ORDER BY key LIMIT ?', status, limit)
        : all('SELECT call FROM @calls WHERE case_id = ? AND status = ? ORDER BY key LIMIT ?', id, status, limit)
      ).map(callOf),
    revive: async (key, now) =>
      transaction(
        () => {
          const row = sql(`SELECT call FROM @calls WHERE key = ? AND status = 'dead'`).get(key) as Row | undefined;
          if (!row) return false;
          const call: HookCall = { ...callOf(row), status: 'waiting', attempts: 0, nextAt: now, setAt: now };
          sql(`UPDATE @calls SET status = 'waiting', attempts = 0, next_at = ?, leased_until = 0, call = ? WHERE key = ?`).run(
            now,
            JSON.stringify(call),
            key,
          );
          return true;
        },
        (revived) => revived,
      ),
    retime: async (calls) =>
      transaction(
        () => {
          for (const call of calls) retimeCall(sql, call);
        },
        () => true,
      ),
    owe: async (tell, command) =>
      transaction(
        () => {
          const known = command && commandOf(sql('SELECT * FROM @commands WHERE id = ?').get(command.id));
          if (known) return { ok: false, reason: 'repeated', command: known } as const;
          if (command)
            sql('INSERT INTO @commands (id, case_id, from_seq, to_seq, fingerprint) VALUES (?, ?, 0, 0, ?)').run(
              command.id,
              command.case,
              command.fingerprint ?? null,
            );
          sql('INSERT INTO @tells VALUES (?, ?, ?, 0, ?)').run(tell.key, tell.person, tell.nextAt, JSON.stringify(tell));
          return { ok: true } as const;
        },
        (done) => done.ok,
      ),
    claimTells: async (now, limit, leaseMs) =>
      transaction(
        () => {
          const rows = sql('SELECT key, tell FROM @tells WHERE next_at <= ? AND leased_until <= ? ORDER BY next_at, key LIMIT ?').all(
            now,
            now,
            limit,
          ) as Row[];
          for (const row of rows) sql('UPDATE @tells SET leased_until = ? WHERE key = ?').run(now + leaseMs, String(row['key']));
          return rows.map(tellOf);
        },
        (tells) => tells.length > 0,
      ),
    settleTell: async (key, next) => {
      guarded(() =>
        next === null
          ? sql('DELETE FROM @tells WHERE key = ?').run(key)
          : sql('UPDATE @tells SET next_at = ?, leased_until = 0, tell = ? WHERE key = ?').run(next.nextAt, JSON.stringify(next), key),
      );
    },
    tells: async (limit) => all('SELECT tell FROM @tells ORDER BY next_at, key LIMIT ?', limit).map(tellOf),
    forget: async (person) => void guarded(() => sql('DELETE FROM @tells WHERE person = ?').run(person)),
    setAside: async (aside) =>
      void guarded(() => sql('INSERT OR REPLACE INTO @asides VALUES (?, ?, ?)').run(aside.case, aside.until, JSON.stringify(aside))),
    asides: async (limit) => all('SELECT aside FROM @asides ORDER BY case_id LIMIT ?', limit).map(asideOf),
    checkpoint: async (id, { seq = most, at = most, recordedAt }) =>
      checkpointOf(
        one(
          `SELECT checkpoint FROM @checkpoints WHERE case_id = ? AND seq <= ? AND at <= ? AND recorded_at <= ?${recordedAt === undefined ? ' AND overtaken = 0' : ''} ORDER BY seq DESC LIMIT 1`,
          id,
          seq,
          at,
          recordedAt ?? most,
        ),
      ),
    lineBy: async (id, by) =>
      Number(one('SELECT seq FROM @journal WHERE case_id = ? AND recorded_at <= ? ORDER BY seq DESC LIMIT 1', id, by)?.['seq'] ?? 0),
    checkpointAfter: async (id, seq, known = false) =>
      checkpointOf(
        one(
          `SELECT checkpoint FROM @checkpoints WHERE case_id = ? AND seq > ?${known ? '' : ' AND overtaken = 0'} ORDER BY seq LIMIT 1`,
          id,
          seq,
        ),
      ),
    nextWork: async () => {
      const due = one(
        `SELECT min(max(at, coalesce((SELECT until FROM @asides a WHERE a.case_id = d.case_id), 0))) AS at
         FROM (SELECT at, case_id FROM @due WHERE held = 0 ORDER BY at LIMIT 20) d`,
      );
      const call = one(`SELECT min(max(next_at, leased_until)) AS at FROM @calls WHERE status = 'waiting'`);
      const tell = one('SELECT min(max(next_at, leased_until)) AS at FROM @tells');
      const times = [due?.['at'], call?.['at'], tell?.['at']].filter((at) => at !== null && at !== undefined).map(Number);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    changes: async (after, limit) => {
      const rows = all('SELECT * FROM @journal WHERE position > ? ORDER BY position LIMIT ?', Number(after || 0), limit);
      const cursors = rows.map((row) => String(row['position']));
      return { cursor: cursors.at(-1) ?? after, records: rows.map(recordOf), cursors };
    },
    lastChange: async () => String(one('SELECT max(position) AS last FROM @journal')?.['last'] ?? 0),
    figures: async (now) => figures(one, now),
    audit: async (repair) => guarded(() => audit(sql, repair)),
    leftover: async () => guarded(() => finishErasure(database, prefix)),
    close: async () => {},
  };
}

function figures(one: (text: string, ...values: SQLInputValue[]) => Row | undefined, now: number): StoreFigures {
  const number = (row: Row | undefined) => Number(Object.values(row ?? {})[0] ?? 0);
  const late = one('SELECT count(*) AS count, min(at) AS oldest FROM @due WHERE held = 0 AND at <= ?', now);
  const waiting = one(`SELECT count(*) AS count, min(next_at) AS oldest FROM @calls WHERE status = 'waiting'`);
  return {
    openCases: number(one('SELECT count(*) FROM @cases WHERE open = 1')),
    dueTimes: number(one('SELECT count(*) FROM @due')),
    overdue: Number(late?.['count'] ?? 0),
    oldestDue: instantOf(late?.['oldest']),
    waitingCalls: Number(waiting?.['count'] ?? 0),
    deadCalls: number(one(`SELECT count(*) FROM @calls WHERE status = 'dead'`)),
    oldestCall: instantOf(waiting?.['oldest']),
    owedTells: number(one('SELECT count(*) FROM @tells')),
    asides: number(one('SELECT count(*) FROM @asides')),
    lastRecorded: instantOf(
      one('SELECT max(recorded_at) AS at FROM (SELECT recorded_at FROM @journal ORDER BY position DESC LIMIT 1000)')?.['at'],
    ),
  };
}

const most = Number.MAX_SAFE_INTEGER;

// Statements are compiled once and kept.
function statements(database: DatabaseSync, prefix: string): Sql {
  const known = new Map<string, StatementSync>();
  return (text) => {
    let statement = known.get(text);
    if (!statement) {
      statement = database.prepare(text.replaceAll('@', prefix));
      known.set(text, statement);
    }
    return statement;
  };
}
