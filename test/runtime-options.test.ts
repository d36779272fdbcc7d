import {
  DAY,
  HOUR,
  type Hook,
  manualWaker,
  memoryStore,
  type OpenCasesOptions,
  openCases,
  type Store,
  settableClock,
} from 'justice-pathway';
import type { HookCall } from 'justice-pathway/adapters';
import { afterEach, describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { housing, release, serving, start } from './runtime-sample.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** Cases with nothing said but what is given. */
async function plain(options: Partial<OpenCasesOptions<typeof sample>> = {}) {
  const store = options.store ?? memoryStore();
  const clock = settableClock(start);
  const cases = await openCases({ pathway: sample, clock, waker: manualWaker, ...options, store });
  opened.push(() => cases.stop());
  return { cases, clock, store };
}

const failing: Hook = {
  ...housing,
  ask: () => {
    throw new Error('away');
  },
};

describe('what is given twice', () => {
  it('is refused by name: a version of a pathway, a hook', async () => {
    await expect(plain({ earlier: [sample] })).rejects.toMatchObject({ code: 'version-twice', data: { version: 'sample@1' } });
    const other = { ...housing, id: 'other' };
    await expect(plain({ hooks: [other, housing, { ...housing }] })).rejects.toMatchObject({
      code: 'hook-twice',
      data: { hook: 'housing' },
    });
    const { cases } = await plain({ hooks: [housing, other], earlier: [{ ...sample, version: '0' } as never] });
    expect(cases.versions).toEqual(['sample@1', 'sample@0']);
  });
});

describe('with nothing said about it', () => {
  it('a hook that fails is asked again after a second, two, four, and after an hour at most', async () => {
    const { cases, clock, store } = await plain({ hooks: [failing], attempts: 20 });
    await serving(cases);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 14; attempt += 1) {
      await cases.tick();
      const [call] = (await store.calls({ status: 'waiting' })) as [HookCall];
      waits.push((call.nextAt - clock.now()) / 1000);
      clock.set(call.nextAt);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600]);
  });

  it('a hook is given up after five tries', async () => {
    const { cases, clock } = await plain({ hooks: [failing] });
    await serving(cases);
    const dead: number[] = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await cases.tick();
      dead.push((await cases.deadLetters()).length);
      clock.set(clock.now() + HOUR);
    }
    expect(dead).toEqual([0, 0, 0, 0, 1]);
  });

  it('a worker keeps a call to itself for half a minute more than its hooks may take', async () => {
    const leases = new Set<number>();
    const kept = memoryStore();
    const store: Store = {
      ...kept,
      claimCalls: (now, limit, lease) => {
        leases.add(lease);
        return kept.claimCalls(now, limit, lease);
      },
    };
    await (await plain({ store })).cases.tick();
    await (
      await plain({
        store,
        hooks: [
          { ...housing, timeoutMs: 5000 },
          { ...housing, id: 'other' },
        ],
      })
    ).cases.tick();
    await (await plain({ store, hooks: [housing], leaseMs: 7 })).cases.tick();
    expect([...leases]).toEqual([30_000, 45_000, 7]);
  });

  it('eight cases are worked on side by side', async () => {
    const kept = memoryStore();
    let [running, most] = [0, 0];
    const store: Store = {
      ...kept,
      commit: async (commit) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
        return kept.commit(commit);
      },
    };
    const { cases, clock } = await plain({ store });
    for (let number = 0; number < 12; number += 1) await serving(cases, `c${number}`, `p${number}`);
    clock.set(release - 84 * DAY);
    await cases.tick();
    expect(most).toBe(8);
  });

  it.each([
    ['a policy by name counts as late what is more than an hour late', 'skip', HOUR, 'serving'],
    ['a policy with no time of its own does so too', { decide: () => 'skip' }, HOUR, 'serving'],
    ['a policy that only says what is late has it fired', { afterMs: DAY }, DAY, 'planning'],
  ] as const)('%s', async (_, catchUp, afterMs, late) => {
    for (const [more, state] of [
      [0, 'planning'],
      [1, late],
    ] as const) {
      const { cases, clock } = await plain({ catchUp });
      const id = await serving(cases);
      clock.set(release - 84 * DAY + afterMs + more);
      await cases.tick();
      expect((await cases.get(id))?.case.value, String(more)).toEqual({ sentenced: state });
    }
  });

  it('lines are signed by the system', async () => {
    const { cases } = await plain();
    const id = await serving(cases);
    expect(new Set((await cases.journal(id)).map((line) => line.content?.by))).toEqual(new Set(['system']));
    const named = await plain({ by: 'service-7' });
    await serving(named.cases);
    expect(new Set((await named.cases.journal('c1')).map((line) => line.content?.by))).toEqual(new Set(['service-7']));
  });
});

describe('a store with a clock of its own', () => {
  const away = (ms: number): Store => ({ ...memoryStore(), now: async () => Date.now() - ms });

  it('is not left for the clock of the machine, however far that is away', async () => {
    const cases = await openCases({ store: away(9 * DAY), pathway: sample, waker: manualWaker });
    opened.push(() => cases.stop());
    expect((await cases.health()).problems).toEqual([expect.stringContaining('9 days ahead')]);
  });

  it('is left for a clock that was given and tells a time of its own', async () => {
    const { cases, clock } = await plain({ store: away(0) });
    clock.set(start + 7);
    expect(cases.now()).toBe(start + 7);
    expect((await cases.health()).problems).toEqual([]);
  });
});
