import { DAY, type Hook } from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { begin, bell, type Cases, entries, idOf, moved, reviewed, served } from './runtime-corrections-sample.ts';
import { housing, release, serving, start } from './runtime-sample.ts';

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

it('a case corrected in any way is what its journal replays to', async () => {
  const { cases, clock, id } = await served();
  for (const days of [3, 5, 1]) expect(await cases.correct(id, { add: moved(days, start + days * DAY) })).toMatchObject({ ok: true });
  expect((await cases.get(id))?.case.context).toMatchObject({ releaseAt: release + 5 * DAY });
  expect(await cases.correct(id, { withdraw: `${id}:8` })).toMatchObject({ ok: true });
  expect((await cases.get(id))?.case.context).toMatchObject({ releaseAt: release + 3 * DAY });
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

it('a contact that the opening of a case was is still found after a correction', async () => {
  const pathway = { ...sample, start: ['after'] } as unknown as typeof sample;
  const { cases, clock } = await begin({ pathway });
  await cases.open({ id: 'c1', person: 'p1', stage: 'after' as never, input: { since: start } as never });
  clock.set(start + DAY);
  const found = async () => (await cases.find({ contact: 'gate' })).map((view) => view.case.id);
  expect(await found()).toEqual(['c1']);
  expect(await cases.correct('c1', { add: { type: 'health.seen', at: start + DAY } })).toMatchObject({ ok: true });
  expect(await found()).toEqual(['c1']);
  expect(await cases.verify('c1')).toEqual([]);
});
