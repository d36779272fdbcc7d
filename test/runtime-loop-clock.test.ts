import { DAY, HOUR, type Hook, manualWaker, memoryStore, openCases, settableClock } from 'justice-pathway';
import type { Commit, HookCall } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import { workIn } from '../src/runtime/loop.ts';
import { sample } from './engine-sample.ts';
import { away, begin, on } from './runtime-loop-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

const planning = release - 84 * DAY;
const bell = (ask: Hook['ask']): Hook => ({ id: 'bell', domain: 'financial', contacts: 'all', ask });

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
