import { hash as nodeHash } from 'node:crypto';
import { givenAs } from '../../kernel/given.ts';
import { PathwayError } from '../../kernel/index.ts';
import { type Commit, type Committed, closable, type HookCall, type Store, type StoredCase } from '../../runtime/index.ts';
import { asideOf, callOf, checkpointOf, commandOf, conditions, dueOf, instantOf, recordOf, storedOf, tellOf } from '../sql/sql-rows.ts';
import { type BossLike, defaultQueue, leaveHints, prepareQueue } from './boss.ts';
import { cursorOf } from './cursor.ts';
import type { Database, Query } from './database.ts';
import { fromHost } from './from-host.ts';
import { audit } from './postgres-audit.ts';
import { commitText, whyNot } from './postgres-commit.ts';
import { dialect, indexIn } from './postgres-index.ts';
import { tenantSchema } from './upgrade.ts';

/** How a database of cases is used: its schema and its waker. */
export interface PostgresOptions {
  /** `fromPool(pool)` or `fromPgliteDatabase(pglite)`. */
  readonly database: Database;
  /** A schema of its own. @defaultValue 'justice_pathway' */
  readonly schema?: string;
  /** Whose cases these are, where several keep theirs in one database: a schema of its own (`SCHEMA__TENANT`), which no other one sees. */
  readonly tenant?: string;
  /** A started pg-boss: wake-up jobs are then left in the same transaction. */
  readonly boss?: BossLike;
  readonly queue?: string;
}

/**
 * Keeps cases in PostgreSQL; several workers on several machines may share it. Tables are made on first use.
 * @throws PathwayError `store-away`, `store-busy`, `store-full`, `store-newer`, `store-failed`
 * @example const store = await postgresStore({ database: fromPool(pool), boss });
 */
export async function postgresStore(options: PostgresOptions): Promise<Store> {
  givenAs('postgresStore', 'options', options, '{database:object}');
  const { database, boss } = options;
  const base = options.schema ?? 'justice_pathway';
  const queue = options.queue ?? defaultQueue;
  if (!/^[a-z_][a-z0-9_]*$/.test(base))
    throw new PathwayError('bad-schema', 'The schema is named in small letters, digits and underscores.', {});
  const { schema, epoch } = await tenantSchema(database, base, options.tenant);
  if (boss) await prepareQueue(boss, queue);
  const leave = (run: Query, times: readonly number[], now: number) => leaveHints(boss as BossLike, queue, run, [...times], now);
  const place = { schema, epoch, ...(boss ? { leave } : {}) };
  return closable({
    ...storeOn(database, place),
    // What fails must not end the host's transaction: each commit has a savepoint, and one goes at a time.
    within: (handle) => storeOn(fromHost(handle), place),
  });
}

interface Place {
  readonly schema: string;
  readonly epoch: number;
  /** Leaves wake-up jobs in the same transaction. */
  readonly leave?: (run: Query, times: readonly number[], now: number) => Promise<unknown>;
}

/** The store on one database, or on the one connection of a host. */
function storeOn(database: Database, { schema, epoch, leave }: Place): Store {
  const { query } = database;
  const named = (text: string) => text.replaceAll('@', `${schema}.`);
  const within =
    (run: Query): Query =>
    (text, values) =>
      run(named(text), values);
  const rows = within(query);

  const commit = async (of: Commit): Promise<Committed> => {
    const keep = async (run: Query) => String((await run('SELECT @commit_1($1::jsonb) AS answer', [commitText(of)]))[0]?.['answer']);
    let [answer, failed]: [string, unknown] = ['', undefined];
    try {
      answer =
        leave || database.savepoint
          ? await database.transaction(async (run) => {
              const kept = await keep(within(run));
              if (kept === 'kept') await leave?.(run, timesIn(of), Math.max(0, ...of.records.map((record) => record.recordedAt)));
              return kept;
            })
          : await keep(rows);
      if (answer === 'kept') return { ok: true };
    } catch (error) {
      // Two new cases of one id, two writers of one line, or two commands of one id: all is undone.
      if (!(error instanceof PathwayError) || error.data['postgres'] !== '23505') throw error;
      failed = error;
    }
    return whyNot(rows, of, answer, failed);
  };

  return {
    name: 'postgres',
    hash: (text) => nodeHash('sha256', text),
    load: async (id) => storedOf((await rows('SELECT stored FROM @cases WHERE id = $1', [id]))[0]),
    command: async (id) => commandOf((await rows('SELECT * FROM @commands WHERE id = $1', [id]))[0]),
    commandsOf: async (id) => (await rows('SELECT * FROM @commands WHERE case_id = $1', [id])).flatMap((row) => commandOf(row) ?? []),
    commit,
    now: async () => Number((await rows('SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now'))[0]?.['now']),
    journal: async (id, after = 0, until = 2 ** 31 - 1) =>
      (await rows('SELECT * FROM @journal WHERE case_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq', [id, after, until])).map(recordOf),
    cases: async (of) => {
      const { where, values } = conditions(of, dialect);
      const found = await rows(`SELECT stored FROM @cases c ${where} ORDER BY c.id LIMIT $${values.length + 1}`, [
        ...values,
        of.limit ?? 100,
      ]);
      return found.map((row) => storedOf(row) as StoredCase);
    },
    ...indexIn(database, named),
    dueBy: async (at, limit) =>
      (await rows('SELECT * FROM @due WHERE NOT held AND at <= $1 ORDER BY at, case_id, id LIMIT $2', [at, limit])).map(dueOf),
    heldDue: async () => (await rows('SELECT * FROM @due WHERE held ORDER BY at, case_id, id')).map(dueOf),
    dueOf: async (id) => (await rows('SELECT * FROM @due WHERE case_id = $1 ORDER BY at, id', [id])).map(dueOf),
    rearm: async (id, due) =>
      database.transaction(async (run) => {
        const inside = within(run);
        await inside('DELETE FROM @due WHERE case_id = $1', [id]);
        for (const each of due)
          await inside('INSERT INTO @due (case_id, id, at, name, held) VALUES ($1, $2, $3, $4, $5)', [
            id,
            each.id,
            each.at,
            each.name,
            each.held,
          ]);
      }),
    claimDue: async (at, limit, leaseMs) => {
      const claimed = await rows(
        `WITH picked AS (
           SELECT case_id, id FROM @due WHERE NOT held AND at <= $1 AND leased_until <= $1
             AND NOT EXISTS (SELECT 1 FROM @asides a WHERE a.case_id = due.case_id AND a.until > $1)
           ORDER BY at, case_id, id LIMIT $2 FOR UPDATE SKIP LOCKED
         ), claimed AS (
           UPDATE @due d SET leased_until = $3 FROM picked WHERE d.case_id = picked.case_id AND d.id = picked.id
           RETURNING d.at, d.case_id, d.id
         )
         SELECT case_id FROM claimed ORDER BY at, case_id, id`,
        [at, limit, at + leaseMs],
      );
      return [...new Set(claimed.map((row) => String(row['case_id'])))];
    },
    claimCalls: async (now, limit, leaseMs) => {
      const claimed = await rows(
        `WITH picked AS (
           SELECT key FROM @calls WHERE status = 'waiting' AND next_at <= $1 AND leased_until <= $1
           ORDER BY next_at, position LIMIT $2 FOR UPDATE SKIP LOCKED
         )
         UPDATE @calls c SET leased_until = $3 FROM picked WHERE c.key = picked.key RETURNING c.call`,
        [now, limit, now + leaseMs],
      );
      return claimed.map(callOf).sort((a, b) => a.nextAt - b.nextAt || a.order - b.order);
    },
    calls: async ({ status, case: id, limit = 100 }) =>
      (id === undefined
        ? await rows('SELECT call FROM @calls WHERE status = $1 ORDER BY key LIMIT $2', [status, limit])
        : await rows('SELECT call FROM @calls WHERE status = $1 AND case_id = $3 ORDER BY key LIMIT $2', [status, limit, id])
      ).map(callOf),
    revive: async (key, now) =>
      database.transaction(async (run) => {
        const [row] = await run(`SELECT call FROM ${schema}.calls WHERE key = $1 AND status = 'dead' FOR UPDATE`, [key]);
        if (!row) return false;
        const call: HookCall = { ...callOf(row), status: 'waiting', attempts: 0, nextAt: now, setAt: now };
        await run(`UPDATE ${schema}.calls SET status = 'waiting', attempts = 0, next_at = $2, leased_until = 0, call = $3 WHERE key = $1`, [
          key,
          now,
          JSON.stringify(call),
        ]);
        await leave?.(run, [now], now);
        return true;
      }),
    retime: async (calls) => {
      await rows(
        `UPDATE @calls c SET next_at = each.next_at, leased_until = 0, call = each.call
         FROM unnest($1::text[], $2::bigint[], $3::text[]) AS each(key, next_at, call) WHERE c.key = each.key AND c.status = 'waiting'`,
        [calls.map((call) => call.key), calls.map((call) => call.nextAt), calls.map((call) => JSON.stringify(call))],
      );
    },
    owe: async (tell, command) => {
      const owed = [tell.key, tell.person, tell.nextAt, JSON.stringify(tell)];
      const kept = command
        ? await rows(
            `WITH noted AS (INSERT INTO @commands (id, case_id, from_seq, to_seq, fingerprint) VALUES ($5, $6, 0, 0, $7) ON CONFLICT DO NOTHING RETURNING id)
             INSERT INTO @tells (key, person, next_at, tell) SELECT $1, $2, $3::bigint, $4 FROM noted RETURNING key`,
            [...owed, command.id, command.case, command.fingerprint ?? null],
          )
        : await rows('INSERT INTO @tells (key, person, next_at, tell) VALUES ($1, $2, $3, $4) RETURNING key', owed);
      const known =
        kept.length === 0 && command ? commandOf((await rows('SELECT * FROM @commands WHERE id = $1', [command.id]))[0]) : undefined;
      return known ? { ok: false, reason: 'repeated', command: known } : { ok: true };
    },
    claimTells: async (now, limit, leaseMs) =>
      (
        await rows(
          `WITH picked AS (
             SELECT key FROM @tells WHERE next_at <= $1 AND leased_until <= $1 ORDER BY next_at, key LIMIT $2 FOR UPDATE SKIP LOCKED
           ), claimed AS (
             UPDATE @tells t SET leased_until = $3 FROM picked WHERE t.key = picked.key RETURNING t.next_at, t.key, t.tell
           )
           SELECT tell FROM claimed ORDER BY next_at, key`,
          [now, limit, now + leaseMs],
        )
      ).map(tellOf),
    settleTell: async (key, next) => {
      if (next === null) await rows('DELETE FROM @tells WHERE key = $1', [key]);
      else
        await rows('UPDATE @tells SET next_at = $2, leased_until = 0, tell = $3 WHERE key = $1', [key, next.nextAt, JSON.stringify(next)]);
    },
    tells: async (limit) => (await rows('SELECT tell FROM @tells ORDER BY next_at, key LIMIT $1', [limit])).map(tellOf),
    forget: async (person) => void (await rows('DELETE FROM @tells WHERE person = $1', [person])),
    setAside: async (aside) =>
      void (await rows(
        'INSERT INTO @asides VALUES ($1, $2, $3) ON CONFLICT (case_id) DO UPDATE SET until = excluded.until, aside = excluded.aside',
        [aside.case, aside.until, JSON.stringify(aside)],
      )),
    asides: async (limit) => (await rows('SELECT aside FROM @asides ORDER BY case_id LIMIT $1', [limit])).map(asideOf),
    checkpoint: async (id, { seq = 2 ** 31 - 1, at = most, recordedAt }) =>
      checkpointOf(
        (
          await rows(
            `SELECT checkpoint FROM @checkpoints WHERE case_id = $1 AND seq <= $2 AND at <= $3 AND recorded_at <= $4${recordedAt === undefined ? ' AND NOT overtaken' : ''} ORDER BY seq DESC LIMIT 1`,
            [id, seq, at, recordedAt ?? most],
          )
        )[0],
      ),
    lineBy: async (id, by) =>
      Number((await rows('SELECT max(seq) AS seq FROM @journal WHERE case_id = $1 AND recorded_at <= $2', [id, by]))[0]?.['seq'] ?? 0),
    checkpointAfter: async (id, seq, known = false) =>
      checkpointOf(
        (
          await rows(
            `SELECT checkpoint FROM @checkpoints WHERE case_id = $1 AND seq > $2${known ? '' : ' AND NOT overtaken'} ORDER BY seq LIMIT 1`,
            [id, seq],
          )
        )[0],
      ),
    nextWork: async () => {
      const [row] = await rows(
        `SELECT least((SELECT min(greatest(at, leased_until, (SELECT until FROM @asides a WHERE a.case_id = d.case_id)))
                       FROM (SELECT at, leased_until, case_id FROM @due WHERE NOT held ORDER BY at LIMIT 200) d),
                      (SELECT min(greatest(next_at, leased_until)) FROM @calls WHERE status = 'waiting'),
                      (SELECT min(greatest(next_at, leased_until)) FROM @tells)) AS at`,
      );
      return instantOf(row?.['at']) ?? undefined;
    },
    // A line becomes visible only when no older transaction is still open: so none can appear behind a cursor.
    changes: async (after, limit) => {
      const from = cursorOf(after, epoch);
      const found = await rows(
        `SELECT *, txid::text AS tx FROM @journal
         WHERE (txid, position) > ($1::text::xid8, $2::bigint) AND txid < pg_snapshot_xmin(pg_current_snapshot())
         ORDER BY txid, position LIMIT $3`,
        [from.txid, from.position, limit],
      );
      const cursors = found.map((row) => `${epoch}:${row['tx']}:${row['position']}`);
      return { cursor: cursors.at(-1) ?? after, records: found.map(recordOf), cursors };
    },
    // No further than lines that nothing older can come before.
    lastChange: async () => {
      const [row] = await rows(
        `SELECT txid::text AS tx, position FROM @journal WHERE txid < pg_snapshot_xmin(pg_current_snapshot())
         ORDER BY txid DESC, position DESC LIMIT 1`,
      );
      return row ? `${epoch}:${row['tx']}:${row['position']}` : '';
    },
    figures: async (now) => {
      const [row] = await rows(
        `SELECT (SELECT count(*) FROM @cases WHERE open) AS open, (SELECT count(*) FROM @due) AS due,
           (SELECT count(*) FROM @due WHERE NOT held AND at <= $1) AS overdue, (SELECT min(at) FROM @due WHERE NOT held AND at <= $1) AS oldest_due,
           (SELECT count(*) FROM @calls WHERE status = 'waiting') AS waiting, (SELECT count(*) FROM @calls WHERE status = 'dead') AS dead,
           (SELECT min(next_at) FROM @calls WHERE status = 'waiting') AS oldest_call, (SELECT count(*) FROM @tells) AS tells,
           (SELECT count(*) FROM @asides) AS asides,
           (SELECT max(recorded_at) FROM (SELECT recorded_at FROM @journal ORDER BY position DESC LIMIT 1000) j) AS last_recorded`,
        [now],
      );
      const count = (key: string) => Number(row?.[key] ?? 0);
      return {
        openCases: count('open'),
        dueTimes: count('due'),
        overdue: count('overdue'),
        oldestDue: instantOf(row?.['oldest_due']),
        waitingCalls: count('waiting'),
        deadCalls: count('dead'),
        oldestCall: instantOf(row?.['oldest_call']),
        owedTells: count('tells'),
        asides: count('asides'),
        lastRecorded: instantOf(row?.['last_recorded']),
      };
    },
    audit: (repair) => audit(database, named, repair),
    close: async () => {},
  };
}

const most = Number.MAX_SAFE_INTEGER;

/** When there is something to do that a commit brings. */
function timesIn(of: Commit): readonly number[] {
  const times = [...of.arm.filter((due) => !due.held).map((due) => due.at), ...of.calls.map((call) => call.nextAt)];
  if (of.settle?.call.status === 'waiting') times.push(of.settle.call.nextAt);
  return [...times, ...(of.retime ?? []).map((call) => call.nextAt), ...(of.tells ?? []).map((tell) => tell.nextAt)];
}
