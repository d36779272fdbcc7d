import { DAY, dueTimes, manualWaker, memoryStore, openCases, type Store, settableClock } from 'justice-pathway';
import type { MigrationVerdict } from 'justice-pathway/live';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createMachine } from 'xstate';
import { counting } from './engine-counting-sample.ts';
import { type CustodyContext, custodyMachine, sample } from './engine-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

const plan = { id: 'm', from: 'sample@1', to: 'sample@2' };
type Times = Parameters<ReturnType<typeof dueTimes<CustodyContext>>>[0];

/** The sample with other due times, and a case on the version before. */
async function before(times: Times) {
  const { config, implementations } = custodyMachine as unknown as AnyStateMachine;
  const delays = dueTimes<CustodyContext>()(times);
  const machine = createMachine(config as never, { ...implementations, delays } as never);
  const custody = { ...sample.stages.custody, machine } as unknown as typeof sample.stages.custody;
  const newer = { ...sample, version: '2', stages: { ...sample.stages, custody } } as typeof sample;
  const kept = memoryStore();
  const store: Store = { ...kept };
  const clock = settableClock(start);
  const cases = await openCases({ store, clock, waker: manualWaker, pathway: newer, earlier: [sample] });
  const old = await openCases({ store, clock, waker: manualWaker, pathway: sample });
  const beside = await openCases({ store: kept, clock, waker: manualWaker, pathway: newer, earlier: [sample] });
  await serving(old);
  const verdicts = async (of: AsyncIterable<MigrationVerdict>) => {
    const found: MigrationVerdict[] = [];
    for await (const each of of) found.push(each);
    return found;
  };
  return {
    cases,
    beside,
    clock,
    store,
    tried: () => verdicts(cases.migrate(plan)),
    moved: () => verdicts(cases.migrate({ ...plan, dryRun: false })),
  };
}
const as = (weeks12: (of: CustodyContext) => number | undefined): Times => ({
  weeks12,
  release: (of) => of.releaseAt ?? undefined,
  reviewDay: (of) => (of.releaseAt === null ? undefined : of.releaseAt - 30 * DAY),
});

/** More than is worked off in one commit, each at an instant of its own. */
const often = 230;
const counted = counting((count) => (count < often ? start + 1 + count : undefined));

describe('what a migration tells of due times', () => {
  it('is which come and which go, in a dry run and when it is done, and they are armed', async () => {
    const { tried, moved, store } = await before(as((of) => (of.releaseAt === null ? undefined : of.releaseAt - 70 * DAY)));
    const days = (list: readonly { name: string; at: number }[] = []) => list.map(({ name, at }) => `${name} ${(at - release) / DAY}`);
    for (const verdicts of [await tried(), await moved()])
      expect(verdicts.map(({ verdict, due }) => [verdict, days(due?.added), days(due?.removed)])).toEqual([
        ['same', ['weeks12 -70'], ['weeks12 -84']],
      ]);
    expect(days(await store.dueOf('c1'))).toEqual(['weeks12 -70', 'reviewDay -30', 'release 0']);
    expect(await moved()).toEqual([]);
  });

  it('is told of each by itself where one comes when another was', async () => {
    const { tried } = await before(as((of) => (of.releaseAt === null ? undefined : of.releaseAt - 30 * DAY)));
    const days = (list: readonly { name: string; at: number }[] = []) => list.map(({ name, at }) => `${name} ${(at - release) / DAY}`);
    const [verdict] = await tried();
    expect([days(verdict?.due?.added), days(verdict?.due?.removed)]).toEqual([['weeks12 -30'], ['weeks12 -84']]);
  });

  it.each([
    ['cannot be worked out', () => Number.NaN, 'A due time of the new version cannot be worked out from its dates.'],
    [
      'cannot even be asked',
      () => {
        throw new Error('no');
      },
      'Its dates do not fit the new version.',
    ],
  ])('leaves a case of which one %s to a person', async (_, weeks12, reason) => {
    const { tried, moved, cases } = await before(as(weeks12));
    for (const verdicts of [await tried(), await moved()])
      expect(verdicts).toEqual([{ case: 'c1', from: 'custody.sentenced.serving', verdict: 'needs-decision', reason }]);
    expect((await cases.get('c1'))?.case.version).toBe('1');
  });
});

describe('a migration beside others', () => {
  it('fires all that is due before it moves a case, however much it is', async () => {
    const { machine, hash } = counted;
    const custody = { ...sample.stages.custody, machine, hash } as unknown as typeof sample.stages.custody;
    const first = { ...sample, facts: {}, stages: { ...sample.stages, custody } } as unknown as typeof sample;
    const clock = settableClock(start);
    const pathway = { ...first, version: '2' } as typeof sample;
    const cases = await openCases({ clock, waker: manualWaker, pathway: first, earlier: [pathway] });
    await cases.open({ id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } });
    clock.set(start + DAY);
    for await (const { verdict } of cases.migrate({ ...plan, dryRun: false })) expect(verdict).toBe('same');
    const lines = (await cases.journal('c1')).flatMap(({ content }) => content?.entry ?? []);
    expect(lines.filter(({ kind }) => kind === 'due')).toHaveLength(often);
    expect(lines.at(-1)).toMatchObject({ type: 'case.migrated' });
    expect((await cases.get('c1'))?.case).toMatchObject({ version: '2', context: { count: often } });
    expect(await cases.verify('c1')).toEqual([]);
  });

  it('fires what is due before it moves a case', async () => {
    const { moved, clock, cases } = await before(as((of) => (of.releaseAt === null ? undefined : of.releaseAt - 84 * DAY)));
    clock.set(release - 80 * DAY);
    expect(await moved()).toMatchObject([{ verdict: 'same', from: 'custody.sentenced.planning', to: 'custody.sentenced.planning' }]);
    const lines = (await cases.journal('c1')).flatMap(({ content }) => content?.entry ?? []);
    expect(lines.at(-1)).toMatchObject({ type: 'case.migrated', attrs: { migration: 'm', from: { version: '1' }, to: { version: '2' } } });
    expect(lines.filter(({ kind }) => kind === 'due')).toHaveLength(1);
  });

  it('finds a case that somebody else has moved meanwhile, or erased, and says so', async () => {
    const again = await before(as(() => undefined));
    const { cases, beside, moved, store } = again;
    const { load } = store;
    const meanwhile = (what: () => Promise<unknown>) => {
      let isFirst = true;
      Object.assign(store, {
        load: async (id: string) => {
          if (isFirst) {
            isFirst = false;
            await what();
          }
          return load(id);
        },
      });
    };
    meanwhile(async () => {
      for await (const { verdict } of beside.migrate({ ...plan, dryRun: false })) expect(verdict).toBe('same');
    });
    const verdicts = await moved();
    expect(verdicts).toEqual([{ case: 'c1', verdict: 'already-done', from: '' }]);
    expect((await cases.journal('c1')).filter(({ content }) => content?.entry.type === 'case.migrated')).toHaveLength(1);
    const other = await before(as(() => undefined));
    Object.assign(other.store, { load: async () => undefined });
    expect(await other.moved()).toEqual([{ case: 'c1', from: '', verdict: 'needs-decision', reason: 'There is no such case.' }]);
  });
});
