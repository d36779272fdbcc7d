import { fork } from 'node:child_process';
import { manualWaker, openCases, settableClock } from 'justice-pathway';
import { fromPool, postgresStore } from 'justice-pathway/postgres';
import { Pool } from 'pg';
import { sample } from '../../engine-sample.ts';
import { send, start } from './commands.ts';
import { median, round2 } from './measured.ts';

/** Commands of two processes a second, against those of one. */
export async function twoWorkers(server: string) {
  const ratios: number[] = [];
  const rates: { one: number; two: number }[] = [];
  for (let round = 0; round < 3; round += 1) {
    const one = await workers(server, 1, round);
    const two = await workers(server, 2, round);
    rates.push({ one, two });
    ratios.push(two / one);
  }
  return {
    bench: 'postgres, commands a second, two workers against one',
    one: Math.round(median(rates.map((each) => each.one))),
    two: Math.round(median(rates.map((each) => each.two))),
    ratio: round2(median(ratios)),
    ratios: ratios.map(round2),
  };
}

async function workers(server: string, count: number, round: number): Promise<number> {
  const schema = `bench_${process.pid}_${round}_${count}`;
  const pool = new Pool({ connectionString: server });
  await postgresStore({ database: fromPool(pool), schema });
  const done = await Promise.all(
    Array.from(
      { length: count },
      (_, index) =>
        new Promise<number>((resolve) => {
          const child = fork(process.argv[1] as string, ['store', 'worker', schema, String(index), '4000'], { execArgv: process.execArgv });
          child.on('message', (value) => resolve(Number(value)));
        }),
    ),
  );
  await pool.query(`DROP SCHEMA ${schema} CASCADE`);
  await pool.end();
  return done.reduce((sum, each) => sum + each, 0);
}

export async function worker(server: string, schema: string, name: string, ms: number): Promise<void> {
  const pool = new Pool({ connectionString: server, max: 4 });
  const store = await postgresStore({ database: fromPool(pool), schema });
  const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker });
  await send(cases, 100, `warm${name}-`);
  const from = performance.now();
  let sent = 0;
  // Four commands under way at once, as a service would have.
  await Promise.all(
    [0, 1, 2, 3].map(async (lane) => {
      for (let batch = 0; performance.now() - from < ms; batch += 1) {
        await send(cases, 10, `w${name}-${lane}-${batch}-`);
        sent += 10;
      }
    }),
  );
  process.send?.(sent / ((performance.now() - from) / 1000));
  await pool.end();
  process.disconnect?.();
}
