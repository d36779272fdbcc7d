import { DAY, manualWaker, memoryStore, openCases, settableClock } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

describe('what goes along with a case to another version', () => {
  const plan = { id: 'm1', from: 'sample@1', to: 'sample@2', dryRun: false };
  const newerOf = (of: Awaited<ReturnType<typeof old>>, changed: object = {}) =>
    openCases({
      store: of.store,
      clock: of.clock,
      pathway: { ...sample, version: '2', ...changed } as typeof sample,
      earlier: [sample],
      waker: manualWaker,
    });

  it('is what its events came to, and the contacts at which what fell due on the way was met', async () => {
    const of = await old();
    await serving(of.cases);
    for (let n = 0; n < 2; n += 1) await of.cases.send('c1', { type: 'custody.note' });
    await of.cases.send('c1', { type: 'case.reviewed', attrs: { by: 'w' } });
    of.clock.set(release - 80 * DAY);
    const newer = await newerOf(of);
    expect(await collect(newer.migrate(plan))).toMatchObject([{ case: 'c1', verdict: 'same', to: 'custody.sentenced.planning' }]);
    expect((await newer.get('c1'))?.facts).toMatchObject({ notes: 2, reviewedBy: 'w', needs: ['housing'] });
    const met = await newer.find({ contact: 'planning' });
    expect(met.map((view) => view.case.id)).toEqual(['c1']);
    expect(await newer.send('c1', { type: 'custody.note' })).toMatchObject({ ok: true });
    expect((await newer.get('c1'))?.facts).toMatchObject({ notes: 3, reviewedBy: 'w' });
    expect(await newer.verify('c1')).toEqual([]);
  });

  it('is what was met at the very instant of the migration, and of what came after it only what stands', async () => {
    const of = await old();
    await serving(of.cases);
    await of.cases.send('c1', { type: 'case.reviewed' });
    const newer = await newerOf(of);
    await collect(newer.migrate(plan));
    const found = async (contact: 'reception' | 'review') => (await newer.find({ contact })).map((view) => view.case.id);
    const added = await newer.correct('c1', { add: { type: 'case.reviewed', at: start } });
    expect(await newer.correct('c1', { withdraw: added.ok ? added.entry : '' })).toMatchObject({ ok: true });
    expect([await found('reception'), await found('review')]).toEqual([['c1'], ['c1']]);
    expect(await newer.verify('c1')).toEqual([]);
    const other = await old();
    await serving(other.cases);
    const third = await newerOf(other);
    await collect(third.migrate(plan));
    const late = await third.correct('c1', { add: { type: 'case.reviewed', at: start } });
    expect((await third.find({ contact: 'review' })).length).toBe(1);
    expect(await third.correct('c1', { withdraw: late.ok ? late.entry : '' })).toMatchObject({ ok: true });
    expect(await third.find({ contact: 'review' })).toEqual([]);
    expect((await third.find({ contact: 'reception' })).length).toBe(1);
    expect(await third.verify('c1')).toEqual([]);
    await third.stop();
    await newer.stop();
  });

  it.each([true, false])('is what was met at the very instant of a checkpoint; migrated at that instant: %s', async (isMigrated) => {
    const of = await old();
    await serving(of.cases);
    await of.cases.send('c1', { type: 'case.reviewed' });
    for (let n = 0; n < 210; n += 1) await of.cases.send('c1', { type: 'health.seen' });
    expect(await of.store.checkpoint('c1', { at: start })).toMatchObject({ at: start });
    const newer = isMigrated ? await newerOf(of) : of.cases;
    if (isMigrated) await collect(newer.migrate(plan));
    of.clock.set(start + DAY);
    expect(await newer.correct('c1', { add: { type: 'health.seen', at: start + 1 } })).toMatchObject({ ok: true });
    expect((await newer.find({ contact: 'review' })).map((view) => view.case.id)).toEqual(['c1']);
    expect(await newer.verify('c1')).toEqual([]);
    await newer.stop();
  });

  it('is worked out by what the new version says of its facts', async () => {
    const of = await old();
    await serving(of.cases);
    await of.cases.send('c1', { type: 'custody.note' });
    const { notes, needs } = sample.facts as NonNullable<typeof sample.facts>;
    const tens = { ...notes, revision: 2, next: (before: number | null) => (before ?? 0) + 10 };
    const newer = await newerOf(of, { facts: { notes: tens, needs } });
    expect(await collect(newer.migrate(plan))).toMatchObject([{ verdict: 'same' }]);
    await newer.send('c1', { type: 'custody.note' });
    expect((await newer.get('c1'))?.facts).toBeUndefined();
    expect((await newer.find({ contact: 'reception' })).map((view) => view.facts)).toEqual([{ notes: 20, needs: ['housing'] }]);
    expect(await newer.verify('c1')).toEqual([]);
    const plain = await openCases({
      store: of.store,
      clock: of.clock,
      pathway: { ...sample, version: '3', facts: { needs } } as unknown as typeof sample,
      earlier: [newer.pathway],
      waker: manualWaker,
    });
    expect(await collect(plain.migrate({ ...plan, id: 'm2', from: 'sample@2', to: 'sample@3' }))).toMatchObject([{ verdict: 'same' }]);
    expect((await plain.find({ contact: 'reception' })).map((view) => view.facts)).toEqual([{ needs: ['housing'] }]);
  });

  it('leaves a case that was corrected since to a person, and one that is closed where it is', async () => {
    const of = await old();
    await serving(of.cases);
    await serving(of.cases, 'c2', 'p2');
    await of.cases.send('c2', { type: 'person.died' });
    const newer = await newerOf(of);
    expect((await collect(newer.migrate(plan))).map((each) => each.case)).toEqual(['c1']);
    of.clock.set(start + DAY);
    await newer.correct('c1', { add: { type: 'custody.note', at: start } });
    expect(await collect(newer.undoMigration(plan))).toEqual([
      { case: 'c1', from: 'sentenced.serving', verdict: 'needs-decision', reason: 'It was corrected since.' },
    ]);
    expect((await newer.get('c1'))?.case.version).toBe('2');
    expect((await newer.get('c2'))?.case.version).toBe('1');
    // What another migration did not move it leaves alone, with all that is overdue.
    of.clock.set(release);
    const before = await of.store.load('c1');
    expect(await collect(newer.undoMigration({ ...plan, id: 'another' }))).toEqual([]);
    expect(await of.store.load('c1')).toEqual(before);
  });

  it('says what cannot be: a plan that leads nowhere, one that says so, a version that is not here', async () => {
    const of = await old();
    await serving(of.cases);
    const newer = await newerOf(of, { stages: { custody: { ...sample.stages.custody, hash: 'other' }, after: sample.stages.after } });
    const verdict = async (map: object) => (await collect(newer.migrate({ ...plan, map: () => map as never })))[0];
    expect(await verdict({ impossible: 'No hall is left.' })).toMatchObject({ verdict: 'impossible', reason: 'No hall is left.' });
    expect(await verdict({ stage: 'nowhere', value: 'x', context: {} })).toMatchObject({
      verdict: 'impossible',
      reason: 'The plan leads to "nowhere", which the new version does not have.',
    });
    expect(await verdict({ stage: 'custody', value: 'x', context: {} })).toMatchObject({
      verdict: 'impossible',
      reason: 'The new version has no state "x" in "custody".',
    });
    expect((await newer.get('c1'))?.case.version).toBe('1');
    for (const name of ['sample@9', 'sample', 'other@1'])
      await expect(collect(newer.migrate({ ...plan, to: name }))).rejects.toMatchObject({
        code: 'no-such-version',
        data: { version: name },
      });
  });

  it('is undone with what fell due and what was sent since, by whom and why', async () => {
    const of = await old();
    await serving(of.cases);
    const newer = await newerOf(of);
    await collect(newer.migrate(plan));
    of.clock.set(release - 84 * DAY);
    await newer.tick();
    await newer.send('c1', { type: 'custody.note' });
    of.clock.set(release + DAY);
    await newer.tick();
    await newer.send('c1', { type: 'health.seen' });
    const before = (await newer.get('c1'))?.case;
    const undone = await collect(newer.undoMigration({ ...plan, by: 'clerk', why: 'too early' }));
    expect(undone).toMatchObject([{ case: 'c1', verdict: 'mapped', to: 'home' }]);
    const after = (await newer.get('c1'))?.case;
    expect(after).toMatchObject({ version: '1', stage: 'after', context: { since: release } });
    expect(after?.revision).toBe((before?.revision ?? 0) + 1);
    expect((await newer.journal('c1')).at(-1)?.content).toMatchObject({
      by: 'clerk',
      why: 'too early',
      entry: { type: 'case.migration.undone', kind: 'note', attrs: { migration: 'm1' } },
    });
    expect(await newer.verify('c1')).toEqual([]);
  });
});

// Helpers

async function old() {
  const store = memoryStore();
  const clock = settableClock(start);
  return { store, clock, cases: await openCases({ store, clock, pathway: sample, waker: manualWaker }) };
}

async function collect<T>(of: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of of) list.push(each);
  return list;
}
