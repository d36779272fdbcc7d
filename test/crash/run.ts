import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, manualWaker, openCases } from 'justice-pathway';
import { nodeFlags } from '../bundle/flags.ts';
import { sample } from '../engine-sample.ts';
import { clockOf, commandsOf, type Plan, releaseOf, storeOf } from './plan.ts';

export interface CrashOptions {
  readonly store: Plan['store'];
  readonly folder: string;
  readonly cases: number;
  readonly kills: number;
  readonly workers: number;
  /** Real milliseconds that the run's own time (about 600 days and what the cases add) takes. */
  readonly lastsMs: number;
  readonly seed: number;
}

export interface CrashReport {
  readonly kills: number;
  readonly commands: number;
  readonly dueTimes: number;
  readonly hookCalls: number;
  /** Hook effects done more than once, under the same key. */
  readonly repeatedEffects: number;
  readonly faults: readonly string[];
}

/** Starts workers, kills them at random moments, starts them again, and then checks every promise of the runtime against what was kept. */
export async function crashRun(options: CrashOptions): Promise<CrashReport> {
  const effects = join(options.folder, 'effects.txt');
  writeFileSync(effects, '');
  const span = (480 + options.cases + 30) * DAY;
  const plan: Plan = { store: options.store, cases: options.cases, effects, began: Date.now(), speed: Math.ceil(span / options.lastsMs) };
  const acknowledged = new Set<string>();
  const faults: string[] = [];
  const random = generator(options.seed);
  const running = new Set<ChildProcess>();
  let stopping = false;

  const args = [...(await nodeFlags()), join(import.meta.dirname, 'worker.ts')];
  const start = () => {
    const child = spawn(process.execPath, [...args, JSON.stringify(plan), JSON.stringify([...acknowledged])], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let text = '';
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString();
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('ack ')) acknowledged.add(line.slice(4));
        if (line.startsWith('fault ')) faults.push(line);
      }
    });
    child.stderr.on('data', (data: Buffer) => {
      if (!stopping) faults.push(`worker said: ${data.toString().slice(0, 300)}`);
    });
    child.on('exit', (_code, signal) => {
      running.delete(child);
      if (signal !== 'SIGKILL') faults.push(`a worker ended by itself (${signal})`);
      if (!stopping) start();
    });
  };

  for (let worker = 0; worker < options.workers; worker += 1) start();
  let kills = 0;
  const total = commandsOf(plan).length;
  const until = plan.began + options.lastsMs;
  const gap = (options.lastsMs / Math.max(1, options.kills)) * 0.9;
  while (Date.now() < until || acknowledged.size < total) {
    await pause(gap * (0.3 + random() * 1.2));
    if (kills >= options.kills) continue;
    const child = [...running][Math.floor(random() * running.size)];
    if (child) {
      child.kill('SIGKILL');
      kills += 1;
    }
    if (Date.now() > until + 120_000) break;
  }
  // What is left is finished by one quiet owner.
  stopping = true;
  const gone = [...running].map((child) => new Promise((resolve) => child.on('exit', resolve)));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(gone);
  return { kills, commands: acknowledged.size, ...(await check(plan, acknowledged, faults)) };
}

async function check(plan: Plan, acknowledged: ReadonlySet<string>, faults: string[]): Promise<Omit<CrashReport, 'kills' | 'commands'>> {
  const { store, end } = await storeOf(plan);
  const clock = clockOf(plan);
  const late = { now: () => clock.now() + 3000 * DAY };
  const cases = await openCases({ store, pathway: sample, clock: late, waker: manualWaker, hooks: hooksOf(plan) });
  await cases.tick();
  await cases.tick();
  let [dueTimes, hookCalls] = [0, 0];
  const done = new Set(readFileSync(plan.effects, 'utf8').split('\n').filter(Boolean));
  for (const command of commandsOf(plan)) if (!acknowledged.has(command.id)) faults.push(`${command.id} was never carried out`);
  for (let index = 0; index < plan.cases; index += 1) {
    const id = `c${index}`;
    for (const fault of await cases.verify(id)) faults.push(`${id}: the chain has ${fault.fault} at ${fault.seq}`);
    const lines = (await store.journal(id)).flatMap((line) => (line.content ? [{ ...line.content, recordedAt: line.recordedAt }] : []));
    const count = (type: string) => lines.filter((line) => line.entry.type === type).length;
    for (const type of ['case.opened', 'custody.received', 'case.reviewed', 'case.closed']) {
      if (count(type) !== 1) faults.push(`${id}: ${type} ${count(type)} times`);
    }
    const release = releaseOf(plan, index);
    // Where a case was received only after its date had passed, what follows counts from then.
    const received = lines.find((line) => line.entry.type === 'custody.received')?.entry.at ?? 0;
    const expected = [release - 84 * DAY, release - 30 * DAY, release, Math.max(release, received) + 365 * DAY];
    const fired = lines.filter((line) => line.entry.kind === 'due');
    dueTimes += fired.length;
    if (fired.map((line) => Number(line.entry.attrs?.['dueAt'])).join() !== expected.join())
      faults.push(
        `${id}: due times ${fired.map((line) => `${line.entry.attrs?.['name']} ${Number(line.entry.attrs?.['dueAt']) - release}`).join()}`,
      );
    for (const line of fired)
      if (line.recordedAt < Number(line.entry.attrs?.['dueAt'])) faults.push(`${id}: ${line.entry.attrs?.['name']} was early`);
    const calls = await store.calls({ status: 'done', case: id, limit: 1000 });
    hookCalls += calls.length;
    // reception housing, review financial, planning housing and financial, gate housing
    if (calls.length !== 5) faults.push(`${id}: ${calls.length} hook calls`);
    for (const call of calls) if (!done.has(call.key)) faults.push(`${call.key}: done without an effect`);
    const offers = lines.filter((line) => line.entry.type === 'moment.offered').length;
    if (offers !== calls.length) faults.push(`${id}: ${offers} offers for ${calls.length} calls`);
  }
  if ((await store.calls({ status: 'dead' })).length > 0) faults.push('there are dead letters');
  for await (const fault of cases.doctor()) faults.push(`doctor: ${fault.message}`);
  await cases.stop();
  await end();
  const effects = readFileSync(plan.effects, 'utf8').split('\n').filter(Boolean);
  return { dueTimes, hookCalls, repeatedEffects: effects.length - new Set(effects).size, faults };
}

function hooksOf(plan: Plan) {
  return (['housing', 'financial'] as const).map((domain) => ({
    id: domain,
    domain,
    contacts: 'all' as const,
    ask: (_moment: unknown, { key }: { readonly key: string }) => {
      writeFileSync(plan.effects, `${key}\n`, { flag: 'a' });
      return [{ service: `${domain}-service` }];
    },
  }));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
