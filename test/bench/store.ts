// Live cases against the bare database doing the same writes, memory, start-up, and two workers against one.
// `npm run -s bench -- store [commands] [bare,start,memory,workers]`; the PostgreSQL part where JUSTICE_PATHWAY_POSTGRES names a server.
// `npm run -s bench -- store --format json [--full]`: the ratios that have aims, as one JSON; `--full` at the sizes of the aims, with the time of each
// question to a store of 300,000 cases and 600,000 due times.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DAY, manualWaker, memoryStore, openCases, type Store, settableClock } from 'justice-pathway';
import type { Commit } from 'justice-pathway/adapters';
import { fromPool, postgresStore } from 'justice-pathway/postgres';
import { sqliteStore } from 'justice-pathway/sqlite';
import { Pool } from 'pg';
import { sample } from '../engine-sample.ts';
import { ratios } from './store/ratios.ts';

const start = Date.UTC(2026, 0, 5, 9);
const server = process.env['JUSTICE_PATHWAY_POSTGRES'];

export async function run(args: readonly string[]): Promise<void> {
  if (args[0] === 'worker') return worker(args[1] as string, args[2] as string, Number(args[3]));
  if (args[0] === 'memory') return memory(args[1] as string);
  if (args.includes('--format')) return json(args.includes('--full'));
  const commands = Number(args[0] ?? 2000);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const parts = (args[1] ?? 'bare,start,memory,workers').split(',');
  if (parts.includes('bare')) console.log(JSON.stringify(await againstBare(folder, commands)));
  if (parts.includes('start') || parts.includes('memory')) console.log(JSON.stringify(await startUp(folder)));
  if (parts.includes('memory')) console.log(JSON.stringify(await memoryOf(folder)));
  if (parts.includes('workers') && server) console.log(JSON.stringify(await twoWorkers()));
  if (!server) console.log('Skipped: PostgreSQL (set JUSTICE_PATHWAY_POSTGRES to a connection string).');
  rmSync(folder, { recursive: true });
}

/** The aims of each ratio: at least, or at most. */
const aims = {
  toBareSqlite: { atLeast: 0.6 },
  roundTripsPerCommand: { atMost: 3 },
  conflictsOf16Writers: { atMost: 0 },
  changesAtEndToStart: { atMost: 2 },
  firedAtOnceToOneByOne: { atLeast: 3 },
  memoryClaimGrowth: { atMost: 5 },
};

async function json(full: boolean): Promise<void> {
  const sizes = full ? { lines: 300_000, due: 2000, rounds: 3, cases: 300_000 } : { lines: 300_000, due: 250, rounds: 3, cases: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const bare = await againstBare(folder, full ? 10_000 : 3000);
  rmSync(folder, { recursive: true });
  const { on, ratios: rest, large } = await ratios(server, sizes);
  const all = { toBareSqlite: bare.medianOfTurns, ...rest };
  console.log(
    JSON.stringify(
      { bench: 'store', version: 1, on, sizes, ratios: all, aims, toBareSqlite: bare, ...(large ? { msInALargeStore: large } : {}) },
      null,
      2,
    ),
  );
}

/** Commands a second, each with due times armed, in short turns with the bare writes of the same rows: what else the machine does falls on both. */
async function againstBare(folder: string, commands: number) {
  const turn = 50;
  let kept: Commit[] = [];
  const store = sqliteStore({ path: join(folder, 'ours.db') });
  const seen: Store = {
    ...store,
    commit: (commit) => {
      kept.push(commit);
      return store.commit(commit);
    },
  };
  const cases = await openCases({ store: seen, pathway: sample, clock: settableClock(start), waker: manualWaker });
  const bare = bareWriter(join(folder, 'bare.db'));
  const turns: { ours: number; bare: number }[] = [];
  for (let count = 0; count < commands + 500; count += turn) {
    kept = [];
    const ours = await timed(() => send(cases, turn, `c${count}-`));
    const theirs = bare.write(kept);
    // The first turns are for warming up.
    if (count >= 500) turns.push({ ours, bare: theirs });
  }
  await cases.stop();
  await store.close();
  bare.close();
  const ratios = turns.map((each) => each.bare / each.ours).sort((a, b) => a - b);
  const total = (key: 'ours' | 'bare') => turns.reduce((sum, each) => sum + each[key], 0);
  return {
    bench: 'sqlite, commands a second with due times armed',
    ours: Math.round((turns.length * turn) / total('ours')),
    bare: Math.round((turns.length * turn) / total('bare')),
    ratio: round2(total('bare') / total('ours')),
    medianOfTurns: round2(median(ratios)),
    quarters: [ratios[Math.floor(ratios.length / 4)] ?? 0, ratios[Math.floor((ratios.length * 3) / 4)] ?? 0].map(round2),
  };
}

async function send(cases: Awaited<ReturnType<typeof openCases<typeof sample>>>, commands: number, prefix = 'c'): Promise<void> {
  for (let index = 0; index < commands / 2; index += 1) {
    const id = `${prefix}${index}`;
    await cases.open({ id, person: id, stage: 'custody', input: { releaseAt: null }, command: `o${id}` });
    const attrs = { status: 'sentenced', releaseAt: start + (100 + (index % 300)) * DAY } as const;
    await cases.send(id, { type: 'custody.received', attrs }, { command: `r${id}` });
  }
}

// The rows of recorded commits, written by prepared statements and nothing else: one transaction a command, as durable as ours.
function bareWriter(path: string) {
  const store = sqliteStore({ path });
  void store.close();
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  const begin = database.prepare('BEGIN IMMEDIATE');
  const end = database.prepare('COMMIT');
  const line = database.prepare(
    'INSERT INTO journal (case_id, seq, recorded_at, salt, digest, hash, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const fresh = database.prepare(
    'INSERT INTO cases (person, pathway, version, stage, open, closed_at, facts_as, seq, stored, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const update = database.prepare('UPDATE cases SET seq = ?, stored = ? WHERE id = ?');
  const moved = database.prepare(
    'UPDATE cases SET person = ?, pathway = ?, version = ?, stage = ?, open = ?, closed_at = ?, facts_as = ?, seq = ?, stored = ? WHERE id = ?',
  );
  const fact = database.prepare('INSERT INTO facts (case_id, name, text, number) VALUES (?, ?, ?, ?)');
  const noFact = database.prepare('DELETE FROM facts WHERE case_id = ? AND name = ? AND text IS ? AND number IS ?');
  const met = database.prepare('INSERT INTO met (case_id, contact, domain, at) VALUES (?, ?, ?, ?)');
  const due = database.prepare('INSERT OR REPLACE INTO due (case_id, id, at, name, held) VALUES (?, ?, ?, ?, ?)');
  const command = database.prepare('INSERT INTO commands (id, case_id, from_seq, to_seq, fingerprint) VALUES (?, ?, ?, ?, ?)');
  // As a careful hand would write them: columns that stay are not written again.
  const last = new Map<string, string>();
  const caseOf = ({ next, expectedSeq }: Commit) => {
    const of = next.case;
    const columns = [of?.person ?? null, 'sample', '1', of?.stage ?? null, 1, null, next.facts?.as ?? ''];
    const same = last.get(next.id) === columns.join();
    last.set(next.id, columns.join());
    const rest = [next.seq, JSON.stringify(next), next.id];
    return { by: expectedSeq === 0 ? fresh : same ? update : moved, values: same ? rest : [...columns, ...rest] };
  };
  const write = (commits: readonly Commit[]): number => {
    const rows = commits.map((of) => ({
      case: caseOf(of),
      facts: of.facts?.add.map((each) => [of.next.id, each.name, each.text, each.number]) ?? [],
      noFacts: of.facts?.gone.map((each) => [of.next.id, each.name, each.text, each.number]) ?? [],
      met: of.met?.add.map((each) => [of.next.id, each.contact, each.domain, each.at]) ?? [],
      lines: of.records.map((each) => [
        each.case,
        each.seq,
        each.recordedAt,
        each.salt,
        each.digest,
        each.hash,
        JSON.stringify(each.content),
      ]),
      due: of.arm.map((each) => [each.case, each.id, each.at, each.name, 0]),
      command: of.command ? [of.command.id, of.next.id, of.command.fromSeq, of.command.toSeq, of.command.fingerprint ?? null] : undefined,
    }));
    const from = performance.now();
    for (const row of rows) {
      begin.run();
      for (const each of row.lines) line.run(...each);
      row.case.by.run(...row.case.values);
      for (const each of row.noFacts) noFact.run(...each);
      for (const each of row.facts) fact.run(...each);
      for (const each of row.met) met.run(...each);
      for (const each of row.due) due.run(...each);
      if (row.command) command.run(...row.command);
      end.run();
    }
    return (performance.now() - from) / 1000;
  };
  return { write, close: () => database.close() };
}

/** From opening the file to the first answer, with few cases and with many, and due times of three each. */
async function startUp(folder: string) {
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

async function memoryOf(folder: string) {
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

async function memory(kind: string): Promise<void> {
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

/** Commands of two processes a second, against those of one. */
async function twoWorkers() {
  const ratios: number[] = [];
  const rates: { one: number; two: number }[] = [];
  for (let round = 0; round < 3; round += 1) {
    const one = await workers(1, round);
    const two = await workers(2, round);
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

async function workers(count: number, round: number): Promise<number> {
  const schema = `bench_${process.pid}_${round}_${count}`;
  const pool = new Pool({ connectionString: server as string });
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

async function worker(schema: string, name: string, ms: number): Promise<void> {
  const pool = new Pool({ connectionString: server as string, max: 4 });
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

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
