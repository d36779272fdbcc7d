import {
  DAY,
  HOUR,
  type Hook,
  manualWaker,
  memoryStore,
  type OpenCasesOptions,
  openCases,
  PathwayError,
  type Store,
  settableClock,
  type Waker,
} from 'justice-pathway';
import type { Commit, HookCall } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import { workIn } from '../src/runtime/loop.ts';
import { sample } from './engine-sample.ts';
import { beginOn, housing, release, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
const planning = release - 84 * DAY;
const turn = () => new Promise(setImmediate);
const bell = (ask: Hook['ask'], more: Partial<Hook> = {}): Hook => ({ id: 'bell', domain: 'financial', contacts: 'all', ask, ...more });
const away = () => new PathwayError('store-away', 'The store is away.', {});

/** A waker that is woken by hand and tells until when it was told to sleep. */
function byHand() {
  const asked: (number | undefined)[] = [];
  const own: { wake?: () => Promise<void> | void } = {};
  const waker: Waker = {
    start: (wake) => {
      own.wake = wake;
    },
    sleepUntil: (at) => void asked.push(at),
    stop: () => undefined,
  };
  return { waker, asked, wake: async () => own.wake?.() };
}

/** Cases on a store of which some answers are others. */
async function on(change: (kept: Store) => Partial<Store>, options: Partial<OpenCasesOptions<typeof sample>> = {}) {
  const kept = memoryStore();
  const trouble: object[] = [];
  const store: Store = { ...kept, ...change(kept) };
  return { ...(await begin({ onTrouble: (told) => void trouble.push(told), ...options, store })), kept, trouble };
}

describe('after a clock that was ahead was mended', () => {
  it.each([
    [1000, 0],
    [1001, 1],
  ])('a hook that was to be asked %i ms from now waits for it, or is asked at once', async (ahead, asked) => {
    const { cases, clock } = await begin({ hooks: [bell(() => [])] });
    await serving(cases);
    clock.set(start + ahead);
    await cases.send('c1', { type: 'case.reviewed' });
    clock.set(start);
    expect(await cases.tick()).toEqual({ fired: 0, asked });
    clock.set(start + ahead);
    expect(await cases.tick()).toEqual({ fired: 0, asked: 1 - asked });
  });

  it.each([
    ['an hour away is left', HOUR, {}, 0],
    ['more than an hour away is asked at once', HOUR + 1, {}, 1],
    ['that waits for a word of the person is left', DAY, { held: { reason: 'consent', until: start + DAY } }, 0],
  ])('a call that version 0.1 kept, without the time at which it was written, and %s', async (_, wait, more, asked) => {
    const { store, cases } = await begin({ hooks: [bell(() => [])] });
    await serving(cases);
    await cases.send('c1', { type: 'case.reviewed' });
    const [{ setAt: _set, ...call }] = (await store.calls({ status: 'waiting' })) as [HookCall];
    await store.retime([{ ...call, ...more, nextAt: start + wait }]);
    expect((await cases.tick()).asked).toBe(asked);
    const [left] = await store.calls({ status: 'waiting' });
    expect(left?.nextAt).toBe(asked === 1 ? undefined : start + wait);
  });

  it('what a person’s cases are owed and what was put aside is tried at once where it would wait for a time that is not coming', async () => {
    let isAway = false;
    const { cases, clock } = await on((kept) => ({
      commit: async (commit) => {
        if (isAway) throw new TypeError('away');
        return kept.commit(commit);
      },
    }));
    await serving(cases);
    clock.set(planning + 400 * DAY);
    isAway = true;
    await cases.tell('p1', { type: 'person.learned', at: start, attrs: { needs: ['money'] } });
    await cases.tick();
    expect([(await cases.owed()).length, (await cases.asides()).map(({ since }) => since)]).toEqual([1, [planning + 400 * DAY]]);
    isAway = false;
    clock.set(planning);
    expect((await cases.tick()).fired).toBe(1);
    expect([await cases.owed(), await cases.asides()]).toEqual([[], []]);
    expect((await cases.get('c1'))?.profile.needs).toEqual(['housing', 'money']);
  });

  it('what is owed within a day, and what was put aside a second ago at most, keeps its time', async () => {
    const { cases, store } = await begin();
    await serving(cases);
    const tell = { key: 'k', person: 'p1', but: null, event: { type: 'person.learned', at: start }, by: 'w', attempts: 1 } as const;
    await store.owe({ ...tell, nextAt: start + DAY });
    const aside = { case: 'c1', reason: 'Error', attempts: 1, until: start + HOUR };
    await store.setAside({ ...aside, since: start + 1000 });
    await cases.tick();
    expect([await cases.owed(), await cases.asides()]).toMatchObject([[{ nextAt: start + DAY }], [{ until: start + HOUR }]]);
    const { cases: other, store: second } = await begin();
    await serving(other);
    await serving(other, 'c2', 'p2');
    await second.owe({ ...tell, nextAt: start + DAY + 1 });
    await second.setAside({ ...aside, case: 'c2', since: start + 1001 });
    await other.tick();
    expect(await other.owed()).toEqual([]);
    expect(await other.asides()).toMatchObject([{ since: start, until: start }]);
  });

  it('that is looked at once at the beginning, and again only where the clock went back by more than a second', async () => {
    let looks = 0;
    const { cases, clock } = await on((kept) => ({
      asides: async (limit) => {
        looks += 1;
        return kept.asides(limit);
      },
    }));
    const looksAt = async (at: number) => {
      clock.set(at);
      looks = 0;
      await cases.tick();
      return looks;
    };
    const times = [start, start + DAY, start + DAY - 1000, start + DAY - 2001, start + DAY - 2001];
    const seen: number[] = [];
    for (const at of times) seen.push(await looksAt(at));
    expect(seen).toEqual([1, 0, 0, 1, 0]);
  });
});

describe('alarms', () => {
  it('tell of what is a minute late or as late as was asked, what waits for a person too, and by how much', async () => {
    const { cases, clock } = await begin({ catchUp: { afterMs: 0, decide: ({ name }) => (name === 'weeks12' ? 'ask' : 'fire') } });
    await serving(cases);
    const late = async (at: number, options?: { lateMs: number }) => {
      clock.set(at);
      return (await cases.alarms(options)).map(({ name, lateMs }) => [name, lateMs]);
    };
    expect(await late(planning + 59_999)).toEqual([]);
    expect(await late(planning + 60_000)).toEqual([['weeks12', 60_000]]);
    expect(await late(planning + 60_000, { lateMs: 60_001 })).toEqual([]);
    expect(await late(planning + 1, { lateMs: 1 })).toEqual([['weeks12', 1]]);
    await cases.tick();
    expect((await cases.held()).length).toBe(1);
    expect(await late(planning + 59_999)).toEqual([]);
    expect(await late(planning + 60_000)).toEqual([['weeks12', 60_000]]);
  });
});

describe('health', () => {
  it('is good while nothing is a minute late, nothing was given up, and it runs', async () => {
    const { cases, clock } = await begin({
      attempts: 1,
      hooks: [
        bell(() => {
          throw new Error('away');
        }),
      ],
    });
    await serving(cases);
    expect(await cases.health()).toMatchObject({ ok: true, running: true, dueLagMs: 0, callLagMs: 0, at: start, problems: [] });
    clock.set(planning + 59_999);
    expect(await cases.health()).toMatchObject({ ok: true, dueLagMs: 59_999, overdue: 1 });
    clock.set(planning + 60_000);
    expect(await cases.health()).toMatchObject({ ok: false, dueLagMs: 60_000, problems: [] });
    await cases.tick();
    expect(await cases.health()).toMatchObject({ ok: false, dueLagMs: 0, deadCalls: 1, problems: [] });
  });

  it('tells how long a hook has waited past its time', async () => {
    const { cases, clock } = await begin({ hooks: [bell(() => [])] });
    await serving(cases);
    await cases.send('c1', { type: 'case.reviewed' });
    clock.set(start + 7);
    expect((await cases.health()).callLagMs).toBe(7);
    clock.set(start - 7);
    expect((await cases.health()).callLagMs).toBe(0);
  });

  it('is not good when it was stopped, and says so', async () => {
    const { cases } = await begin();
    await serving(cases);
    await cases.stop();
    expect(await cases.health()).toMatchObject({ ok: false, running: false });
  });

  it.each([
    [60_000, undefined],
    [60_001, '60 seconds'],
    [119_999, '120 seconds'],
    [120_000, '2 minutes'],
    [2 * HOUR - 1, '120 minutes'],
    [2 * HOUR, '2 hours'],
    [2 * DAY - 1, '48 hours'],
    [2 * DAY, '2 days'],
  ])('says of lines written %i ms in the future what that is', async (ahead, words) => {
    const { cases } = await on((kept) => ({ figures: async (at) => ({ ...(await kept.figures(at)), lastRecorded: at + ahead }) }));
    const { problems, ok } = await cases.health();
    expect([problems.length, ok]).toEqual(words === undefined ? [0, true] : [1, false]);
    if (words !== undefined) expect(problems[0]).toContain(`written ${words} in the future`);
  });

  it.each([
    [-5000, undefined],
    [-5001, '5 seconds behind'],
    [5001, '5 seconds ahead of'],
  ])('says of a clock that is %i ms from that of the store what that is', async (off, words) => {
    const clock = settableClock(start);
    const cases = await openCases({
      store: { ...memoryStore(), now: async () => start - off },
      pathway: sample,
      clock,
      waker: manualWaker,
    });
    const { problems } = await cases.health();
    expect(problems).toEqual(words === undefined ? [] : [expect.stringContaining(`clock is ${words} the database's`)]);
    await cases.stop();
  });

  it('says what is left of erased cases, what is owed and what was put aside', async () => {
    const { cases, kept } = await on(() => ({ leftover: async () => 'Copies of the file hold it still.' }));
    await serving(cases);
    await kept.setAside({ case: 'c1', reason: 'Error', since: start, attempts: 1, until: start + DAY });
    await kept.owe({
      key: 'k',
      person: 'p1',
      but: null,
      event: { type: 'person.learned', at: start },
      by: 'w',
      attempts: 0,
      nextAt: start + 1,
    });
    expect((await cases.health()).problems).toEqual([
      '1 times something about a person has not yet reached all of the person’s cases.'.replaceAll('’', "'"),
      '1 cases could not go on and are put aside.',
      'Copies of the file hold it still.',
    ]);
  });

  it('answers although the clock of the store cannot be read', async () => {
    let isAway = false;
    const clock = settableClock(start);
    const trouble: object[] = [];
    const now = async () => {
      if (isAway) throw away();
      return start;
    };
    const options = { store: { ...memoryStore(), now }, pathway: sample, clock, waker: manualWaker } as const;
    const cases = await openCases({ ...options, onTrouble: (told) => void trouble.push(told) });
    isAway = true;
    expect((await cases.health()).running).toBe(true);
    const other = await openCases({ ...options, onTrouble: (told) => void trouble.push(told) });
    expect(trouble).toEqual([{ work: 'clock', error: 'store-away' }]);
    for (const each of [cases, other]) await each.stop();
  });
});

describe('the earliest thing that a commit brings', () => {
  const timed = (nextAt: number, status = 'waiting') => ({ nextAt, status });
  it.each([
    ['nothing', {}, undefined],
    ['a due time', { arm: [{ at: 7 }, { at: 5 }] }, 5],
    ['not one that waits for a person', { arm: [{ at: 7 }, { at: 5, held: true }] }, 7],
    ['a hook to be asked', { arm: [{ at: 7 }], calls: [timed(3)] }, 3],
    ['a hook to be asked again', { settle: { call: timed(4) } }, 4],
    ['not one that was given up or has answered', { settle: { call: timed(4, 'dead') } }, undefined],
    ['a hook that has another time now', { calls: [timed(9)], retime: [timed(2)] }, 2],
    ['cases to be told', { tells: [timed(6)], calls: [timed(9)] }, 6],
  ])('is %s', (_, part, wanted) => {
    expect(workIn({ arm: [], calls: [], ...part } as unknown as Commit)).toBe(wanted);
  });
});

describe('a round of work', () => {
  it.each([
    [1, 50_000],
    [8, 6250],
    [50, 5000],
  ])('by %i at once keeps a due time from other workers for %i ms', async (atOnce, lease) => {
    const leases: number[] = [];
    const { cases } = await on(
      (kept) => ({
        claimDue: (at, limit, ms) => {
          leases.push(ms);
          return kept.claimDue(at, limit, ms);
        },
      }),
      { atOnce },
    );
    await cases.tick();
    expect(leases).toEqual([lease]);
  });

  it('asks about cases side by side, and of one case one hook after another in their order', async () => {
    const told: string[] = [];
    const running = new Map<string, number>();
    let most = 0;
    const ask: Hook['ask'] = async (moment) => {
      const own = (running.get(moment.case) ?? 0) + 1;
      expect(own).toBe(1);
      running.set(moment.case, own);
      most = Math.max(most, [...running.values()].filter((count) => count > 0).length);
      told.push(moment.case);
      await turn();
      running.set(moment.case, 0);
      return [];
    };
    const { cases } = await begin({ hooks: ['one', 'two'].map((id) => bell(ask, { id })) });
    for (const id of ['c1', 'c2']) {
      await serving(cases, id, id);
      await cases.send(id, { type: 'case.reviewed' });
    }
    expect(await cases.tick()).toEqual({ fired: 0, asked: 4 });
    expect(most).toBe(2);
    for (const id of ['c1', 'c2'])
      expect((await cases.journal(id)).flatMap(({ content }) => (content?.by.startsWith('hook:') ? content.by : []))).toEqual([
        'hook:one',
        'hook:two',
      ]);
  });

  it('goes on past one case whose hook cannot be asked, and tells the host', async () => {
    let isBroken = false;
    const { cases, trouble } = await on(
      (kept) => ({
        load: async (id) => {
          if (isBroken && id === 'c1') throw new RangeError('Jane Doe');
          return kept.load(id);
        },
      }),
      { hooks: [bell(() => [])] },
    );
    for (const id of ['c1', 'c2']) {
      await serving(cases, id, id);
      await cases.send(id, { type: 'case.reviewed' });
    }
    isBroken = true;
    expect(await cases.tick()).toEqual({ fired: 0, asked: 1 });
    expect(trouble).toEqual([{ work: 'hook', error: 'RangeError' }]);
  });

  it('ends where the store itself is away, puts nothing aside for it, and says so to who called', async () => {
    let isAway = false;
    const { cases, clock, trouble } = await on((kept) => ({
      commit: async (commit) => {
        if (isAway) throw away();
        return kept.commit(commit);
      },
    }));
    await serving(cases);
    clock.set(planning);
    isAway = true;
    await expect(cases.tick()).rejects.toMatchObject({ code: 'store-away' });
    expect([await cases.asides(), trouble]).toEqual([[], []]);
    isAway = false;
    clock.set(planning + 10_000);
    expect(await cases.tick()).toEqual({ fired: 1, asked: 0 });
  });

  it('ends where the store is away when a hook is asked', async () => {
    let isAway = false;
    const { cases, trouble } = await on(
      (kept) => ({
        load: async (id) => {
          if (isAway) throw away();
          return kept.load(id);
        },
      }),
      { hooks: [bell(() => [])] },
    );
    await serving(cases);
    await cases.send('c1', { type: 'case.reviewed' });
    isAway = true;
    await expect(cases.tick()).rejects.toMatchObject({ code: 'store-away' });
    expect(trouble).toEqual([]);
  });

  it('is told where cases cannot be indexed, and is tried again', async () => {
    let isBroken = true;
    const { cases, trouble } = await on((kept) => ({
      indexedAs: async () => {
        if (isBroken) throw new RangeError('Jane Doe');
        return kept.indexedAs();
      },
    }));
    expect(await cases.tick()).toEqual({ fired: 0, asked: 0 });
    expect(trouble.splice(0)).toEqual([{ work: 'index', error: 'RangeError' }]);
    isBroken = false;
    await cases.tick();
    isBroken = true;
    await cases.tick();
    expect(trouble).toEqual([]);
  });

  it('is one at a time: who calls meanwhile waits for it, and for one more', async () => {
    let rounds = 0;
    const opens: (() => void)[] = [];
    const { cases } = await on((kept) => ({
      claimDue: async (...given) => {
        rounds += 1;
        await new Promise<void>((open) => void opens.push(open));
        return kept.claimDue(...given);
      },
    }));
    const both = [cases.tick(), cases.tick()];
    await turn();
    expect(rounds).toBe(1);
    opens.shift()?.();
    await both[0];
    await turn();
    expect(rounds).toBe(2);
    opens.shift()?.();
    expect(await both[1]).toEqual({ fired: 0, asked: 0 });
  });

  it('that failed is no hindrance to who called meanwhile', async () => {
    let isAway = true;
    const { cases } = await on((kept) => ({
      claimDue: async (...given) => {
        await turn();
        if (!isAway) return kept.claimDue(...given);
        isAway = false;
        throw away();
      },
    }));
    const both = await Promise.allSettled([cases.tick(), cases.tick()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});

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

  it('sleeps until what was committed while it asked what is next, where that is earlier', async () => {
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

  it('does so once an hour where nothing is said', async () => {
    const { waker, wake } = byHand();
    const { store, cases, trouble } = await on(() => ({}), { waker });
    await serving(cases);
    await store.rearm('c1', []);
    await wake();
    expect([trouble, await store.dueOf('c1')]).toEqual([[], []]);
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
