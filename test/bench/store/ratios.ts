// What the store's figures come to as ratios, each taken in one run: the load of the machine falls on both sides.
import { Worker } from 'node:worker_threads';
import { DAY, type Hook, manualWaker, memoryStore, openCases, type Store, settableClock } from 'justice-pathway';
import { fromPool, type PoolLike, postgresStore } from 'justice-pathway/postgres';
import { Pool } from 'pg';
import { sample } from '../../engine-sample.ts';
import { large } from './large.ts';

const start = Date.UTC(2026, 0, 5, 9);

export interface Ratios {
  readonly roundTripsPerCommand: number;
  readonly conflictsOf16Writers: number;
  readonly changesAtEndToStart: number;
  readonly firedAtOnceToOneByOne: number;
  readonly memoryClaimGrowth: number;
}

/** Sizes of a run: the full ones are those of the aims, the others finish in a minute or two. */
export interface Sizes {
  readonly lines: number;
  readonly due: number;
  readonly rounds: number;
  /** Cases of the big store; none: it is left out. */
  readonly cases: number;
}

export async function ratios(
  server: string | undefined,
  sizes: Sizes,
): Promise<{ readonly on: string; readonly ratios: Ratios; readonly large?: Readonly<Record<string, number>> }> {
  const database = server ? await serverDatabase(server) : await ownDatabase();
  try {
    const of: Ratios = {
      roundTripsPerCommand: await roundTrips(database),
      conflictsOf16Writers: await conflicts(database),
      changesAtEndToStart: await changes(database, sizes.lines),
      firedAtOnceToOneByOne: await fired(database, sizes.due, sizes.rounds),
      memoryClaimGrowth: await claimGrowth(),
    };
    if (sizes.cases === 0) return { on: database.on, ratios: of };
    const schema = database.schema('large');
    return { on: database.on, ratios: of, large: await large(await database.store(schema), schema, database.exec, sizes.cases) };
  } finally {
    await database.end();
  }
}

interface Bench {
  readonly on: string;
  /** Every query goes through here. */
  readonly pool: PoolLike;
  store(schema: string, pool?: PoolLike): Promise<Store>;
  exec(text: string): Promise<void>;
  schema(name: string): string;
  end(): Promise<void>;
}

async function serverDatabase(server: string): Promise<Bench> {
  const pool = new Pool({ connectionString: server, max: 12 });
  const made = new Set<string>();
  const { rows } = await pool.query('SHOW server_version');
  return {
    on: `PostgreSQL ${rows[0].server_version}`,
    pool: pool as unknown as PoolLike,
    store: (schema, through) => postgresStore({ database: fromPool(through ?? (pool as unknown as PoolLike)), schema }),
    exec: async (text) => void (await pool.query(text)),
    schema: (name) => {
      made.add(`bench_${process.pid}_${name}`);
      return `bench_${process.pid}_${name}`;
    },
    async end() {
      for (const name of made) await pool.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
      await pool.end();
    },
  };
}

// Without a server: the same statements in PostgreSQL in a thread of this process, as a server has a processor of its own.
async function ownDatabase(): Promise<Bench> {
  const thread = new Worker(new URL('pglite-thread.ts', import.meta.url));
  const waiting = new Map<number, { resolve(rows: unknown[]): void; reject(error: Error): void }>();
  thread.on('message', ({ id, rows, error }: { id: number; rows?: unknown[]; error?: { message: string; code?: string } }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(Object.assign(new Error(error.message), { code: error.code }));
    else asked?.resolve(rows ?? []);
  });
  let count = 0;
  const ask = (text: string, values?: unknown[]) =>
    new Promise<{ rows: unknown[] }>((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve: (rows) => resolve({ rows }), reject });
      thread.postMessage({ id: count, text, values });
    });
  const pool: PoolLike = { query: ask, connect: async () => ({ query: ask, release: () => {} }) };
  const version = (await ask('SHOW server_version')).rows[0] as { server_version: string };
  return {
    on: `PGlite (PostgreSQL ${version.server_version}) in a thread; set JUSTICE_PATHWAY_POSTGRES for a server`,
    pool,
    store: (schema, through) => postgresStore({ database: fromPool(through ?? pool), schema }),
    exec: async (text) => void (await ask(text)),
    schema: (name) => `bench_${name}`,
    end: async () => void (await thread.terminate()),
  };
}

/** A pool of which each query is told, and may be held up. */
function through(pool: PoolLike, before: () => Promise<void> | void): PoolLike {
  return {
    query: async (text: string, values?: unknown[]) => {
      await before();
      return pool.query(text, values);
    },
    connect: async () => {
      const client = await pool.connect();
      return {
        query: async (text: string, values?: unknown[]) => {
          await before();
          return client.query(text, values);
        },
        release: (error?: boolean) => client.release(error),
      };
    },
  } as PoolLike;
}

const open = (store: Store, more: object = {}) =>
  openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker, ...more });

async function roundTrips(bench: Bench): Promise<number> {
  let [trips, most] = [0, 0];
  const store = await bench.store(
    bench.schema('trips'),
    through(bench.pool, () => {
      trips += 1;
    }),
  );
  const cases = await open(store);
  const count = async (work: () => Promise<{ readonly ok: boolean }>) => {
    const from = trips;
    if (!(await work()).ok) throw new Error('a command was refused');
    most = Math.max(most, trips - from);
  };
  for (let n = 0; n < 20; n += 1) {
    const id = `c${n}`;
    await count(() => cases.open({ id, person: id, stage: 'custody', input: { releaseAt: null }, command: `o${n}` }));
    const attrs = { status: 'sentenced', releaseAt: start + 200 * DAY } as const;
    await count(() => cases.send(id, { type: 'custody.received', attrs }, { command: `r${n}` }));
    await count(() => cases.send(id, { type: 'custody.note', id: 'letter' }));
  }
  await cases.stop();
  return most;
}

async function conflicts(bench: Bench): Promise<number> {
  const schema = bench.schema('writers');
  const all = await Promise.all((await Promise.all([0, 1, 2, 3].map(() => bench.store(schema)))).map((store) => open(store)));
  await all[0]?.open({ id: 'one', person: 'p', stage: 'custody', input: { releaseAt: null } });
  let refused = 0;
  await Promise.all(
    Array.from({ length: 16 }, async (_, writer) => {
      for (let n = 0; n < 15; n += 1) if (!(await all[writer % 4]?.send('one', { type: 'health.seen' }))?.ok) refused += 1;
    }),
  );
  for (const each of all) await each.stop();
  return refused;
}

async function changes(bench: Bench, lines: number): Promise<number> {
  const schema = bench.schema('changes');
  const store = await bench.store(schema);
  const perCommit = 9;
  await bench.exec('SET synchronous_commit = off');
  await bench.exec(`DO $$ BEGIN FOR n IN 1..${Math.ceil(lines / perCommit)} LOOP
    INSERT INTO ${schema}.journal (case_id, seq, recorded_at, salt, digest, hash, content)
      SELECT 'c' || n, s, 0, 'salt', 'digest', 'hash', '{"entry":{"id":"x"},"by":"bench"}' FROM generate_series(1, ${perCommit}) s;
    COMMIT; END LOOP; END $$`);
  await bench.exec(`ANALYZE ${schema}.journal`);
  let near = '';
  for (let cursor = '', seen = 0; seen < lines - 200; seen += 10_000) {
    const page = await store.changes(cursor, 10_000);
    cursor = page.cursor;
    near = page.cursors.at(-200) ?? near;
  }
  const page = async (cursor: string) => {
    const from = performance.now();
    await store.changes(cursor, 100);
    return performance.now() - from;
  };
  const [first, last]: [number[], number[]] = [[], []];
  for (let n = 0; n < 40; n += 1) {
    first.push(await page(''));
    last.push(await page(near));
  }
  return round(median(last) / median(first));
}

async function fired(bench: Bench, due: number, rounds: number): Promise<number> {
  const away = through(bench.pool, () => new Promise((resolve) => setTimeout(resolve, 1)));
  const taken: { one: number; many: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const time = async (name: string, atOnce: number) => {
      const schema = bench.schema(`fired_${round}_${name}`);
      const near = await open(await bench.store(schema), { atOnce: 8 });
      for (let n = 0; n < due; n += 1) {
        await near.open({ id: `c${n}`, person: `p${n}`, stage: 'custody', input: { releaseAt: null } });
        const attrs = { status: 'sentenced', releaseAt: start + 200 * DAY } as const;
        await near.send(`c${n}`, { type: 'custody.received', attrs });
      }
      await near.stop();
      const store = await bench.store(schema, away);
      const far = await open(store, { atOnce, clock: settableClock(start + 117 * DAY) });
      const from = performance.now();
      const done = await far.tick();
      if (done.fired !== due) throw new Error(`${done.fired} of ${due} due times were fired`);
      await far.stop();
      return performance.now() - from;
    };
    taken.push({ one: await time('one', 1), many: await time('many', 8) });
  }
  return round(median(taken.map((each) => each.one / each.many)));
}

async function claimGrowth(): Promise<number> {
  const looked = async (count: number) => {
    let rows = 0;
    const hooks = ['a', 'b', 'c', 'd'].map((id): Hook => ({ id, domain: 'housing', contacts: 'all', ask: () => [] }));
    const cases = await open(
      memoryStore({
        looked: (more) => {
          rows += more;
        },
      }),
      { hooks },
    );
    for (let n = 0; n < count; n += 1) {
      await cases.open({ id: `c${n}`, person: `p${n}`, stage: 'custody', input: { releaseAt: null } });
      await cases.send(`c${n}`, { type: 'custody.received', attrs: { status: 'remand' } });
    }
    const { asked } = await cases.tick();
    if (asked !== count * 4) throw new Error(`${asked} of ${count * 4} hooks were asked`);
    await cases.stop();
    return rows;
  };
  return round((await looked(4000)) / (await looked(1000)));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
