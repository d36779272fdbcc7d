import type { PGlite } from '@electric-sql/pglite';
import { DAY, manualWaker, openCases, type Store, settableClock, systemClock } from 'justice-pathway';
import { bossWaker, type Database, fromPgliteDatabase, fromPool, postgresStore } from 'justice-pathway/postgres';
import { storeContract } from 'justice-pathway/testing';
import { Pool } from 'pg';
import { fromPglite, PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sample } from './engine-sample.ts';
import { freshPglite } from './pglite/fresh.ts';
import { server } from './postgres-server.ts';
import { serving, start } from './runtime-sample.ts';
import { runtimeSuite } from './runtime-suite.ts';

const filled = ['cases', 'journal', 'due', 'calls', 'commands', 'tells', 'asides', 'checkpoints', 'facts', 'met'];
let count = 0;
const schema = () => {
  count += 1;
  return `test_${process.pid}_${count}`;
};

describe('the runtime on PostgreSQL inside the process (PGlite)', () => {
  let pglite: PGlite;
  let database: Database;
  beforeAll(async () => {
    pglite = await freshPglite();
    database = fromPgliteDatabase(pglite);
  });
  afterAll(() => pglite.close());

  runtimeSuite(() => postgresStore({ database, schema: schema() }));
  // The tables are made once and emptied for each check: to make them is most of what a check takes.
  const kept = schema();
  const emptied = async (): Promise<Store> => {
    const store = await postgresStore({ database, schema: kept });
    await pglite.exec(filled.map((name) => `DELETE FROM ${kept}.${name};`).join(''));
    return store;
  };
  for (const check of storeContract(emptied)) it(`contract: ${check.name}`, check.run);

  it('is woken by pg-boss jobs left in the same transaction', async () => {
    const boss = new PgBoss({ backend: 'pglite', db: fromPglite(pglite), schema: 'boss', supervise: false, schedule: false });
    await boss.start();
    try {
      await woken(await postgresStore({ database, schema: schema(), boss }), boss);
    } finally {
      await boss.stop({ graceful: false });
    }
  });

  it('leaves no wake-up job behind when the transaction is undone', async () => {
    const boss = new PgBoss({ backend: 'pglite', db: fromPglite(pglite), schema: 'boss2', supervise: false, schedule: false });
    await boss.start();
    try {
      const store = await postgresStore({ database, schema: schema(), boss, queue: 'undone' });
      const clock = settableClock(start);
      const cases = await openCases({ store, pathway: sample, clock, waker: manualWaker });
      const id = await serving(cases);
      const before = (await boss.findJobs('undone', { queued: true })).length;
      expect(before).toBe(3);
      expect(await cases.send(id, { type: 'custody.date.moved', attrs: { releaseAt: start + DAY } }, { expected: 1 })).toMatchObject({
        ok: false,
      });
      expect((await boss.findJobs('undone', { queued: true })).length).toBe(before);
      await cases.stop();
    } finally {
      await boss.stop({ graceful: false });
    }
  });
});

describe.skipIf(!server)('the runtime on a PostgreSQL server', () => {
  let pool: Pool;
  const made: string[] = [];
  const fresh = async (boss?: PgBoss): Promise<Store> => {
    made.push(schema());
    return postgresStore({ database: fromPool(pool), schema: made.at(-1) as string, ...(boss ? { boss } : {}) });
  };
  beforeAll(() => {
    pool = new Pool({ connectionString: server as string, max: 8 });
  });
  afterAll(async () => {
    for (const name of made) await pool.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
    await pool.end();
  });

  runtimeSuite(() => fresh());
  for (const check of storeContract(() => fresh())) it(`contract: ${check.name}`, check.run);

  it('is woken by pg-boss jobs left in the same transaction', async () => {
    const boss = new PgBoss({ connectionString: server as string, schema: schema(), supervise: false, schedule: false });
    await boss.start();
    try {
      await woken(await fresh(boss), boss);
    } finally {
      await boss.stop({ graceful: false });
    }
  });

  it('lets two workers share the work: each due time once', async () => {
    const store = await fresh();
    const clock = settableClock(start);
    const two = await Promise.all([0, 1].map(() => openCases({ store, pathway: sample, clock, waker: manualWaker })));
    const ids: string[] = [];
    for (let number = 0; number < 40; number += 1) ids.push(await serving(two[number % 2] as (typeof two)[number], `c${number}`));
    clock.set(start + 1000 * DAY);
    const done = await Promise.all(two.map((cases) => cases.tick()));
    expect(done.reduce((sum, each) => sum + each.fired, 0)).toBe(160);
    for (const id of ids) {
      const journal = await store.journal(id);
      expect(journal.filter((line) => line.content?.entry.kind === 'due')).toHaveLength(4);
    }
  });

  it('says that the server is away, and goes on when it is back', async () => {
    const broken = new Pool({ connectionString: server as string, max: 1 });
    const store = await postgresStore({ database: fromPool(broken), schema: made[0] ?? schema() });
    const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker });
    const opened = { id: 'away', person: 'p', stage: 'custody', input: { releaseAt: null }, command: 'away' } as const;
    await cases.open(opened);
    const pid = (await broken.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
    const cut = pool.query('SELECT pg_terminate_backend($1)', [pid]);
    const answers = await Promise.allSettled([cut, cases.open(opened), cases.open(opened)]);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'store-away' });
    // The server ends a connection some time after it has said that it will, and the answer until then is to try again.
    const tried = () =>
      cases.open(opened).catch((error) => {
        expect(error).toMatchObject({ code: 'store-away' });
        return undefined;
      });
    const again = await vi.waitUntil(tried, 20_000);
    expect(again).toMatchObject({ ok: true, repeated: true });
    await broken.end();
  });
});

if (!server) process.stderr.write('Skipped: PostgreSQL server tests (set JUSTICE_PATHWAY_POSTGRES to a connection string).\n');

// Helpers

async function woken(store: Store, boss: PgBoss): Promise<void> {
  const asked: string[] = [];
  const hook = {
    id: 'h',
    domain: 'housing' as const,
    contacts: 'all' as const,
    ask: (moment: { readonly contact: string }) => {
      asked.push(moment.contact);
      return [];
    },
  };
  const cases = await openCases({
    store,
    pathway: sample,
    hooks: [hook],
    waker: bossWaker(boss, { pollingIntervalSeconds: 0.5, longestMs: 3_600_000 }),
  });
  await cases.open({ id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } });
  // Planning begins 84 days before this release, which is in half a second.
  const releaseAt = systemClock.now() + 84 * DAY + 500;
  await cases.send('c1', { type: 'custody.received', attrs: { status: 'sentenced', releaseAt } });
  await vi.waitUntil(() => asked.length === 2, 60_000);
  expect(asked).toEqual(['reception', 'planning']);
  expect((await cases.get('c1'))?.case.value).toEqual({ sentenced: 'planning' });
  await cases.stop();
}
