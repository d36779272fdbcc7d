// Faults that are not kills: each is brought about, and afterwards everything must be as if it had not been, or be said.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Cases, DAY, manualWaker, openCases, type Store } from 'justice-pathway';
import { type Commit, webhookHook } from 'justice-pathway/adapters';
import { purposes, scottishPathway } from 'justice-pathway/machines';
import { fromPool, postgresStore } from 'justice-pathway/postgres';
import { sqliteStore } from 'justice-pathway/sqlite';
import { Pool } from 'pg';
import { sample } from '../engine-sample.ts';

type Sample = Cases<typeof sample>;
export type Fault = (folder: string) => Promise<readonly string[]>;

const start = Date.UTC(2026, 0, 5, 9);
const received = { type: 'custody.received', attrs: { status: 'sentenced', releaseAt: start + 200 * DAY } } as const;
const opening = { stage: 'custody', input: { releaseAt: null } } as const;

/** Says what does not hold. */
function claims() {
  const faults: string[] = [];
  return { faults, hold: (kept: boolean, promise: string) => void (kept || faults.push(promise)) };
}

/** What doctor finds, as faults. */
async function doctor(cases: { doctor: Cases['doctor'] }): Promise<string[]> {
  const found: string[] = [];
  for await (const fault of cases.doctor()) found.push(`doctor: ${fault.message}`);
  return found;
}

function settable(now = start) {
  const clock = { at: now, now: () => clock.at };
  return clock;
}

/** Another process reads while a person is erased: nothing waits for it, what is left is said, and goes when it ends. */
export const readerHoldsTheLog: Fault = async (folder) => {
  const { faults, hold } = claims();
  const path = join(folder, 'reader.db');
  // So long that whoever waits for a lock is told from one whom a busy machine holds up.
  const patience = 60_000;
  const store = sqliteStore({ path, busyMs: patience });
  const cases = await openCases({ store, pathway: sample, clock: settable(), waker: manualWaker });
  await cases.open({ id: 'c1', person: 'somebody-in-particular', ...opening });
  await cases.open({ id: 'c2', person: 'p2', ...opening });
  const reader = new DatabaseSync(path);
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM journal').get();
  await cases.send('c2', received);
  const from = performance.now();
  const erased = await cases.erase('somebody-in-particular');
  hold(performance.now() - from < patience, 'an erasure waits for a reader');
  hold(erased.ok && erased.erased.length === 1 && erased.left !== undefined, 'what is left of an erasure is not said');
  hold((await cases.health()).problems.length > 0, 'health does not show what is left');
  reader.exec('COMMIT');
  reader.close();
  hold((await cases.health()).problems.length === 0, 'the erasure is not finished when the reader has gone');
  const bytes = [path, `${path}-wal`].map((file) => (existsSync(file) ? readFileSync(file, 'latin1') : '')).join('');
  hold(!bytes.includes('somebody-in-particular'), 'what was erased is still in the bytes');
  faults.push(...(await doctor(cases)));
  await cases.stop();
  await store.close();
  return faults;
};

/** A clock jumps a year ahead in the middle of work, and back. */
export const clockJumps: Fault = async (folder) => {
  const { faults, hold } = claims();
  const store = sqliteStore({ path: join(folder, 'clock.db') });
  const clock = settable();
  let asked = 0;
  const ask = () => {
    asked += 1;
    return [];
  };
  const hooks = [{ id: 'h', domain: 'financial', contacts: 'all', ask }] as const;
  const cases = await openCases({ store, pathway: sample, clock, waker: manualWaker, hooks });
  for (let n = 0; n < 20; n += 1) await cases.open({ id: `c${n}`, person: `p${n}`, ...opening });
  for (let n = 0; n < 20; n += 1) await cases.send(`c${n}`, { type: 'custody.received', attrs: { status: 'remand' } });
  clock.at = start + 365 * DAY;
  for (let n = 0; n < 10; n += 1) await cases.send(`c${n}`, { type: 'case.reviewed' });
  clock.at = start + DAY;
  hold(!(await cases.health()).ok, 'health does not show that a clock was ahead');
  await cases.tick();
  hold(asked === 10, `${asked} of 10 hooks were asked after the clock was mended`);
  for (let n = 0; n < 20; n += 1) {
    const sent = await cases.send(`c${n}`, { type: 'health.seen', at: start + DAY });
    hold(sent.ok && sent.case.at === start + DAY, `c${n} does not take what happens at the true time`);
    hold((await cases.send(`c${n}`, { type: 'custody.liberated' })).ok, `c${n} does not go on`);
  }
  faults.push(...(await doctor(cases)));
  await cases.stop();
  await store.close();
  return faults;
};

/** The store fails in the middle of telling a person's cases, and the process ends there. */
export const failsInAFanOut: Fault = async (folder) => {
  const { faults, hold } = claims();
  const path = join(folder, 'fan.db');
  const clock = settable();
  const store = sqliteStore({ path });
  let left = Number.POSITIVE_INFINITY;
  const failing: Store = {
    ...store,
    commit: (commit: Commit) => {
      left -= 1;
      if (left < 0) throw Object.assign(new Error('gone'), { code: 'store-away' });
      return store.commit(commit);
    },
  };
  const cases = await openCases({ store: failing, pathway: sample, clock, waker: manualWaker });
  for (let n = 0; n < 60; n += 1) await cases.open({ id: `c${n}`, person: 'p', ...opening });
  left = 4;
  await cases.send('c0', { type: 'person.died' }, { command: 'died' });
  await cases.stop();
  await store.close();
  const again = sqliteStore({ path });
  const next = await openCases({ store: again, pathway: sample, clock, waker: manualWaker });
  hold((await next.health()).owedTells === 1, 'what was not told is not owed');
  clock.at += DAY;
  await next.tick();
  for (let n = 0; n < 60; n += 1) {
    const told = (await next.journal(`c${n}`)).filter((line) => line.content?.entry.type === 'person.died');
    hold(told.length === 1, `c${n} was told ${told.length} times`);
  }
  hold((await next.health()).owedTells === 0, 'what was told is still owed');
  faults.push(...(await doctor(next)));
  await next.stop();
  await again.close();
  return faults;
};

/** The disk fills in the middle of work: nothing is half-written, and it goes on when there is room. */
export const diskFills: Fault = async (folder) => {
  const { faults, hold } = claims();
  const path = join(folder, 'full.db');
  const small = sqliteStore({ path, maxPages: 80 });
  const cases = await openCases({ store: small, pathway: sample, clock: settable(), waker: manualWaker });
  const written: string[] = [];
  let full = '';
  for (let n = 0; n < 1000 && full === ''; n += 1) {
    try {
      const opened = await cases.open({ id: `c${n}`, person: `p${n}`, ...opening, command: `o${n}` });
      if (opened.ok) written.push(`c${n}`);
    } catch (error) {
      full = (error as { readonly code?: string }).code ?? 'error';
    }
  }
  hold(full === 'store-full' && written.length > 5, `a full disk is said to be "${full}" after ${written.length} cases`);
  await cases.stop();
  await small.close();
  const store = sqliteStore({ path });
  const next: Sample = await openCases({ store, pathway: sample, clock: settable(), waker: manualWaker });
  hold(
    (await next.find({ all: true })).length === Math.min(100, written.length),
    'a case is there that was not answered for, or one is gone',
  );
  hold(
    (await next.open({ id: `c${written.length}`, person: 'p', ...opening, command: `o${written.length}` })).ok,
    'it does not go on with room',
  );
  faults.push(...(await doctor(next)));
  await next.stop();
  await store.close();
  return faults;
};

/** Consent is withdrawn while a message is tried again and again. */
export const consentWithdrawn: Fault = async (folder) => {
  const { faults, hold } = claims();
  const store = sqliteStore({ path: join(folder, 'consent.db') });
  const clock = settable();
  let [up, sent, tried] = [false, 0, 0];
  const fetch: typeof globalThis.fetch = async () => {
    tried += 1;
    sent += up ? 1 : 0;
    return new Response(null, { status: up ? 202 : 503 });
  };
  const secret = `whsec_${btoa('a secret of the crash test')}`;
  const hook = webhookHook({
    id: 'h',
    service: 's',
    purpose: purposes.housing,
    contacts: 'all',
    secret,
    webhook: { url: 'https://service.example/', fetch, attempts: 1 },
  });
  const cases = await openCases({ store, pathway: scottishPathway, clock, waker: manualWaker, hooks: [hook], backoffMs: () => 60_000 });
  for (let n = 0; n < 10; n += 1) {
    await cases.open({ id: `c${n}`, person: `p${n}`, stage: 'custody', input: { status: 'remand' } });
    await cases.send(`c${n}`, { type: 'referral.consented', attrs: { service: 's' } });
    await cases.send(`c${n}`, { type: 'custody.received', attrs: {} });
  }
  await cases.tick();
  hold(tried >= 10, 'nothing was tried');
  for (let n = 0; n < 5; n += 1) await cases.send(`c${n}`, { type: 'referral.consent.withdrawn', attrs: { service: 's' } });
  up = true;
  clock.at += 3_600_000;
  await cases.tick();
  for (let n = 0; n < 10; n += 1) {
    const offers = (await cases.journal(`c${n}`)).filter((line) => line.content?.entry.type === 'moment.offered').length;
    hold(n < 5 ? offers === 0 : offers > 0, `c${n} has ${offers} offers`);
  }
  hold(sent > 0 && sent <= tried - 10, `${sent} messages were sent`);
  faults.push(...(await doctor(cases)));
  await cases.stop();
  await store.close();
  return faults;
};

/** The server ends connections while commands are under way. */
export function backendKilled(server: string): Fault {
  return async () => {
    const { faults, hold } = claims();
    const schema = `faults_${process.pid}`;
    const pool = new Pool({ connectionString: server, max: 4, application_name: schema });
    const other = new Pool({ connectionString: server, max: 1 });
    other.on('error', () => {});
    const store = await postgresStore({ database: fromPool(pool), schema });
    const cases = await openCases({ store, pathway: sample, clock: settable(), waker: manualWaker });
    let going = true;
    const killer = (async () => {
      while (going) {
        await other.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 ORDER BY random() LIMIT 1', [
          schema,
        ]);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    const persist = async (work: () => Promise<{ readonly ok: boolean; readonly reason?: string }>) => {
      for (let tries = 0; tries < 200; tries += 1) {
        const answer = await work().catch((error: { readonly code?: string }) => ({ ok: false, reason: error.code ?? 'error' }));
        if (answer.ok || !['store-away', 'store-busy'].includes(answer.reason ?? '')) return answer;
      }
      return { ok: false, reason: 'never' };
    };
    await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const opened = await persist(() => cases.open({ id: `c${n}`, person: `p${n}`, ...opening, command: `o${n}` }));
        hold(opened.ok, `c${n} was not opened: ${opened.reason}`);
        for (let k = 0; k < 5; k += 1) {
          const sent = await persist(() => cases.send(`c${n}`, k === 0 ? received : { type: 'custody.note' }, { command: `s${n}-${k}` }));
          hold(sent.ok || k > 3, `c${n} command ${k}: ${sent.reason}`);
        }
      }),
    );
    going = false;
    await killer;
    for (let n = 0; n < 20; n += 1) {
      const events = (await cases.journal(`c${n}`)).filter((line) => line.content?.entry.kind === 'event').length;
      hold(events === 4, `c${n} holds ${events} events`);
    }
    faults.push(...(await doctor(cases)));
    await cases.stop();
    await pool.query(`DROP SCHEMA ${schema} CASCADE`);
    await pool.end();
    await other.end();
    return faults;
  };
}

/** All that can be brought about here, by name. */
export function allFaults(server: string | undefined): readonly (readonly [string, Fault])[] {
  return [
    ['a reader that holds the log', readerHoldsTheLog],
    ['a clock that jumps a year and back', clockJumps],
    ['a store that fails in the middle of a fan-out', failsInAFanOut],
    ['a disk that fills', diskFills],
    ['consent withdrawn while sends are tried again', consentWithdrawn],
    ...(server ? ([['a backend that is killed', backendKilled(server)]] as const) : []),
  ];
}
