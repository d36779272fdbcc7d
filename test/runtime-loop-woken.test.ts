import { DAY, HOUR, type Hook, memoryStore, openCases, settableClock } from 'justice-pathway';
import { describe, expect, it, vi } from 'vitest';
import { sample } from './engine-sample.ts';
import { away, begin, byHand, on } from './runtime-loop-sample.ts';
import { housing, release, serving, start } from './runtime-sample.ts';

const planning = release - 84 * DAY;
const turn = () => new Promise(setImmediate);
const bell = (ask: Hook['ask'], more: Partial<Hook> = {}): Hook => ({ id: 'bell', domain: 'financial', contacts: 'all', ask, ...more });

describe('stopping', () => {
  it('ends what is under way and begins nothing more: no other hook, no other case, nothing that is owed', async () => {
    const asked: string[] = [];
    const own: { stop?: () => Promise<void> } = {};
    const stopping = (id: string): Hook =>
      bell(
        (moment) => {
          asked.push(`${id} ${moment.case}`);
          void own.stop?.();
          return [];
        },
        { id },
      );
    const { cases, store } = await begin({ hooks: [stopping('one'), stopping('two')] });
    await serving(cases);
    await cases.send('c1', { type: 'case.reviewed' });
    own.stop = () => cases.stop();
    expect(await cases.tick()).toEqual({ fired: 0, asked: 1 });
    expect(asked).toEqual(['one c1']);
    expect((await store.calls({ status: 'waiting' })).map(({ hook }) => hook)).toEqual(['two']);
  });

  it('leaves the cases that are due for the next worker', async () => {
    const own: { stop?: () => Promise<void> } = {};
    const { cases, clock, store } = await begin({
      atOnce: 1,
      hooks: [housing],
      catchUp: {
        afterMs: 0,
        decide: () => {
          void own.stop?.();
          return 'fire';
        },
      },
    });
    for (const id of ['c1', 'c2']) await serving(cases, id, id);
    await cases.tick();
    await store.owe({
      key: 'k',
      person: 'c1',
      but: null,
      event: { type: 'person.learned', at: start },
      by: 'w',
      attempts: 0,
      nextAt: planning,
    });
    clock.set(planning + 1);
    own.stop = () => cases.stop();
    expect(await cases.tick()).toEqual({ fired: 1, asked: 0 });
    expect((await store.dueBy(planning, 10)).map((due) => due.case)).toEqual(['c2']);
    expect((await store.tells(10)).map(({ attempts }) => attempts)).toEqual([0]);
    expect((await store.calls({ status: 'waiting' })).length).toBeGreaterThan(0);
  });

  it('waits for the round that is under way, and who waits for another is answered that nothing was done', async () => {
    const opens: (() => void)[] = [];
    const { cases } = await on((kept) => ({
      claimDue: async (...given) => {
        await new Promise<void>((open) => void opens.push(open));
        return kept.claimDue(...given);
      },
    }));
    const both = [cases.tick(), cases.tick()];
    await turn();
    let isStopped = false;
    const stopped = cases.stop().then(() => {
      isStopped = true;
    });
    await turn();
    expect(isStopped).toBe(false);
    opens.shift()?.();
    await stopped;
    expect(await Promise.all(both)).toEqual([
      { fired: 0, asked: 0 },
      { fired: 0, asked: 0 },
    ]);
    expect(opens).toEqual([]);
  });

  it('sets no alarm clock any more, not even for what a host commits after it', async () => {
    const { waker, asked, wake } = byHand();
    const kept = memoryStore();
    const cases = await openCases({ store: { ...kept, within: () => kept }, pathway: sample, clock: settableClock(start), waker });
    await wake();
    const inside = cases.within({});
    await serving(inside as never, 'c');
    await cases.stop();
    const before = asked.length;
    inside.committed();
    await wake();
    expect(asked).toHaveLength(before);
  });
});

describe('a worker that is woken', () => {
  it('sleeps a second at most while the store cannot say what is next, and while cases are not indexed', async () => {
    const { waker, asked, wake } = byHand();
    let [isAway, isIndexed] = [true, true];
    const { clock, cases } = await on(
      (kept) => ({
        nextWork: async () => {
          if (isAway) throw away();
          return kept.nextWork();
        },
        indexedAs: async () => {
          if (isIndexed) return kept.indexedAs();
          throw new RangeError('not now');
        },
      }),
      { waker },
    );
    expect(asked.splice(0)).toEqual([clock.now() + 1000]);
    isAway = false;
    isIndexed = false;
    await wake();
    expect(asked.splice(0)).toEqual([clock.now() + 1000]);
    isIndexed = true;
    await wake();
    expect(asked.splice(0)).toEqual([undefined]);
    await serving(cases);
    await wake();
    expect(asked.at(-1)).toBe(planning);
    isAway = true;
    await wake();
    expect(asked.at(-1)).toBe(clock.now() + 1000);
  });

  it('looks once more where it was woken during a round, and not more often than that', async () => {
    const { waker, wake } = byHand();
    let rounds = 0;
    const opens: (() => void)[] = [];
    await on(
      (kept) => ({
        claimDue: async (...given) => {
          rounds += 1;
          await new Promise<void>((open) => void opens.push(open));
          return kept.claimDue(...given);
        },
      }),
      { waker },
    );
    const first = wake();
    await turn();
    await Promise.all([wake(), wake()]);
    opens.shift()?.();
    await turn();
    expect(rounds).toBe(2);
    opens.shift()?.();
    await first;
    expect([rounds, opens]).toEqual([2, []]);
  });

  it('tells the host of a round that failed, and tries again', async () => {
    const { waker, wake } = byHand();
    let isAway = true;
    const { trouble, cases } = await on(
      (kept) => ({
        claimDue: async (...given) => {
          if (isAway) throw away();
          return kept.claimDue(...given);
        },
      }),
      { waker },
    );
    await wake();
    expect(trouble).toEqual([{ work: 'tick', error: 'store-away' }]);
    isAway = false;
    await serving(cases);
    await wake();
    expect(trouble).toHaveLength(1);
  });

  it('sleeps until what was committed while it asked what is next, where that is earlier, or else until what was next', async () => {
    const { waker, asked, wake } = byHand();
    const own: { meanwhile?: () => Promise<unknown> } = {};
    const { cases, clock } = await on(
      (kept) => ({
        nextWork: async () => {
          const found = await kept.nextWork();
          const meanwhile = own.meanwhile;
          delete own.meanwhile;
          await meanwhile?.();
          return found;
        },
      }),
      { waker },
    );
    await serving(cases);
    await wake();
    own.meanwhile = () => cases.send('c1', { type: 'custody.date.moved', attrs: { releaseAt: start + 90 * DAY } });
    await wake();
    expect(asked.at(-1)).toBe(start + 6 * DAY);
    own.meanwhile = () => cases.send('c1', { type: 'custody.date.moved', attrs: { releaseAt: release } });
    await wake();
    expect((asked.at(-1) ?? 0) <= planning).toBe(true);
    await wake();
    expect(asked.at(-1)).toBe(planning);
    own.meanwhile = async () => {
      await cases.send('c1', { type: 'custody.date.moved', attrs: { releaseAt: release + DAY } });
      await cases.send('c1', { type: 'custody.date.moved', attrs: { releaseAt: release + 2 * DAY } });
    };
    await wake();
    expect(asked.at(-1)).toBe(planning);
    expect(clock.now()).toBe(start);
  });

  it('compares a part of the store with itself, as often as was asked, mends what is found by, and tells the host', async () => {
    const { waker, wake } = byHand();
    const { store, cases, trouble } = await on(() => ({}), { waker, reconcileMs: 0 });
    await serving(cases);
    await store.rearm('c1', []);
    await wake();
    expect(trouble).toEqual([{ work: 'reconcile', error: 'due-index' }]);
    expect((await store.dueOf('c1')).length).toBe(3);
    await wake();
    expect(trouble).toHaveLength(1);
  });

  it.each([
    ['once an hour where nothing is said', undefined, HOUR],
    ['no sooner than was asked', 1000, 1000],
  ])('does so %s, counted from when it began and from the time before', async (_, reconcileMs, wait) => {
    let passed = 700;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => passed);
    try {
      const { waker, wake } = byHand();
      const { store, cases } = await on(() => ({}), { waker, ...(reconcileMs === undefined ? {} : { reconcileMs }) });
      await serving(cases);
      const dueAfter = async (ms: number) => {
        passed += ms;
        await store.rearm('c1', []);
        await wake();
        return (await store.dueOf('c1')).length;
      };
      expect([await dueAfter(wait - 1), await dueAfter(1), await dueAfter(wait - 1), await dueAfter(1)]).toEqual([0, 3, 0, 3]);
    } finally {
      clock.mockRestore();
    }
  });

  it('goes on with the next part where it stopped, begins again at the end, and tells the host where that fails', async () => {
    const { waker, wake } = byHand();
    const asked: unknown[] = [];
    let isAway = false;
    const page = Array.from({ length: 200 }, (_, at) => ({ id: `x${at}` }));
    const { trouble } = await on(
      () => ({
        cases: async ({ after, limit }) => {
          if (isAway) throw away();
          asked.push([after, limit]);
          return (after === undefined ? page : []) as never;
        },
      }),
      { waker, reconcileMs: 0 },
    );
    for (let round = 0; round < 3; round += 1) await wake();
    expect(asked).toEqual([
      [undefined, 200],
      ['x199', 200],
      [undefined, 200],
    ]);
    isAway = true;
    await wake();
    expect(trouble).toEqual([{ work: 'reconcile', error: 'store-away' }]);
  });
});
