import { manualWaker, openCases, settableClock } from 'justice-pathway';
import { fromPool, type PoolLike, postgresStore } from 'justice-pathway/postgres';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { listeningPool } from './postgres-listening.ts';
import { server } from './postgres-server.ts';
import { release, serving, start } from './runtime-sample.ts';

describe.skipIf(!server)('PostgreSQL shared with a host and between tenants', () => {
  const schema = `host_${process.pid}`;
  let pool: Pool;
  const open = (tenant?: string, through: PoolLike = pool as unknown as PoolLike) =>
    postgresStore({ database: fromPool(through), schema, ...(tenant === undefined ? {} : { tenant }) });
  beforeAll(() => {
    pool = new Pool({ connectionString: server as string, max: 8 });
  });
  afterAll(async () => {
    for (const name of ['north', 'south', 'east'].map((tenant) => `${schema}__${tenant}`).concat(schema))
      await pool.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
    await pool.end();
  });

  it('commits a command with what the host writes, or neither', async () => {
    const store = await open();
    const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker });
    await pool.query(`CREATE TABLE ${schema}.notes (text text)`);
    for (const end of ['ROLLBACK', 'COMMIT'] as const) {
      const host = await pool.connect();
      await host.query('BEGIN');
      await host.query(`INSERT INTO ${schema}.notes VALUES ('with the case')`);
      const inside = cases.within(host);
      const opening = { id: 'c', person: 'p', stage: 'custody', input: { releaseAt: null } } as const;
      expect(await inside.open({ ...opening, command: 'open' })).toMatchObject({ ok: true });
      expect(await inside.send('c', { type: 'custody.received', attrs: { status: 'remand' } })).toMatchObject({ ok: true });
      // What is refused, also by the server, ends neither the transaction nor what came before.
      expect(await inside.open(opening)).toMatchObject({ reason: 'case-exists' });
      expect(await inside.open({ ...opening, id: 'd', command: 'open' })).toMatchObject({ reason: 'command-reused' });
      const others = await Promise.all([1, 2, 3].map(() => inside.send('c', { type: 'health.seen' })));
      expect(others.every((each) => each.ok)).toBe(true);
      expect(await cases.get('c')).toBeUndefined();
      await host.query(end);
      inside.committed();
      host.release();
      const { rows } = await pool.query(`SELECT count(*)::int AS count FROM ${schema}.notes`);
      expect([rows[0].count, (await cases.get('c')) !== undefined]).toEqual(end === 'COMMIT' ? [1, true] : [0, false]);
    }
    const idle = await pool.connect();
    await expect(cases.within(idle).send('c', { type: 'health.seen' })).rejects.toMatchObject({ code: 'no-transaction' });
    idle.release();
    expect(() => cases.within(pool)).toThrow(expect.objectContaining({ code: 'bad-handle' }));
    expect(await cases.verify('c')).toEqual([]);
    await cases.stop();
  });

  it("keeps what is one tenant's from all others, ids that repeat too", async () => {
    const stores = await Promise.all([open('north'), open('south')]);
    const [north, south] = (await Promise.all(
      stores.map((store) => openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker })),
    )) as [Awaited<ReturnType<typeof openCases<typeof sample>>>, Awaited<ReturnType<typeof openCases<typeof sample>>>];
    for (const cases of [north, south]) await serving(cases, 'c1', 'p1');
    expect(await north.erase('p1', { command: 'e' })).toMatchObject({ erased: ['c1'] });
    expect(await north.get('c1')).toBeUndefined();
    expect((await south.get('c1'))?.case.seq).toBeGreaterThan(1);
    expect(await south.count({ facts: { needs: 'housing' } })).toBe(1);
    expect(await south.verify('c1')).toEqual([]);
    expect((await stores[0]?.figures(start))?.openCases).toBe(0);
    await expect(open()).rejects.toMatchObject({ code: 'tenant-needed' });
    await expect(open('North')).rejects.toMatchObject({ code: 'bad-tenant' });
    for (const cases of [north, south]) await cases.stop();
  });

  it('asks by facts, due times and contacts without reading all cases or due times', async () => {
    const { asked, pool: listening } = listeningPool(pool);
    const store = await open('east', listening);
    const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker });
    await serving(cases, 'c1', 'p1');
    await cases.stop();
    const own = `${schema}__east`;
    const stored = (await pool.query(`SELECT stored FROM ${own}.cases WHERE id = 'c1'`)).rows[0].stored as string;
    await pool.query(
      `INSERT INTO ${own}.cases SELECT 'x' || n, 'p' || n, 'sample', '1', 'custody', true, NULL, 1, $1, 'one' FROM generate_series(1, 20000) n`,
      [stored],
    );
    await pool.query(`
      INSERT INTO ${own}.facts SELECT 'x' || n, 'area', 'a' || n, NULL FROM generate_series(1, 20000) n;
      INSERT INTO ${own}.facts SELECT 'x' || n, 'notes', NULL, n FROM generate_series(1, 20000) n;
      INSERT INTO ${own}.met SELECT 'x' || n, 'gate', 'housing', n FROM generate_series(1, 20000) n;
      INSERT INTO ${own}.due SELECT 'x' || n, 'a', n, 'a', false FROM generate_series(1, 20000) n;
      ANALYZE ${own}.cases; ANALYZE ${own}.facts; ANALYZE ${own}.met; ANALYZE ${own}.due;`);
    asked.length = 0;
    for (const query of [
      { facts: [{ name: 'area', is: 'in', values: ['a77', 'a78'] }] },
      { open: true, facts: [{ name: 'notes', is: 'between', from: 5, to: 9 }] },
      {
        facts: [
          { name: 'area', is: 'in', values: ['a77'] },
          { name: 'notes', is: 'not', values: [3] },
        ],
      },
      { facts: [{ name: 'nothing', is: 'present' }] },
      { due: { by: 50 } },
      { due: { name: 'a', from: 10, by: 20 } },
      { contact: { id: 'gate', from: 3, to: 9 } },
      { contact: { id: 'gate', domain: 'housing', from: 3, to: 9 } },
      { facts: [{ name: 'area', is: 'in', values: ['a77'] }], contact: { id: 'gate', to: release } },
    ] as const) {
      await store.cases(query);
      await store.count(query);
    }
    // What cases lack is in no index, so that a question by that alone looks at all of them. With anything else it does not.
    await store.cases({ due: { by: 50 }, facts: [{ name: 'area', is: 'absent' }] });
    await store.cases({ contact: { id: 'gate', to: 9 }, facts: [{ name: 'area', is: 'not', values: ['a3'] }] });
    await store.indexedAs();
    await store.commandsOf('c1');
    expect(asked.length).toBeGreaterThan(20);
    for (const { text, values } of asked) {
      const { rows } = await pool.query(`EXPLAIN ${text}`, values);
      const plan = rows.map((row) => row['QUERY PLAN'] as string).join('\n');
      expect(plan, `${text} ${JSON.stringify(values)}`).not.toMatch(/Seq Scan on (cases|due|journal)/);
    }
  });
});
