import { type Hook, manualWaker, memoryStore, openCases, type Store, settableClock } from 'justice-pathway';
import type { Commit } from 'justice-pathway/adapters';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pauseBefore } from '../src/runtime/turns.ts';
import { sample } from './engine-sample.ts';
import { beginOn, housing, serving } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
const entries = async (cases: Awaited<ReturnType<typeof begin>>['cases'], id: string) =>
  (await cases.journal(id)).flatMap((line) => line.content?.entry ?? []);

describe('a writer whom another overtakes', () => {
  beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));
  afterEach(() => void vi.restoreAllMocks());

  /** A store in which somebody else is quicker, as often as is said. */
  function contended(times: number) {
    const kept = memoryStore();
    let lost = 0;
    const of = {
      isQuicker: false,
      also: async () => {},
      store: {
        ...kept,
        commit: async (commit: Commit) => {
          if (!of.isQuicker || lost >= times) return kept.commit(commit);
          lost += 1;
          of.isQuicker = false;
          await of.also();
          of.isQuicker = true;
          return kept.commit(commit);
        },
      } satisfies Store,
      kept,
    };
    return of;
  }

  it.each([
    ['once is taken', 1, true],
    ['thirty times is taken', 30, true],
    ['without end is told of a conflict, with the revision as it is now', 1000, false],
  ])('%s', async (_, times, isTaken) => {
    const of = contended(times);
    const { cases, clock } = await begin({ store: of.store });
    const quicker = await openCases({ store: of.kept, pathway: sample, clock, waker: manualWaker });
    const id = await serving(cases);
    of.also = async () => void (await quicker.send(id, { type: 'health.seen' }));
    of.isQuicker = true;
    const sent = await cases.send(id, { type: 'case.reviewed' });
    const now = (await cases.get(id))?.case.revision;
    if (isTaken) expect(sent).toMatchObject({ ok: true, case: { revision: 2 + times + 1 } });
    else expect(sent).toMatchObject({ ok: false, reason: 'conflict', revision: now });
    expect((await entries(cases, id)).filter((entry) => entry.type === 'case.reviewed')).toHaveLength(isTaken ? 1 : 0);
    expect(await cases.verify(id)).toEqual([]);
    await quicker.stop();
  });

  it('by erasing the case is told of that', async () => {
    const of = contended(1000);
    const { cases, clock } = await begin({ store: of.store });
    const quicker = await openCases({ store: of.kept, pathway: sample, clock, waker: manualWaker });
    const id = await serving(cases);
    of.also = async () => void (await quicker.erase('p1', { by: 'records' }));
    of.isQuicker = true;
    expect(await cases.send(id, { type: 'health.seen' })).toMatchObject({ ok: false, reason: 'case-erased' });
    await quicker.stop();
  });
});

describe('a pause before one more try', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('is drawn at random, longer with each try, and a fifth of a second at most', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const paused = async (attempt: number) => {
      let isOver = false;
      void pauseBefore(attempt).then(() => {
        isOver = true;
      });
      for (let ms = 0; ms < 500; ms += 1) {
        await vi.advanceTimersByTimeAsync(1);
        if (isOver) return ms + 1;
      }
      return undefined;
    };
    expect([await paused(3), await paused(5), await paused(7), await paused(30)]).toEqual([4, 16, 64, 100]);
  });
});

describe('the same from two at once', () => {
  it('is done once: a command, an event by its id, an opening', async () => {
    const { cases, store, clock } = await begin();
    const other = await openCases({ store: { ...store }, pathway: sample, clock, waker: manualWaker });
    const opening = { id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } } as const;
    const told = (answers: readonly object[]) => answers.map((each) => [(each as { ok: boolean }).ok, 'repeated' in each]).sort();
    const once = [
      [true, false],
      [true, true],
    ];
    const by = { command: 'o' };
    expect(told(await Promise.all([cases.open({ ...opening, ...by }), other.open({ ...opening, ...by })]))).toEqual(once);
    const event = { type: 'case.reviewed', attrs: { by: 'w' } } as const;
    expect(told(await Promise.all([cases, other].map((each) => each.send('c1', event, { command: 'k' }))))).toEqual(once);
    expect(told(await Promise.all([cases, other].map((each) => each.send('c1', { ...event, id: 'letter' }))))).toEqual(once);
    expect((await entries(cases, 'c1')).filter((entry) => entry.type === 'case.reviewed')).toHaveLength(2);
    const add = { type: 'health.seen', at: clock.now() } as const;
    expect(told(await Promise.all([cases, other].map((each) => each.correct('c1', { add }, { command: 'c' }))))).toEqual(once);
    expect((await entries(cases, 'c1')).filter((entry) => entry.type === 'event.added')).toHaveLength(1);
    expect(await cases.verify('c1')).toEqual([]);
    await other.stop();
  });

  it('is written once: what a hook answered to a worker that took too long, and to the one that took it over', async () => {
    const gate: { open?: () => void } = {};
    const slow: Hook = {
      ...housing,
      ask: async () => {
        await new Promise<void>((open) => {
          gate.open = open;
        });
        return [{ service: 'slow' }];
      },
    };
    const store = memoryStore();
    const { cases, clock } = await begin({ store, hooks: [slow], leaseMs: 1000 });
    const other = await openCases({
      store,
      pathway: sample,
      clock,
      waker: manualWaker,
      hooks: [{ ...housing, ask: () => [{ service: 'quick' }] }],
    });
    const id = await serving(cases);
    const late = cases.tick();
    while (!gate.open) await new Promise(setImmediate);
    clock.set(clock.now() + 1001);
    expect(await other.tick()).toEqual({ fired: 0, asked: 1 });
    gate.open();
    expect(await late).toEqual({ fired: 0, asked: 0 });
    const offers = (await entries(cases, id)).filter((entry) => entry.type === 'moment.offered');
    expect(offers.map((entry) => entry.attrs?.['service'])).toEqual(['quick']);
    expect(await store.calls({ status: 'done' })).toHaveLength(1);
    await other.stop();
  });
});

describe('a command that cannot be', () => {
  it('on a case that was erased, or whose version is not here, is refused for that', async () => {
    const { cases, store } = await begin();
    const id = await serving(cases);
    await serving(cases, 'c2', 'p2');
    const newer = await openCases({
      store,
      pathway: { ...sample, version: '2' } as typeof sample,
      clock: settableClock(0),
      waker: manualWaker,
    });
    expect(await newer.send(id, { type: 'custody.note' })).toEqual({
      ok: false,
      reason: 'other-version',
      case: 'sample@1',
      pathway: 'sample@2',
      message: 'The case runs on sample@1, which is not here (sample@2); it is in custody sentenced.serving.',
      allowed: [],
    });
    await cases.send('c2', { type: 'person.died' });
    expect(await newer.send('c2', { type: 'custody.note' })).toMatchObject({ message: expect.stringContaining('it is in no stage') });
    await newer.stop();
    await cases.erase('p1');
    for (const answer of [
      await cases.send(id, { type: 'custody.note' }),
      await cases.decide(id, 'x', 'fire'),
      await cases.correct(id, { withdraw: 'x' }),
    ])
      expect(answer).toMatchObject({ ok: false, reason: 'case-erased' });
  });
});
