import { DAY, type Hook, memoryStore } from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import { beginOn, housing, release, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
type Cases = Awaited<ReturnType<typeof begin>>['cases'];

const entries = async (cases: Cases, id: string) => (await cases.journal(id)).flatMap((line) => line.content?.entry ?? []);
const idOf = async (cases: Cases, id: string, type: string) =>
  (await entries(cases, id)).findLast((entry) => entry.type === type)?.id ?? '';
const moved = (days: number, at = start + DAY) => ({ type: 'custody.date.moved', at, attrs: { releaseAt: release + days * DAY } }) as const;
const reviewed = (at: number, by = 'w') => ({ type: 'case.reviewed', at, attrs: { by } }) as const;
const bell: Hook = { id: 'bell', domain: 'financial', contacts: 'all', ask: () => [{ service: 'advice' }] };

async function served(options: Parameters<typeof begin>[0] = {}) {
  const own = await begin(options);
  const id = await serving(own.cases);
  own.clock.set(start + 10 * DAY);
  return { ...own, id };
}

describe('the line of a correction', () => {
  it('says what was added, with its own id where it has one', async () => {
    const { cases, id } = await served();
    const event = { ...reviewed(start + DAY), id: 'letter-1', asked: ['financial'] as const };
    expect(await cases.correct(id, { add: event }, { by: 'clerk', why: 'found', command: 'k1' })).toMatchObject({
      ok: true,
      entry: 'letter-1',
    });
    const line = (await cases.journal(id)).at(-1);
    expect(line?.content).toMatchObject({ by: 'clerk', why: 'found', command: 'k1' });
    const { difference, ...attrs } = line?.content?.entry.attrs ?? {};
    expect(line?.content?.entry).toMatchObject({
      id: 'letter-1',
      seq: 7,
      at: start + 10 * DAY,
      kind: 'correction',
      type: 'event.added',
      person: 'p1',
    });
    expect(attrs).toEqual({
      until: start + 10 * DAY,
      event: { type: 'case.reviewed', at: start + DAY, attrs: { by: 'w' }, asked: ['financial'] },
    });
    expect(difference).toMatchObject({ moments: { added: [{ contact: 'review' }] } });
  });

  it('says what was put in the place of what, and what was taken out', async () => {
    const { cases, id } = await served();
    await cases.send(id, reviewed(start + DAY));
    const first = await idOf(cases, id, 'case.reviewed');
    const put = await cases.correct(id, { replace: first, event: reviewed(start + 2 * DAY, 'v') });
    expect(put).toMatchObject({ ok: true, entry: `${id}:9` });
    expect((await entries(cases, id)).at(-1)).toMatchObject({
      type: 'entry.corrected',
      attrs: { entry: first, event: { type: 'case.reviewed', at: start + 2 * DAY, attrs: { by: 'v' } } },
    });
    expect(await cases.correct(id, { withdraw: `${id}:9` })).toMatchObject({ ok: true, entry: `${id}:10` });
    const last = (await entries(cases, id)).at(-1);
    expect(last).toMatchObject({ type: 'entry.withdrawn', attrs: { entry: `${id}:9` } });
    expect(last?.attrs).not.toHaveProperty('event');
    expect(await cases.verify(id)).toEqual([]);
  });

  it('is not written for a trial, which answers as the correction would', async () => {
    const { cases, id } = await served();
    const before = await cases.journal(id);
    const dry = await cases.correct(id, { add: moved(7) }, { dryRun: true, command: 'k' });
    expect(await cases.journal(id)).toEqual(before);
    const done = await cases.correct(id, { add: moved(7) }, { command: 'k' });
    expect(dry).toMatchObject({ ok: true, difference: (done as { difference: object }).difference });
    expect(done).not.toHaveProperty('repeated');
    // A trial of what was done already is worked out anew, and not answered from what was kept.
    expect(await cases.correct(id, { add: moved(8) }, { dryRun: true, command: 'k' })).toMatchObject({ ok: true });
  });
});

describe('what a correction makes different', () => {
  it('is told of due times: those that came and those that went, and no others', async () => {
    const { cases, id } = await served();
    const due = (list: readonly { name: string; at: number }[]) => list.map(({ name, at }) => `${name} ${(at - release) / DAY}`);
    const done = await cases.correct(id, { add: moved(7) });
    if (!done.ok) throw new Error(done.message);
    expect(due(done.difference.due.removed)).toEqual(['weeks12 -84', 'reviewDay -30', 'release 0']);
    expect(due(done.difference.due.added)).toEqual(['weeks12 -77', 'reviewDay -23', 'release 7']);
    const note = await cases.correct(id, { add: { type: 'custody.note', at: start + 2 * DAY } });
    expect(note).toMatchObject({ ok: true, difference: { due: { added: [], removed: [] }, moments: { added: [], removed: [] } } });
  });

  it('is told of moments, each counted once, by contact, need, stage and time', async () => {
    const { cases, id } = await served();
    const moments = (answer: Awaited<ReturnType<Cases['correct']>>) => {
      if (!answer.ok) throw new Error(answer.message);
      const { added, removed } = answer.difference.moments;
      return [added, removed].map((list) => list.map((moment) => `${moment.contact} ${moment.domain} ${(moment.at - start) / DAY}`));
    };
    expect(moments(await cases.correct(id, { add: reviewed(start + DAY) }))).toEqual([['review financial 1'], []]);
    expect(moments(await cases.correct(id, { add: reviewed(start + DAY, 'v') }))).toEqual([['review financial 1'], []]);
    const last = await idOf(cases, id, 'event.added');
    expect(moments(await cases.correct(id, { replace: last, event: reviewed(start + 2 * DAY) }))).toEqual([
      ['review financial 2'],
      ['review financial 1'],
    ]);
    expect(moments(await cases.correct(id, { withdraw: await idOf(cases, id, 'entry.corrected') }))).toEqual([[], ['review financial 2']]);
  });

  it('takes back what was not asked yet, of this moment and this case alone, and tells what was', async () => {
    const { cases, store, clock, id } = await served({ hooks: [bell] });
    await serving(cases, 'c2', 'p2');
    clock.set(start + 20 * DAY);
    for (const each of [id, 'c2']) await cases.send(each, reviewed(start + 11 * DAY));
    await cases.send(id, reviewed(start + 12 * DAY));
    const waiting = async () =>
      (await store.calls({ status: 'waiting' })).map(({ case: of, moment }) => `${of} ${(moment.at - start) / DAY}`);
    expect((await waiting()).sort()).toEqual(['c1 11', 'c1 12', 'c2 11']);
    const [first, last] = (await entries(cases, id)).filter(({ type }) => type === 'case.reviewed').map((entry) => entry.id);
    expect(await cases.correct(id, { withdraw: first ?? '' })).toMatchObject({ ok: true, difference: { alreadySent: [] } });
    expect((await waiting()).sort()).toEqual(['c1 12', 'c2 11']);
    await cases.tick();
    expect(await cases.correct(id, { withdraw: last ?? '' })).toMatchObject({
      ok: true,
      difference: { alreadySent: [{ hook: 'bell', moment: { contact: 'review', at: start + 12 * DAY } }] },
    });
  });

  it('tells of a question that was given up, too', async () => {
    const failing: Hook = {
      ...bell,
      ask: () => {
        throw new Error('away');
      },
    };
    const { cases, clock, id } = await served({ hooks: [failing], attempts: 1 });
    await cases.send(id, reviewed(start + 10 * DAY));
    clock.set(start + 11 * DAY);
    await cases.tick();
    expect(await cases.deadLetters()).toHaveLength(1);
    const sent = await idOf(cases, id, 'case.reviewed');
    expect(await cases.correct(id, { withdraw: sent })).toMatchObject({ ok: true, difference: { alreadySent: [{ hook: 'bell' }] } });
  });

  it.each([
    ['everything', {}, 2],
    ['the time', { reads: ['at'] }, 2],
    ['the need alone', { reads: ['needs'] }, 1],
  ])('asks a hook that reads %s about a moment that moved in time', async (_, reads, times) => {
    let asked = 0;
    const counting: Hook = {
      ...bell,
      ...reads,
      ask: () => {
        asked += 1;
        return [];
      },
    };
    const { cases, clock, id } = await served({ hooks: [counting] });
    await cases.send(id, reviewed(start + 10 * DAY));
    clock.set(start + 11 * DAY);
    await cases.tick();
    expect(asked).toBe(1);
    await cases.correct(id, { replace: await idOf(cases, id, 'case.reviewed'), event: reviewed(start + 9 * DAY) });
    clock.set(start + 12 * DAY);
    await cases.tick();
    expect(asked).toBe(times);
  });
});

describe('a correction that cannot be', () => {
  it('lies in the future', async () => {
    const { cases, clock, id } = await served();
    expect(await cases.correct(id, { add: reviewed(clock.now() + 1) })).toMatchObject({ ok: false, reason: 'in-the-future' });
    expect(await cases.correct(id, { add: reviewed(clock.now()) })).toMatchObject({ ok: true });
  });

  it('is of what does not stand in the case', async () => {
    const { cases, id } = await served();
    await serving(cases, 'c2', 'p2');
    for (const target of ['nothing', `${id}:99`, `c2:3`, `${id}:1.5`])
      expect(await cases.correct(id, { withdraw: target }), target).toMatchObject({ ok: false, reason: 'no-such-entry' });
    expect(await cases.correct('nobody', { withdraw: 'nobody:1' })).toMatchObject({ ok: false, reason: 'no-such-case' });
  });

  it('says nothing, half of it, or something else', async () => {
    const { cases, id } = await served();
    const loose = (correction: unknown) => cases.correct(id, correction as never);
    for (const correction of [
      {},
      { replace: `${id}:3` },
      { withdraw: '' },
      { withdraw: 7 },
      { replace: '', event: reviewed(start) },
      { event: undefined },
      undefined,
    ])
      await expect(loose(correction), JSON.stringify(correction)).rejects.toMatchObject({
        code: 'bad-argument',
        data: { call: 'correct()' },
      });
    for (const at of [Number.NaN, 1.5, undefined, '2026-01-01'])
      expect(await loose({ add: { type: 'custody.note', at } })).toMatchObject({
        ok: false,
        reason: 'bad-event',
        issues: [{ path: 'at' }],
        allowed: [],
      });
  });

  it.each([
    ['c1:7', false],
    ['c1:70', false],
    ['c1:x7', true],
    ['c1:7x', true],
    ['c10:7', true],
    ['7', true],
  ])('calls its event %s as the case calls its lines', async (own, isTaken) => {
    const { cases, id } = await served();
    expect(await cases.correct(id, { add: { ...reviewed(start + DAY), id: own } })).toMatchObject(
      isTaken ? { ok: true, entry: own } : { ok: false, reason: 'bad-event', issues: [{ path: 'id' }] },
    );
  });

  it('holds what a store would not give back', async () => {
    const { cases, id } = await served();
    const answer = await cases.correct(id, { add: { type: 'case.reviewed', at: start, attrs: { by: new Date(0) } as never } });
    expect(answer).toMatchObject({
      ok: false,
      reason: 'bad-event',
      issues: [{ path: 'attrs.by' }],
      message: expect.stringContaining('attrs.by'),
    });
  });
});

describe('a correction sent again', () => {
  it('is the same one by its command or its event, and another is refused', async () => {
    const { cases, id } = await served();
    const event = { ...reviewed(start + DAY), id: 'letter-1' };
    const done = await cases.correct(id, { add: event });
    if (!done.ok) throw new Error(done.message);
    const lines = (await cases.journal(id)).length;
    expect(await cases.correct(id, { add: event })).toMatchObject({
      ok: true,
      repeated: true,
      entry: 'letter-1',
      difference: done.difference,
    });
    expect(await cases.correct(id, { add: { ...event, attrs: { by: 'v' } } })).toMatchObject({ ok: false, reason: 'event-reused' });
    const named = await cases.correct(id, { add: reviewed(start + 2 * DAY) }, { command: 'k' });
    expect(await cases.correct(id, { add: reviewed(start + 2 * DAY) }, { command: 'k' })).toMatchObject({
      repeated: true,
      entry: (named as { entry: string }).entry,
    });
    expect(await cases.correct(id, { add: reviewed(start + 3 * DAY) }, { command: 'k' })).toMatchObject({
      ok: false,
      reason: 'command-reused',
    });
    expect(await cases.journal(id)).toHaveLength(lines + 1);
  });
});

describe('what concerns the person', () => {
  const learned = (needs: string[], at: number) => ({ type: 'person.learned', at, attrs: { needs } }) as const;
  const needs = async (cases: Cases, id: string) => (await cases.get(id))?.profile.needs;

  it('is added to every open case of the person, and corrected in each that has the very same', async () => {
    const { cases, id } = await served();
    await serving(cases, 'c2');
    await serving(cases, 'c3', 'p2');
    const at = start + 10 * DAY;
    expect(await cases.correct(id, { add: learned(['money'], at) })).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
    expect(await needs(cases, 'c2')).toEqual(['housing', 'money']);
    expect(await needs(cases, 'c3')).toEqual(['housing']);
    const line = await idOf(cases, id, 'event.added');
    const dry = await cases.correct(id, { replace: line, event: learned(['health'], at) }, { dryRun: true });
    expect(dry).not.toHaveProperty('others');
    const done = await cases.correct(id, { replace: line, event: { ...learned(['health'], at), id: 'own' } }, { by: 'clerk' });
    expect(done).toMatchObject({ ok: true, entry: 'own', others: [{ case: 'c2', ok: true }] });
    for (const each of [id, 'c2']) expect(await needs(cases, each)).toEqual(['housing', 'health']);
    const twin = (await cases.journal('c2')).at(-1)?.content;
    expect(twin).toMatchObject({ by: 'clerk', entry: { type: 'entry.corrected' } });
    expect(twin?.entry.id).not.toBe('own');
    expect(await cases.correct(id, { withdraw: 'own' })).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
    for (const each of [id, 'c2']) expect(await needs(cases, each)).toEqual(['housing']);
    for (const each of [id, 'c2', 'c3']) expect(await cases.verify(each)).toEqual([]);
  });

  it('is left alone where another case learned something else, or at another time', async () => {
    const { cases, clock, id } = await served();
    await serving(cases, 'c2');
    clock.set(start + 20 * DAY);
    await cases.send('c2', learned(['health'], start + 11 * DAY));
    await cases.send('c2', learned(['money'], start + 12 * DAY));
    const before = { one: await cases.journal(id), two: await cases.journal('c2') };
    expect(before.one.length).toBeGreaterThan(6);
    // The same words at one instant stand in both; taking out those of the other day touches only that day.
    const own = (await entries(cases, id)).find((entry) => entry.type === 'person.learned' && entry.at === start + 12 * DAY)?.id ?? '';
    expect(await cases.correct(id, { withdraw: own })).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
    for (const each of [id, 'c2']) expect(await needs(cases, each)).toEqual(['housing', 'health']);
  });

  it.each([
    ['a short id', 'k'],
    ['the longest id that a command may have', 'k'.repeat(200)],
  ])('is corrected in each of many cases by a command of %s', async (_, command) => {
    const { cases, clock, id } = await served();
    for (const other of ['c2', 'c3', 'c4']) await serving(cases, other);
    clock.set(start + 20 * DAY);
    await cases.send(id, learned(['health'], start + 11 * DAY));
    const own = await idOf(cases, id, 'person.learned');
    const others = ['c2', 'c3', 'c4'].map((other) => ({ case: other, ok: true }));
    expect(await cases.correct(id, { withdraw: own }, { command })).toMatchObject({ ok: true, others });
    for (const each of [id, 'c2', 'c3', 'c4']) expect(await needs(cases, each)).toEqual(['housing']);
    // Once more is no second correction, of this case or of another.
    const lines = (await cases.journal('c4')).length;
    expect(await cases.correct(id, { withdraw: own }, { command })).toMatchObject({ ok: true, repeated: true });
    expect(await cases.journal('c4')).toHaveLength(lines);
  });

  it('is taken out of a case that it ended', async () => {
    const { cases, clock, id } = await served();
    await serving(cases, 'c2');
    clock.set(start + 20 * DAY);
    const died = { type: 'person.died', at: start + 11 * DAY } as const;
    await cases.send(id, died);
    expect(await cases.correct(id, { withdraw: await idOf(cases, id, 'person.died') })).toMatchObject({
      ok: true,
      case: { stage: 'custody' },
      others: [{ case: 'c2', ok: true }],
    });
    for (const each of [id, 'c2']) expect((await cases.get(each))?.case.stage).toBe('custody');
  });
});

it('a case corrected in any way is what its journal replays to', async () => {
  const { cases, clock, id } = await served();
  for (const days of [3, 5, 1]) await cases.correct(id, { add: moved(days, start + days * DAY) });
  await cases.correct(id, { withdraw: `${id}:8` });
  clock.set(start + 300 * DAY);
  await cases.tick();
  const now = await cases.get(id);
  expect(canonical(await cases.caseKnownAt(id, clock.now()))).toBe(canonical(now?.case));
  expect(await cases.verify(id)).toEqual([]);
});

it('a hook for another need is not asked', async () => {
  const { cases, store, id } = await served({ hooks: [housing] });
  await cases.correct(id, { add: reviewed(start + DAY) });
  expect((await store.calls({ status: 'waiting', case: id })).filter(({ moment }) => moment.contact === 'review')).toEqual([]);
});
