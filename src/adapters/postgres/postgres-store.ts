import { hash as nodeHash } from 'node:crypto';
import { PathwayError } from '../../kernel/index.ts';
import type { Commit, Committed, HookCall, Store, StoredCase } from '../../runtime/index.ts';
import { callOf, caseValues, commandOf, conditions, dueOf, instantOf, recordOf, storedOf } from '../sql/sql-rows.ts';
import { type BossLike, defaultQueue, leaveHints, prepareQueue } from './boss.ts';
import { type Database, type Query, Undo } from './database.ts';
import { upgrade } from './upgrade.ts';

export interface PostgresOptions {
  /** `fromPool(pool)` or `fromPgliteDatabase(pglite)`. */
  readonly database: Database;
  /** A schema of its own. @defaultValue 'justice_pathway' */
  readonly schema?: string;
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
  const { database, boss } = options;
  const schema = options.schema ?? 'justice_pathway';
  const queue = options.queue ?? defaultQueue;
  if (!/^[a-z_][a-z0-9_]*$/.test(schema))
    throw new PathwayError('bad-schema', 'The schema is named in small letters, digits and underscores.', {});
  await upgrade(database, schema);
  if (boss) await prepareQueue(boss, queue);
  const { query } = database;
  const rows = (text: string, values?: readonly unknown[]) => query(text.replaceAll('@', `${schema}.`), values);

  const commit = async (of: Commit): Promise<Committed> => {
    try {
      return await database.transaction(async (run) => {
        const inside = (text: string, values?: readonly unknown[]) => run(text.replaceAll('@', `${schema}.`), values);
        await apply(inside, of);
        if (boss) {
          const now = Math.max(0, ...of.records.map((record) => record.recordedAt));
          const times = [...of.arm.filter((due) => !due.held).map((due) => due.at), ...of.calls.map((call) => call.nextAt)];
          if (of.settle?.call.status === 'waiting') times.push(of.settle.call.nextAt);
          await leaveHints(boss, queue, run, times, now);
        }
        return { ok: true } as const;
      });
    } catch (error) {
      if (error instanceof Undo) return error.answer as Committed;
      // Two new cases of the same id, or two writers of the same line.
      if (error instanceof PathwayError && error.data['postgres'] === '23505') return { ok: false, reason: 'conflict' };
      throw error;
    }
  };

  return {
    name: 'postgres',
    hash: (text) => nodeHash('sha256', text),
    load: async (id) => storedOf((await rows('SELECT stored FROM @cases WHERE id = $1', [id]))[0]),
    command: async (id) => commandOf((await rows('SELECT * FROM @commands WHERE id = $1', [id]))[0]),
    commit,
    journal: async (id, after = 0) =>
      (await rows('SELECT * FROM @journal WHERE case_id = $1 AND seq > $2 ORDER BY seq', [id, after])).map(recordOf),
    cases: async (of) => {
      const { where, values } = conditions(of, (place) => `$${place}`);
      const found = await rows(`SELECT stored FROM @cases ${where} ORDER BY id LIMIT $${values.length + 1}`, [...values, of.limit ?? 100]);
      return found.map((row) => storedOf(row) as StoredCase);
    },
    dueBy: async (at, limit) =>
      (await rows('SELECT * FROM @due WHERE NOT held AND at <= $1 ORDER BY at, case_id, id LIMIT $2', [at, limit])).map(dueOf),
    heldDue: async () => (await rows('SELECT * FROM @due WHERE held ORDER BY at, case_id, id')).map(dueOf),
    claimDue: async (at, limit, leaseMs) => {
      const claimed = await rows(
        `WITH picked AS (
           SELECT case_id, id FROM @due WHERE NOT held AND at <= $1 AND leased_until <= $1
           ORDER BY at, case_id, id LIMIT $2 FOR UPDATE SKIP LOCKED
         )
         UPDATE @due d SET leased_until = $3 FROM picked WHERE d.case_id = picked.case_id AND d.id = picked.id RETURNING d.case_id, d.at`,
        [at, limit, at + leaseMs],
      );
      const ordered = claimed.map((row) => ({ id: String(row['case_id']), at: Number(row['at']) })).sort((a, b) => a.at - b.at);
      return [...new Set(ordered.map((each) => each.id))];
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
        const call: HookCall = { ...callOf(row), status: 'waiting', attempts: 0, nextAt: now };
        await run(`UPDATE ${schema}.calls SET status = 'waiting', attempts = 0, next_at = $2, leased_until = 0, call = $3 WHERE key = $1`, [
          key,
          now,
          JSON.stringify(call),
        ]);
        if (boss) await leaveHints(boss, queue, run, [now], now);
        return true;
      }),
    nextWork: async () => {
      const [row] = await rows(
        `SELECT least((SELECT min(greatest(at, leased_until)) FROM (SELECT at, leased_until FROM @due WHERE NOT held ORDER BY at LIMIT 20) d),
                      (SELECT min(greatest(next_at, leased_until)) FROM @calls WHERE status = 'waiting')) AS at`,
      );
      return instantOf(row?.['at']) ?? undefined;
    },
    // A line becomes visible only when no older transaction is still open: so none can appear behind a cursor.
    changes: async (after, limit) => {
      const [txid = '0', position = '0'] = after.split(':');
      const found = await rows(
        `SELECT *, txid::text AS tx FROM @journal
         WHERE (txid > $1::text::xid8 OR (txid = $1::text::xid8 AND position > $2)) AND txid < pg_snapshot_xmin(pg_current_snapshot())
         ORDER BY txid, position LIMIT $3`,
        [txid || '0', Number(position), limit],
      );
      const last = found.at(-1);
      return { cursor: last ? `${last['tx']}:${last['position']}` : after, records: found.map(recordOf) };
    },
    lastChange: async () => {
      const [row] = await rows('SELECT txid::text AS tx, position FROM @journal ORDER BY txid DESC, position DESC LIMIT 1');
      return row ? `${row['tx']}:${row['position']}` : '';
    },
    figures: async (now) => {
      const [row] = await rows(
        `SELECT (SELECT count(*) FROM @cases WHERE open) AS open, (SELECT count(*) FROM @due) AS due,
           (SELECT count(*) FROM @due WHERE NOT held AND at <= $1) AS overdue, (SELECT min(at) FROM @due WHERE NOT held AND at <= $1) AS oldest_due,
           (SELECT count(*) FROM @calls WHERE status = 'waiting') AS waiting, (SELECT count(*) FROM @calls WHERE status = 'dead') AS dead,
           (SELECT min(next_at) FROM @calls WHERE status = 'waiting') AS oldest_call`,
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
      };
    },
    close: async () => {},
  };
}

async function apply(run: Query, of: Commit): Promise<void> {
  const { next } = of;
  if (of.command) {
    const { id, fromSeq, toSeq } = of.command;
    const added = await run('INSERT INTO @commands VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id', [
      id,
      next.id,
      fromSeq,
      toSeq,
    ]);
    if (added.length === 0) {
      const known = commandOf((await run('SELECT * FROM @commands WHERE id = $1', [id]))[0]);
      throw new Undo<Committed>(known ? { ok: false, reason: 'repeated', command: known } : { ok: false, reason: 'conflict' });
    }
  }
  await saveCase(run, of);
  if (of.settle) {
    const { call, attempts } = of.settle;
    const settled = await run(
      `UPDATE @calls SET status = $2, attempts = $3, next_at = $4, leased_until = 0, call = $5 WHERE key = $1 AND status = 'waiting' AND attempts = $6 RETURNING key`,
      [call.key, call.status, call.attempts, call.nextAt, JSON.stringify(call), attempts],
    );
    if (settled.length === 0) throw new Undo<Committed>({ ok: false, reason: 'settled' });
  }
  if (of.erase) {
    await run(`UPDATE @journal SET content = NULL, salt = '' WHERE case_id = $1`, [next.id]);
    for (const table of ['due', 'calls', 'commands']) await run(`DELETE FROM @${table} WHERE case_id = $1`, [next.id]);
  }
  const { records } = of;
  await run(
    `INSERT INTO @journal (case_id, seq, recorded_at, salt, digest, hash, content)
     SELECT $1, * FROM unnest($2::int[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[])`,
    [
      next.id,
      records.map((line) => line.seq),
      records.map((line) => line.recordedAt),
      records.map((line) => line.salt),
      records.map((line) => line.digest),
      records.map((line) => line.hash),
      records.map((line) => line.content && JSON.stringify(line.content)),
    ],
  );
  if (of.disarm.length > 0) await run('DELETE FROM @due WHERE case_id = $1 AND id = ANY($2::text[])', [next.id, [...of.disarm]]);
  if (of.arm.length > 0) {
    await run(
      `INSERT INTO @due (case_id, id, at, name, held) SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::text[], $5::boolean[])
       ON CONFLICT (case_id, id) DO UPDATE SET at = excluded.at, name = excluded.name, held = excluded.held, leased_until = 0`,
      [next.id, of.arm.map((due) => due.id), of.arm.map((due) => due.at), of.arm.map((due) => due.name), of.arm.map((due) => due.held)],
    );
  }
  if (of.drop && of.drop.length > 0) await run(`DELETE FROM @calls WHERE key = ANY($1::text[]) AND status = 'waiting'`, [[...of.drop]]);
  for (const call of of.calls) {
    await run(
      'INSERT INTO @calls (key, case_id, status, attempts, next_at, position, call) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING',
      [call.key, call.case, call.status, call.attempts, call.nextAt, call.order, JSON.stringify(call)],
    );
  }
}

async function saveCase(run: Query, { next, expectedSeq }: Commit): Promise<void> {
  const values = [next.id, ...caseValues(next)];
  const saved =
    expectedSeq === 0
      ? await run('INSERT INTO @cases VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id', values)
      : await run(
          `UPDATE @cases SET person = $2, pathway = $3, version = $4, stage = $5, open = $6, closed_at = $7, seq = $8, stored = $9
           WHERE id = $1 AND seq = $10 RETURNING id`,
          [...values, expectedSeq],
        );
  if (saved.length === 0) throw new Undo<Committed>({ ok: false, reason: 'conflict' });
}
