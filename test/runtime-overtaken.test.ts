import { DAY, manualWaker, memoryStore, openCases, type Store } from 'justice-pathway';
import type { Commit } from 'justice-pathway/adapters';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sample } from './engine-sample.ts';
import { beginOn, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
const newer = { ...sample, version: '2' } as typeof sample;
const plan = { id: 'm', from: 'sample@1', to: 'sample@2' };
const add = { type: 'custody.note', at: start + DAY } as const;

/** A case in which another process writes just before each commit, as often as is said, and what is kept of it. */
async function contended(times: number, isErasedAtLast = false) {
  const kept = memoryStore();
  let lost = times;
  let isBegun = false;
  const store: Store = {
    ...kept,
    commit: async (commit: Commit) => {
      if (isBegun && lost > 0) {
        lost -= 1;
        if (lost === 0 && isErasedAtLast) await quicker.erase('p1');
        else await quicker.send('c1', { type: 'health.seen' });
      }
      return kept.commit(commit);
    },
  };
  const { cases, clock } = await begin({ store, pathway: newer, earlier: [sample] });
  const quicker = await openCases({ store: kept, pathway: newer, earlier: [sample], clock, waker: manualWaker });
  const old = await openCases({ store: kept, pathway: sample, clock, waker: manualWaker });
  await serving(old);
  clock.set(start + 10 * DAY);
  for await (const { verdict } of quicker.migrate({ ...plan, dryRun: false })) expect(verdict).toBe('same');
  clock.set(start + 11 * DAY);
  await quicker.send('c1', { type: 'custody.note' });
  isBegun = true;
  return { cases, now: async () => (await quicker.get('c1'))?.case };
}
type Contended = Awaited<ReturnType<typeof contended>>;

const undone = async ({ cases }: Contended) => {
  for await (const verdict of cases.undoMigration(plan)) return verdict;
  return undefined;
};

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

describe('whom another overtakes four times', () => {
  it('is carried out in the end: a correction, an erasure, a migration taken back', async () => {
    const corrected = await contended(4);
    expect(await corrected.cases.correct('c1', { add: { ...add, at: start + 11 * DAY } })).toMatchObject({ ok: true });
    expect(await corrected.cases.verify('c1')).toEqual([]);
    const erased = await contended(4);
    expect(await erased.cases.erase('p1')).toMatchObject({ erased: ['c1'], notErased: [] });
    const back = await contended(4);
    expect(await undone(back)).toMatchObject({ verdict: 'mapped' });
    expect(await back.now()).toMatchObject({ version: '1', context: { notes: 1 } });
    expect(await back.cases.verify('c1')).toEqual([]);
  });
});

describe('whom another overtakes without end', () => {
  it('is told of a conflict and of how far the case has come by now, and nothing is changed', async () => {
    const corrected = await contended(1000);
    const refused = await corrected.cases.correct('c1', { add: { ...add, at: start + 11 * DAY } });
    const { revision } = (await corrected.now()) ?? {};
    expect(refused).toEqual({ ok: false, reason: 'conflict', revision, message: expect.stringContaining(`at revision ${revision} now`) });
    expect(await corrected.now()).toMatchObject({ context: { notes: 1 } });
    const erased = await contended(1000);
    expect(await erased.cases.erase('p1')).toMatchObject({ erased: [], notErased: [{ case: 'c1', reason: 'conflict' }] });
    const back = await contended(1000);
    expect(await undone(back)).toEqual({
      case: 'c1',
      from: 'sentenced.serving',
      verdict: 'needs-decision',
      reason: 'The case kept changing; try again.',
    });
    expect(await back.now()).toMatchObject({ version: '2' });
  });
});

describe('whom another overtakes each time, and at last by an erasure', () => {
  const gone = { ok: false, reason: 'case-erased' };

  it('is told that the case was erased, and of no revision', async () => {
    const sent = await (await contended(40, true)).cases.send('c1', { type: 'custody.note' });
    expect(sent).toMatchObject(gone);
    const corrected = await (await contended(40, true)).cases.correct('c1', { add: { ...add, at: start + 11 * DAY } });
    expect(corrected).toMatchObject(gone);
  });
});

describe('who repeats a command of a case just as it is erased', () => {
  it('is told that it was erased, and not that the command stands for something else', async () => {
    const kept = memoryStore();
    let isErased = false;
    const store: Store = {
      ...kept,
      command: async (id) => {
        const known = await kept.command(id);
        if (isErased) await quicker.erase('p1');
        return known;
      },
    };
    const { cases, clock } = await begin({ store });
    const quicker = await openCases({ store: kept, pathway: sample, clock, waker: manualWaker });
    for (const [repeated, id] of [
      ['send', 'c1'],
      ['correct', 'c2'],
    ] as const) {
      await serving(cases, id, 'p1');
      const ask = () =>
        repeated === 'send'
          ? cases.send(id, { type: 'custody.note' }, { command: repeated })
          : cases.correct(id, { add: { type: 'custody.note', at: start } }, { command: repeated });
      expect(await ask()).toMatchObject({ ok: true });
      expect(await ask()).toMatchObject({ ok: true, repeated: true });
      isErased = true;
      expect(await ask(), repeated).toMatchObject({ ok: false, reason: 'case-erased', message: 'This case was erased.' });
      isErased = false;
    }
    await quicker.stop();
  });
});
