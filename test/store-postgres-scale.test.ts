import { DAY, manualWaker, openCases, type Store, settableClock } from 'justice-pathway';
import { fromPool, type PoolLike, postgresStore } from 'justice-pathway/postgres';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { listeningPool } from './postgres-listening.ts';
import { server } from './postgres-server.ts';
import { serving, start } from './runtime-sample.ts';

describe.skipIf(!server)('PostgreSQL for more than one machine', () => {
  const schema = `scale_${process.pid}`;
  let pool: Pool;
  let store: Store;
  beforeAll(async () => {
    pool = new Pool({ connectionString: server as string, max: 12 });
    store = await postgresStore({ database: fromPool(pool), schema });
  });
  afterAll(async () => {
    await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await pool.end();
  });

  it('misses no transaction that was open when a cursor was taken, and goes on right after each line', async () => {
    const clock = settableClock(start);
    const cases = await openCases({ store, pathway: sample, clock, waker: manualWaker });
    await serving(cases, 'early');
    const slow = await pool.connect();
    await slow.query('BEGIN');
    await slow.query(
      `INSERT INTO ${schema}.journal (case_id, seq, recorded_at, salt, digest, hash, content) VALUES ('slow', 1, 0, '', '', '', NULL)`,
    );
    await serving(cases, 'late');
    const cursor = await store.lastChange();
    await slow.query('COMMIT');
    slow.release();
    const seen = async () => (await store.changes(cursor, 100)).records.map((record) => `${record.case}:${record.seq}`);
    // Others of the same server may still have a transaction open.
    await expect.poll(seen, { timeout: 60_000 }).toEqual(expect.arrayContaining(['slow:1', 'late:1']));
    await pool.query(`DELETE FROM ${schema}.journal WHERE case_id = 'slow'`);
    const { rows } = await pool.query(`SELECT count(*)::int AS lines FROM ${schema}.journal`);
    await expect.poll(async () => (await store.changes('', 100)).records.length, { timeout: 60_000 }).toBe(rows[0].lines);
    const whole = await store.changes('', 100);
    for (const [index, each] of whole.cursors.entries()) {
      const next = (await store.changes(each, 1)).records[0];
      expect(next && `${next.case}:${next.seq}`).toBe(
        whole.records[index + 1] && `${whole.records[index + 1]?.case}:${whole.records[index + 1]?.seq}`,
      );
    }
    await expect(store.changes('somewhere', 10)).rejects.toMatchObject({ code: 'bad-cursor' });
    await cases.stop();
  });

  it('commits a command in at most three round trips', async () => {
    let trips = 0;
    const counted = new Proxy(pool, {
      get: (target, name) => {
        const value = Reflect.get(target, name) as unknown;
        if (name === 'query') {
          return (...given: unknown[]) => {
            trips += 1;
            return (target.query as unknown as (...all: unknown[]) => unknown)(...given);
          };
        }
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const own = await postgresStore({ database: fromPool(counted as unknown as PoolLike), schema });
    const cases = await openCases({ store: own, pathway: sample, clock: settableClock(start), waker: manualWaker });
    const each: number[] = [];
    const count = async (work: () => Promise<{ ok: boolean }>) => {
      const before = trips;
      expect((await work()).ok).toBe(true);
      each.push(trips - before);
    };
    await count(() => cases.open({ id: 'trip', person: 'p', stage: 'custody', input: { releaseAt: null }, command: 't1' }));
    await count(() =>
      cases.send('trip', { type: 'custody.received', attrs: { status: 'sentenced', releaseAt: start + 200 * DAY } }, { command: 't2' }),
    );
    await count(() => cases.send('trip', { type: 'health.seen', id: 'seen-1' }));
    await count(() => cases.send('trip', { type: 'custody.note' }, { command: 't3', expected: 3 }));
    expect(Math.max(...each)).toBeLessThanOrEqual(3);
    await cases.stop();
  });

  it('finds, follows and claims by an index, however many cases there are', async () => {
    await pool.query(`
      INSERT INTO ${schema}.cases SELECT 'x' || n, 'p' || n, 'sample', '1', 'custody', true, NULL, 1, '{}' FROM generate_series(1, 20000) n;
      INSERT INTO ${schema}.due SELECT 'x' || n, 'a', n, 'a', false FROM generate_series(1, 20000) n;
      INSERT INTO ${schema}.journal (case_id, seq, recorded_at, salt, digest, hash) SELECT 'x' || n, 1, 0, '', '', '' FROM generate_series(1, 20000) n;
      ANALYZE ${schema}.cases; ANALYZE ${schema}.due; ANALYZE ${schema}.journal;`);
    const { asked, pool: listening } = listeningPool(pool);
    const own = await postgresStore({ database: fromPool(listening), schema });
    asked.length = 0;
    await own.cases({ stage: 'nobody-here', open: true });
    await own.cases({ person: 'p77' });
    await own.heldDue();
    await own.dueBy(100, 50);
    await own.claimDue(100, 50, 1);
    await own.nextWork();
    await own.claimCalls(100, 16, 1);
    await expect.poll(async () => (await own.changes('', 1)).records.length, { timeout: 60_000 }).toBe(1);
    const middle = (await own.changes('', 10_000)).cursor;
    asked.push({ text: (asked.at(-1) as { text: string }).text, values: [middle.split(':')[1], middle.split(':')[2], 100] });
    for (const { text, values } of asked) {
      const { rows } = await pool.query(`EXPLAIN ${text}`, values);
      const plan = rows.map((row) => row['QUERY PLAN'] as string).join('\n');
      expect(plan, text).not.toMatch(/Seq Scan on (cases|due|journal)/);
      if (text.includes('txid, position) >')) expect(plan).toMatch(/Index Cond: .*ROW\(txid, "?position"?\) > ROW/);
    }
    await pool.query(
      `DELETE FROM ${schema}.due WHERE case_id LIKE 'x%'; DELETE FROM ${schema}.cases WHERE id LIKE 'x%'; DELETE FROM ${schema}.journal WHERE case_id LIKE 'x%'`,
    );
  });

  it("goes by the database's clock: a worker whose own is ten minutes ahead fires nothing early, and is told so", async () => {
    const real = { now: () => Date.now() };
    const ahead = { now: () => Date.now() + 600_000 };
    const trouble: string[] = [];
    const worker = await openCases({ store, pathway: sample, clock: real, waker: manualWaker });
    const wrong = await openCases({
      store,
      pathway: sample,
      clock: ahead,
      waker: manualWaker,
      onTrouble: ({ error }) => void trouble.push(error),
    });
    await worker.open({ id: 'clock', person: 'p', stage: 'custody', input: { releaseAt: null } });
    const releaseAt = Date.now() + 300_000;
    await wrong.send('clock', { type: 'custody.received', attrs: { status: 'sentenced', releaseAt } });
    await wrong.send('clock', { type: 'health.seen' });
    await wrong.tick();
    expect((await worker.get('clock'))?.case).toMatchObject({ stage: 'custody' });
    expect((await worker.get('clock'))?.agenda.map((due) => due.name)).toContain('release');
    expect((await worker.get('clock'))?.case.at).toBeLessThanOrEqual(Date.now() + 1000);
    expect(trouble).toEqual(['clock-off']);
    expect(await wrong.health()).toMatchObject({ ok: false, problems: [expect.stringContaining("ahead of the database's")] });
    await worker.stop();
    await wrong.stop();
  });

  it('lets sixteen writers on their own connections at one case without a conflict', async () => {
    const clock = settableClock(start);
    const stores = await Promise.all(Array.from({ length: 8 }, () => postgresStore({ database: fromPool(pool), schema })));
    const all = await Promise.all(stores.map((each) => openCases({ store: each, pathway: sample, clock, waker: manualWaker })));
    await serving(all[0] as (typeof all)[number], 'busy');
    const sent = await Promise.all(
      Array.from({ length: 16 }, (_, n) => (all[n % 8] as (typeof all)[number]).send('busy', { type: 'health.seen' })),
    );
    expect(sent.filter((each) => !each.ok)).toEqual([]);
    for (const each of all) await each.stop();
  });
});
