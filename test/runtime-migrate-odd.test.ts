import { DAY, manualWaker, memoryStore, openCases, settableClock } from 'justice-pathway';
import type { MigrationPlan, MigrationVerdict } from 'justice-pathway/live';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

const plan = { id: 'm', from: 'sample@1', to: 'sample@2' } as const;
const newer = { ...sample, version: '2' } as typeof sample;

/** A case on the version before, in a store with both versions. */
async function both(of: typeof sample = newer) {
  const store = memoryStore();
  const clock = settableClock(start);
  const old = await openCases({ store, clock, waker: manualWaker, pathway: sample, by: 'desk' });
  const cases = await openCases({ store, clock, waker: manualWaker, pathway: of, earlier: [sample], by: 'desk' });
  await serving(old);
  const verdicts = async (told: AsyncIterable<MigrationVerdict>) => {
    const found: MigrationVerdict[] = [];
    for await (const each of told) found.push(each);
    return found;
  };
  return {
    store,
    clock,
    cases,
    old,
    moved: (own: MigrationPlan = plan) => verdicts(cases.migrate({ ...own, dryRun: false })),
    tried: (own: MigrationPlan = plan) => verdicts(cases.migrate(own)),
    undone: () => verdicts(cases.undoMigration(plan)),
    version: async (id = 'c1') => (await cases.get(id))?.case.version,
    last: async () => (await cases.journal('c1')).at(-1)?.content,
  };
}

describe('a migration', () => {
  it('leaves a case that ends by what falls due just then, and says that it has ended', async () => {
    const { clock, moved, cases } = await both();
    clock.set(release + 400 * DAY);
    expect(await moved()).toEqual([{ case: 'c1', verdict: 'already-done', from: '', reason: 'It has ended.' }]);
    expect((await cases.get('c1'))?.case).toMatchObject({ version: '1', stage: null, outcome: 'settled' });
    expect(await cases.verify('c1')).toEqual([]);
    expect(await moved()).toEqual([]);
  });

  it('says so of a case whose stage the new version does not have', async () => {
    const { custody } = sample.stages;
    const { clock, old, moved, tried, version } = await both({ ...newer, stages: { custody } } as unknown as typeof sample);
    clock.set(release + DAY);
    await old.tick();
    const told = { case: 'c1', from: 'after.home', verdict: 'impossible', reason: 'The new version has no stage "after".' };
    expect([await tried(), await moved()]).toEqual([[told], [told]]);
    expect(await version()).toBe('1');
  });

  it('to a version that is not here is refused, with those that are', async () => {
    const { moved, tried } = await both();
    for (const each of [moved, tried])
      await expect(each({ ...plan, to: 'sample@3' })).rejects.toMatchObject({
        code: 'no-such-version',
        message: expect.stringMatching(/"sample@3".*sample@2, sample@1/),
      });
  });

  it('leaves cases of another pathway that has a version of the same name', async () => {
    const { store, clock, cases, moved, undone } = await both();
    const other = { ...sample, id: 'other' } as typeof sample;
    const [first, second] = [other, { ...other, version: '2' } as typeof sample];
    const others = await openCases({ store, clock, waker: manualWaker, pathway: first });
    await serving(others, 'o1', 'p2');
    expect((await moved()).map((each) => each.case)).toEqual(['c1']);
    const later = await openCases({ store, clock, waker: manualWaker, pathway: second, earlier: [first] });
    for await (const { verdict } of later.migrate({ id: 'm', from: 'other@1', to: 'other@2', dryRun: false })) expect(verdict).toBe('same');
    expect((await undone()).map((each) => each.case)).toEqual(['c1']);
    expect((await later.get('o1'))?.case.version).toBe('2');
    await cases.stop();
  });

  it('is signed by whoever opened the cases and with its own id, where the plan says no more', async () => {
    const { moved, undone, last } = await both();
    await moved();
    expect(await last()).toMatchObject({ by: 'desk', why: 'migration m', entry: { type: 'case.migrated' } });
    await undone();
    expect(await last()).toMatchObject({ by: 'desk', why: 'migration m', entry: { type: 'case.migration.undone' } });
  });

  it('counts one step of the case, and one more when it is taken back', async () => {
    const { moved, undone, cases } = await both();
    const step = async () => (await cases.get('c1'))?.case.revision ?? Number.NaN;
    const before = await step();
    await moved();
    expect(await step()).toBe(before + 1);
    await cases.send('c1', { type: 'custody.note' });
    await undone();
    expect(await step()).toBe(before + 3);
    expect(await cases.verify('c1')).toEqual([]);
  });
});

describe('taking a migration back', () => {
  it('that another has followed is left to a person', async () => {
    const { moved, undone, version } = await both();
    await moved();
    await moved({ id: 'back', from: 'sample@2', to: 'sample@1' });
    await moved({ id: 'again', from: 'sample@1', to: 'sample@2' });
    expect(await undone()).toEqual([
      { case: 'c1', from: 'sentenced.serving', verdict: 'needs-decision', reason: 'It was moved again since.' },
    ]);
    expect(await version()).toBe('2');
  });

  it('that was carried out, taken back and carried out once more takes back the last', async () => {
    const { clock, moved, undone, version, cases } = await both();
    await moved();
    await undone();
    clock.set(start + DAY);
    await cases.send('c1', { type: 'custody.note' });
    await moved();
    expect(await undone()).toMatchObject([{ verdict: 'mapped', to: 'sentenced.serving' }]);
    expect(await version()).toBe('1');
    expect((await cases.get('c1'))?.case.context).toMatchObject({ notes: 1 });
    expect(await cases.verify('c1')).toEqual([]);
    expect(await undone()).toEqual([]);
  });

  it('of a case that has ended since gives it back as it ended in the old version', async () => {
    const { clock, moved, undone, cases } = await both();
    await moved();
    clock.set(start + DAY);
    await cases.send('c1', { type: 'person.died' });
    expect(await undone()).toMatchObject([{ case: 'c1', verdict: 'mapped' }]);
    expect((await cases.get('c1'))?.case).toMatchObject({ version: '1', stage: null, outcome: 'died' });
    expect(await cases.verify('c1')).toEqual([]);
  });

  it('says of a case that was erased meanwhile that it was', async () => {
    const { store, cases, moved, undone } = await both();
    await moved();
    const { load } = store;
    Object.assign(store, { load: async (id: string) => ({ ...(await load(id)), case: null }) });
    expect(await undone()).toMatchObject([{ case: 'c1', verdict: 'needs-decision', reason: 'This case was erased.' }]);
    Object.assign(store, { load });
    expect((await cases.get('c1'))?.case.version).toBe('2');
  });
});
