import { DAY, type Hook, manualWaker, openCases } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { away, begin, byHand, on } from './runtime-loop-sample.ts';
import { release, serving, start } from './runtime-sample.ts';
import { tracing } from './runtime-tracer-sample.ts';

const planning = release - 84 * DAY;
const bell: Hook = { id: 'bell', domain: 'financial', contacts: 'all', ask: () => [] };
const newer = { ...sample, version: '2' } as typeof sample;

describe('a round of work, where a store gives one thing at a time', () => {
  it('fires all that is due, tells all that is owed and asks all hooks before it ends', async () => {
    const { cases, kept, clock } = await on(
      (store) => ({
        claimDue: (at, limit, ms) => store.claimDue(at, Math.min(limit, 1), ms),
        claimTells: (at, _limit, ms) => store.claimTells(at, 1, ms),
        claimCalls: (at, _limit, ms) => store.claimCalls(at, 1, ms),
      }),
      { hooks: [bell] },
    );
    for (const id of ['c1', 'c2', 'c3']) {
      await serving(cases, id, id);
      await kept.owe({
        key: id,
        person: id,
        but: null,
        event: { type: 'person.learned', at: start, attrs: { needs: ['money'] } },
        by: 'w',
        attempts: 0,
        nextAt: start,
      });
    }
    await cases.tick();
    expect(await cases.owed()).toEqual([]);
    for (const id of ['c1', 'c2', 'c3']) await cases.send(id, { type: 'case.reviewed' });
    expect(await cases.tick()).toEqual({ fired: 0, asked: 3 });
    clock.set(planning);
    expect((await cases.tick()).fired).toBe(3);
  });

  it('counts as fired only what it fired, and not what another writer fired before it', async () => {
    let first: (() => Promise<unknown>) | undefined;
    const { cases, kept, clock } = await on((store) => ({
      commit: async (commit) => {
        const other = first;
        first = undefined;
        await other?.();
        return store.commit(commit);
      },
    }));
    await serving(cases);
    const other = await openCases({ store: kept, pathway: sample, clock, waker: manualWaker });
    clock.set(planning);
    first = () => other.send('c1', { type: 'case.reviewed' });
    expect((await cases.tick()).fired).toBe(0);
    expect((await cases.journal('c1')).filter(({ content }) => content?.entry.type === 'due.fired')).toHaveLength(1);
    await other.stop();
  });

  it('asks for so many more as there are that it cannot move, and comes to the others behind them', async () => {
    const limits: number[] = [];
    const { cases, store, clock } = await on((kept) => ({
      claimDue: (at, limit, ms) => {
        limits.push(limit);
        return kept.claimDue(at, Math.max(0, limit - 49), ms);
      },
    }));
    for (const id of ['a1', 'a2']) await serving(cases, id, id);
    const other = await openCases({ store, pathway: newer, clock, waker: manualWaker });
    await serving(other, 'z1', 'z1');
    clock.set(planning);
    limits.length = 0;
    expect((await other.tick()).fired).toBe(1);
    expect(limits[0]).toBe(50);
    expect(Math.max(...limits)).toBe(52);
    expect((await other.get('z1'))?.case.value).toEqual({ sentenced: 'planning' });
    await other.stop();
  });
});

describe('where the store goes away', () => {
  it('no other case is begun, and those that wait are for the next round', async () => {
    let isAway = false;
    const tried: string[] = [];
    const { cases, clock } = await on(
      (kept) => ({
        commit: async (commit) => {
          if (isAway) tried.push(commit.next.id);
          if (isAway) throw away();
          return kept.commit(commit);
        },
      }),
      { atOnce: 1 },
    );
    for (const id of ['c1', 'c2']) await serving(cases, id, id);
    clock.set(planning);
    isAway = true;
    await expect(cases.tick()).rejects.toMatchObject({ code: 'store-away' });
    expect(tried).toHaveLength(1);
  });

  it('a worker that was given no room for any case still works on one', async () => {
    const { cases, clock } = await begin({ atOnce: 0 });
    await serving(cases);
    clock.set(planning);
    expect(await cases.tick()).toEqual({ fired: 1, asked: 0 });
  });
});

describe('a worker that stops while a person’s cases are told', () => {
  it('leaves the hooks that are to be asked for the next worker, at once', async () => {
    const own: { stop?: () => Promise<void> } = {};
    const hooks = [bell];
    const { cases, kept, clock } = await on(
      (store) => ({
        settleTell: async (key, next) => {
          void own.stop?.();
          return store.settleTell(key, next);
        },
      }),
      { hooks },
    );
    await serving(cases);
    await cases.send('c1', { type: 'case.reviewed' });
    const event = { type: 'person.learned', at: start, attrs: { needs: ['money'] } };
    await kept.owe({ key: 'k', person: 'p1', but: null, event, by: 'w', attempts: 0, nextAt: start });
    own.stop = () => cases.stop();
    expect(await cases.tick()).toEqual({ fired: 0, asked: 0 });
    const next = await openCases({ store: kept, pathway: sample, clock, waker: manualWaker, hooks });
    expect(await next.owed()).toEqual([]);
    expect(await next.tick()).toEqual({ fired: 0, asked: 1 });
    await next.stop();
  });
});

describe('who waited for another round when the worker was stopped', () => {
  it('is answered without another word to the store, which may be closed by then, and no alarm clock is set', async () => {
    const { waker, asked } = byHand();
    let reads = 0;
    const opens: (() => void)[] = [];
    const { cases } = await on(
      (kept) => ({
        now: async () => {
          reads += 1;
          return start;
        },
        claimDue: async (...given) => {
          await new Promise<void>((open) => void opens.push(open));
          return kept.claimDue(...given);
        },
      }),
      { waker },
    );
    const both = [cases.tick(), cases.tick()];
    await new Promise(setImmediate);
    const before = [reads, asked.length];
    const stopped = cases.stop();
    opens.shift()?.();
    await stopped;
    expect(await both[1]).toEqual({ fired: 0, asked: 0 });
    expect([reads, asked.length]).toEqual(before);
  });
});

describe('a case that cannot go on', () => {
  it('waits by how often it has failed itself, whatever other cases did', async () => {
    const broken = new Set(['c1']);
    const { cases, kept, clock } = await on((store) => ({
      commit: async (commit) => {
        if (broken.has(commit.next.id) && commit.disarm.length > 0) throw new TypeError('broken');
        return store.commit(commit);
      },
    }));
    for (const id of ['c1', 'c2']) await serving(cases, id, id);
    clock.set(planning);
    await cases.tick();
    broken.add('c2');
    clock.set(release - 30 * DAY);
    await cases.tick();
    expect((await kept.asides(9)).map((aside) => [aside.case, aside.attempts])).toEqual([
      ['c1', 2],
      ['c2', 1],
    ]);
  });
});

describe('a worker that finds what it cannot do', () => {
  it('waits longer each time that the store is away, too', async () => {
    const { waker, asked, wake } = byHand();
    let isAway = false;
    const { cases, clock } = await on(
      (kept) => ({
        claimDue: async (...given) => {
          if (isAway) throw away();
          return kept.claimDue(...given);
        },
      }),
      { waker },
    );
    await serving(cases);
    clock.set(planning);
    isAway = true;
    const waits: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await wake();
      waits.push((asked.at(-1) ?? 0) - planning);
    }
    expect([waits[1], waits[2]]).toEqual([2 * (waits[0] ?? 0), 4 * (waits[0] ?? 0)]);
    expect(waits[0]).toBeGreaterThan(0);
  });

  it('waits twice as long each time, a minute at last, and anew from the beginning once something was done', async () => {
    const { store, clock, cases } = await begin();
    await serving(cases);
    const { waker, asked, wake } = byHand();
    const other = await openCases({ store, pathway: newer, clock, waker, hooks: [bell] });
    await serving(other, 'z1', 'z1');
    clock.set(planning - 1);
    await wake();
    expect(asked.at(-1)).toBe(planning);
    await other.send('z1', { type: 'custody.date.moved', attrs: { releaseAt: release + DAY } });
    clock.set(planning);
    const waits: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      await wake();
      waits.push((asked.at(-1) ?? 0) - clock.now());
    }
    expect(waits.map((wait, at) => wait / (waits[at - 1] ?? wait)).slice(0, 8)).toEqual([1, 2, 2, 2, 2, 2, 2, 2]);
    expect(waits.slice(-2)).toEqual([60_000, 60_000]);
    clock.set(planning + DAY);
    await wake();
    expect((await other.get('z1'))?.case.value).toEqual({ sentenced: 'planning' });
    expect(asked.at(-1)).toBe(clock.now());
    await wake();
    expect(asked.at(-1)).toBeGreaterThan(clock.now());
    await other.send('z1', { type: 'case.reviewed' });
    await wake();
    expect(asked.at(-1)).toBe(clock.now());
    await other.stop();
  });

  it('is not told again to sleep for what comes at the instant for which it is awaited, or later', async () => {
    const { waker, asked, wake } = byHand();
    const { cases } = await begin({ waker });
    await serving(cases);
    await wake();
    await wake();
    const before = asked.length;
    await serving(cases, 'c2', 'p2');
    expect(asked).toHaveLength(before);
    await cases.send('c2', { type: 'custody.date.moved', attrs: { releaseAt: release - 1 } });
    expect(asked.slice(before)).toEqual([planning - 1]);
  });
});

describe('a tracer', () => {
  it('is told of each case in which something fell due what came of it, and of no person', async () => {
    const { spans, tracer } = tracing();
    const { cases, store, clock } = await begin();
    await serving(cases);
    const other = await openCases({ store, pathway: newer, clock, waker: manualWaker, tracer });
    clock.set(planning);
    await other.tick();
    expect(spans).toEqual([{ name: 'justice.fire', outcome: 'refused' }]);
    const same = await openCases({ store, pathway: sample, clock, waker: manualWaker, tracer });
    clock.set(planning + 60_000);
    await same.tick();
    expect(spans.slice(1)).toEqual([{ name: 'justice.fire', outcome: 'done' }]);
    for (const each of [other, same]) await each.stop();
  });
});
