import { DAY, HOUR, manualWaker, memoryStore, openCases, replay } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { beginOn, release, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
const late = release - 20 * DAY;

/** A case of which two due times wait for a person: twelve weeks and thirty days before release. */
async function waiting() {
  const own = await begin({ catchUp: { afterMs: DAY, decide: () => 'ask' } });
  const id = await serving(own.cases);
  own.clock.set(late);
  await own.cases.tick();
  const names = async () => (await own.cases.held()).map(({ name }) => name);
  expect(await names()).toEqual(['weeks12', 'reviewDay']);
  return { ...own, id, names };
}
type Own = Awaited<ReturnType<typeof waiting>>;

async function isWhole({ cases, store, id }: Own) {
  expect(await cases.verify(id)).toEqual([]);
  const entries = (await cases.journal(id)).flatMap(({ content }) => content?.entry ?? []);
  expect(replay(sample, entries)).toMatchObject({ ok: true, case: (await store.load(id))?.case });
}

describe('a due time that waits for a person', () => {
  it('waits on where something else is corrected, and can still be decided', async () => {
    const own = await waiting();
    const { cases, id, names } = own;
    const corrected = await cases.correct(id, { add: { type: 'custody.note', at: start + DAY } });
    expect(corrected).toMatchObject({ ok: true, difference: { due: { added: [], removed: [] } } });
    expect(await names()).toEqual(['weeks12', 'reviewDay']);
    expect((await cases.tick()).fired).toBe(0);
    await isWhole(own);
    const [first] = await cases.held();
    expect(await cases.decide(id, first?.id ?? '', 'fire')).toMatchObject({ ok: true, case: { value: { sentenced: 'planning' } } });
    expect(await names()).toEqual(['reviewDay']);
    expect(await cases.correct(id, { add: { type: 'custody.note', at: start + 2 * DAY } })).toMatchObject({ ok: true });
    expect((await cases.get(id))?.case.value).toEqual({ sentenced: 'planning' });
    expect(await names()).toEqual(['reviewDay']);
    await isWhole(own);
  });

  it('waits on after several corrections, from a checkpoint too', async () => {
    const own = await waiting();
    const { cases, id, names, clock } = own;
    for (let n = 0; n < 210; n += 1) await cases.send(id, { type: 'health.seen' });
    clock.set(late + HOUR);
    for (const at of [late + 1, late + 2])
      expect(await cases.correct(id, { add: { type: 'health.seen', at } })).toMatchObject({ ok: true });
    expect(await names()).toEqual(['weeks12', 'reviewDay']);
    await isWhole(own);
  });

  it('that was passed over stays passed over', async () => {
    const own = await waiting();
    const { cases, id, names } = own;
    const [first] = await cases.held();
    await cases.decide(id, first?.id ?? '', 'skip');
    await cases.correct(id, { add: { type: 'custody.note', at: start + DAY } });
    expect([await names(), (await cases.get(id))?.case.value]).toEqual([['reviewDay'], { sentenced: 'serving' }]);
    await isWhole(own);
  });

  it('waits no more where the correction moves it away', async () => {
    const own = await waiting();
    const { cases, id, names } = own;
    await cases.correct(id, { add: { type: 'custody.date.moved', at: start + DAY, attrs: { releaseAt: release + 200 * DAY } } });
    expect([await names(), (await cases.get(id))?.agenda.map(({ at }) => (at - release) / DAY)]).toEqual([[], [116, 170, 200]]);
    await isWhole(own);
  });

  it('waits no more where it is gone, though another falls due at its very instant', async () => {
    const own = await waiting();
    const { cases, store, id, names } = own;
    // Thirty days before this release is what twelve weeks before the other was.
    await cases.send(id, { type: 'custody.date.moved', attrs: { releaseAt: release - 54 * DAY } });
    expect([(await store.load(id))?.held, await names()]).toEqual([[], []]);
    await cases.tick();
    expect(await names()).toEqual(['weeks12', 'reviewDay', 'release']);
    await isWhole(own);
  });

  it('waits on in another version and back, and is corrected there as here', async () => {
    const { cases, store, clock, id, names } = await waiting();
    const newer = await openCases({
      store,
      clock,
      waker: manualWaker,
      pathway: { ...sample, version: '2' } as typeof sample,
      earlier: [sample],
    });
    const plan = { id: 'm', from: 'sample@1', to: 'sample@2' };
    for await (const { verdict } of newer.migrate({ ...plan, dryRun: false })) expect(verdict).toBe('same');
    clock.set(late + HOUR);
    expect(await newer.correct(id, { add: { type: 'custody.note', at: late + 1 } })).toMatchObject({ ok: true });
    expect(await names()).toEqual(['weeks12', 'reviewDay']);
    expect(await newer.verify(id)).toEqual([]);
    await newer.stop();
    expect(await cases.verify(id)).toEqual([]);
  });
});

describe('taking a migration back', () => {
  const plan = { id: 'm', from: 'sample@1', to: 'sample@2' };
  async function migrated() {
    const own = await waiting();
    const { store, clock } = own;
    const newer = await openCases({
      store,
      clock,
      waker: manualWaker,
      pathway: { ...sample, version: '2' } as typeof sample,
      earlier: [sample],
    });
    for await (const { verdict } of newer.migrate({ ...plan, dryRun: false })) expect(verdict).toBe('same');
    const undone = async () => {
      const found: string[] = [];
      for await (const { verdict } of newer.undoMigration(plan)) found.push(verdict);
      return found;
    };
    return { ...own, newer, undone };
  }

  it('leaves what waits for a person waiting, and what was passed over passed over', async () => {
    const { newer, undone, id, clock, names } = await migrated();
    const [first] = await newer.held();
    await newer.decide(id, first?.id ?? '', 'skip');
    clock.set(late + DAY);
    await newer.send(id, { type: 'custody.note' });
    expect(await undone()).toEqual(['mapped']);
    expect([await names(), (await newer.get(id))?.case]).toMatchObject([
      ['reviewDay'],
      { version: '1', value: { sentenced: 'serving' }, context: { notes: 1 } },
    ]);
    expect((await newer.tick()).fired).toBe(0);
    expect((await newer.get(id))?.case.value).toEqual({ sentenced: 'serving' });
    expect(await newer.verify(id)).toEqual([]);
    await newer.stop();
  });

  it('loses nothing that somebody wrote while it was worked out', async () => {
    const { newer, undone, id, store } = await migrated();
    const { journal } = store;
    let isFirst = true;
    Object.assign(store, {
      journal: async (...given: Parameters<typeof journal>) => {
        const lines = await journal(...given);
        if (isFirst) {
          isFirst = false;
          await newer.send(id, { type: 'custody.note' });
        }
        return lines;
      },
    });
    expect(await undone()).toEqual(['mapped']);
    expect((await newer.get(id))?.case).toMatchObject({ version: '1', context: { notes: 1 } });
    expect(await newer.verify(id)).toEqual([]);
    await newer.stop();
  });
});
