import { fork } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { manualWaker, memoryStore, openCases, settableClock } from 'justice-pathway';
import { sqliteStore } from 'justice-pathway/sqlite';
import { sample } from '../../engine-sample.ts';
import { send, start } from './commands.ts';
import { median, round2, timed } from './measured.ts';

/** From opening the file to the first answer, with few cases and with many, and due times of three each. */
export async function startUp(folder: string) {
  const times: Record<string, number> = {};
  for (const count of [1000, 100_000]) {
    const path = join(folder, `start-${count}.db`);
    await fill(path, count);
    const took: number[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      took.push(
        (await timed(async () => {
          const store = sqliteStore({ path });
          const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker });
          await cases.get(`c${count - 1}`);
          await cases.tick();
          await cases.stop();
          await store.close();
        })) * 1000,
      );
    }
    times[`ms with ${count} open cases and ${count * 3} due times`] = round2(median(took));
  }
  return { bench: 'sqlite, start-up', ...times };
}

/** One case made by the runtime, copied by the database. */
async function fill(path: string, count: number): Promise<void> {
  const store = sqliteStore({ path, synchronous: 'normal' });
  const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker });
  await send(cases, 2, 'x');
  await store.close();
  const database = new DatabaseSync(path);
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1})`;
  const named = (column: string) => `replace(${column}, 'x0', 'c' || i)`;
  database.exec('BEGIN');
  database.exec(
    `${numbers} INSERT INTO cases SELECT ${named('id')}, ${named('person')}, pathway, version, stage, open, closed_at, seq, ${named('stored')} FROM cases, n WHERE id = 'x0'`,
  );
  database.exec(`${numbers} INSERT INTO due SELECT ${named('case_id')}, id, at + i, name, held FROM due, n WHERE case_id = 'x0'`);
  database.exec(
    `${numbers} INSERT INTO journal (case_id, seq, recorded_at, salt, digest, hash, content) SELECT ${named('case_id')}, seq, recorded_at, salt, digest, hash, content FROM journal, n WHERE case_id = 'x0'`,
  );
  database.exec('COMMIT');
  database.close();
}

export async function memoryOf(folder: string) {
  const ask = (kind: string) =>
    new Promise<number>((resolve) => {
      const child = fork(process.argv[1] as string, ['store', 'memory', kind], { execArgv: [...process.execArgv, '--expose-gc'] });
      child.on('message', (value) => resolve(Number(value)));
    });
  return {
    bench: 'memory held for 100,000 open cases, MB above an empty store',
    sqlite: await ask(join(folder, 'start-100000.db')),
    memory: await ask('memory'),
  };
}

export async function memory(kind: string): Promise<void> {
  const clock = settableClock(start);
  const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
  if (kind !== 'memory') await sqliteStore({ path: ':memory:' }).close();
  collect();
  const before = process.memoryUsage().rss;
  const store = kind === 'memory' ? memoryStore() : sqliteStore({ path: kind });
  const cases = await openCases({ store, pathway: sample, clock, waker: manualWaker });
  if (kind === 'memory') await send(cases, 200_000);
  else for (let index = 0; index < 2000; index += 1) await cases.get(`c${index * 50}`);
  collect();
  process.send?.(Math.round((process.memoryUsage().rss - before) / 1e6));
  await store.close();
  process.disconnect?.();
}
