import { DAY, memoryStore, type Store } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { begin, type Cases, entries, idOf, served } from './runtime-corrections-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

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

  it('is told with the reason where another case could not be corrected', async () => {
    const { cases, clock, id } = await served();
    await serving(cases, 'c2');
    clock.set(start + 20 * DAY);
    await cases.send(id, learned(['health'], start + 11 * DAY));
    await cases.send('c2', { type: 'custody.date.moved', at: start + 12 * DAY, attrs: { releaseAt: start + 90 * DAY } });
    const died = { type: 'person.died', at: start + 11 * DAY } as const;
    expect(await cases.correct(id, { replace: await idOf(cases, id, 'person.learned'), event: died })).toMatchObject({
      ok: true,
      case: { stage: null },
      others: [{ case: 'c2', ok: false, reason: 'does-not-fit' }],
    });
  });

  it('is tried without a word to the others', async () => {
    const { cases, store, id } = await served();
    await serving(cases, 'c2');
    const before = await store.journal('c2');
    const dry = await cases.correct(id, { add: learned(['money'], start + 10 * DAY) }, { dryRun: true });
    expect(dry).toMatchObject({ ok: true, difference: {} });
    expect([await store.journal('c2'), await cases.owed()]).toEqual([before, []]);
  });

  it('reaches the others each time, whether or not it has a command', async () => {
    const { cases, id } = await served();
    await serving(cases, 'c2');
    const at = start + 10 * DAY;
    for (const [need, command] of [['money'], ['health'], ['work', 'k']] as const)
      expect(await cases.correct(id, { add: learned([need], at) }, command === undefined ? {} : { command })).toMatchObject({
        ok: true,
        others: [{ case: 'c2', ok: true }],
      });
    for (const each of [id, 'c2']) expect(await needs(cases, each)).toEqual(['housing', 'money', 'health', 'work']);
  });

  it('is owed to a case that could not be told, and told later', async () => {
    const kept = memoryStore();
    let isAway = false;
    const commit: Store['commit'] = async (given) => {
      if (isAway && given.next.id === 'c2') throw new Error('away');
      return kept.commit(given);
    };
    const { cases, clock, id } = await served({ store: { ...kept, commit } });
    await serving(cases, 'c2');
    isAway = true;
    await cases.correct(id, { add: learned(['money'], start + 10 * DAY) });
    expect(await cases.owed()).toMatchObject([{ person: 'p1', event: { attrs: { needs: ['money'] } } }]);
    isAway = false;
    clock.set(start + 11 * DAY);
    await cases.tick();
    expect([await needs(cases, 'c2'), await cases.owed()]).toEqual([['housing', 'money'], []]);
  });

  it.each(['own', 'c1:', 'c1:2e0', 'c1:0x2', 'c1: 2'])(
    'is found by the id "%s" that its sender gave it, written with what fell due',
    async (own) => {
      const { cases, clock, id } = await served();
      await serving(cases, 'c2');
      clock.set(release - 83 * DAY);
      expect(await cases.send(id, { ...learned(['money'], clock.now()), id: own })).toMatchObject({ ok: true });
      expect(await needs(cases, 'c2')).toEqual(['housing', 'money']);
      expect(await cases.correct(id, { withdraw: own })).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
      for (const each of [id, 'c2']) expect(await needs(cases, each)).toEqual(['housing']);
    },
  );

  it('is no word of the present vocabulary: an event of an earlier version can be taken out', async () => {
    const { cases, store, clock, id } = await served();
    await cases.send(id, { type: 'custody.note' });
    const { 'custody.note': _, ...vocabulary } = sample.vocabulary;
    const newer = await begin({ store, clock, pathway: { ...sample, version: '2', vocabulary } as never, earlier: [sample] });
    expect(await newer.cases.correct(id, { withdraw: await idOf(cases, id, 'custody.note') })).toMatchObject({
      ok: true,
      case: { version: '1', context: { notes: 0 } },
    });
  });
});
