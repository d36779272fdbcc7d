import { DAY } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { type Cases, entries, idOf, served } from './runtime-corrections-sample.ts';
import { serving, start } from './runtime-sample.ts';

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
