import { DAY, manualWaker, memoryStore, openCases, settableClock } from 'justice-pathway';
import type { MigrationVerdict } from 'justice-pathway/live';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { begin, on } from './runtime-loop-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

const opening = { id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null } } as const;

describe('opening a case', () => {
  it('under a command that was used is answered with what it opened, and for anything else refused', async () => {
    const { cases } = await begin();
    const first = await cases.open({ ...opening, command: 'k' });
    expect(first).toMatchObject({ ok: true });
    expect(await cases.open({ ...opening, command: 'k' })).toMatchObject({ ok: true, repeated: true, case: { id: 'c1' } });
    for (const other of [{ person: 'p2' }, { profile: { needs: ['housing'] } }, { at: start - DAY }, { input: { releaseAt: release } }])
      expect(await cases.open({ ...opening, ...other, command: 'k' }), JSON.stringify(other)).toMatchObject({
        ok: false,
        reason: 'command-reused',
      });
  });

  it('that was opened is answered before anything of it is looked at again', async () => {
    const { cases, clock } = await begin();
    await cases.open({ ...opening, at: start, command: 'k' });
    clock.set(start - DAY);
    expect(await cases.open({ ...opening, at: start, command: 'k' })).toMatchObject({ ok: true, repeated: true });
    expect(await cases.open({ ...opening, id: 'c2', at: start })).toMatchObject({ ok: false, reason: 'in-the-future' });
  });

  it('begins with no consent, no held due time and one line of a journal', async () => {
    const { cases, store } = await begin();
    await cases.open(opening);
    expect(await store.load('c1')).toMatchObject({ held: [], consents: [], closedAt: null, openedAt: start });
    expect(await cases.held()).toEqual([]);
  });

  it('of nobody, or under what is no id, is refused with each fault once', async () => {
    const { cases } = await begin();
    const bad = await cases.open({ ...opening, person: undefined, id: '', command: '' } as never);
    expect(bad).toMatchObject({ ok: false, reason: 'bad-input' });
    expect((bad as unknown as { issues: { path: string }[] }).issues.map(({ path }) => path)).toEqual(['person', 'id', 'command']);
  });
});

describe('what is done to all cases', () => {
  it('a migration is a trial unless it is said not to be, and can be taken back', async () => {
    const store = memoryStore();
    const clock = settableClock(start);
    const old = await openCases({ store, clock, waker: manualWaker, pathway: sample });
    await serving(old);
    const newer = { ...sample, version: '2' } as typeof sample;
    const cases = await openCases({ store, clock, waker: manualWaker, pathway: newer, earlier: [sample] });
    expect(cases.versions).toHaveLength(2);
    const plan = { id: 'm', from: 'sample@1', to: 'sample@2' } as const;
    const version = async () => (await cases.get('c1'))?.case.version;
    const told = async (verdicts: AsyncIterable<MigrationVerdict>) => {
      const found: MigrationVerdict[] = [];
      for await (const each of verdicts) found.push(each);
      return found;
    };
    expect(await told(cases.migrate(plan))).toHaveLength(1);
    expect(await version()).toBe('1');
    await told(cases.migrate({ ...plan, dryRun: true }));
    expect(await version()).toBe('1');
    await told(cases.migrate({ ...plan, dryRun: false }));
    expect(await version()).toBe('2');
    expect(await told(cases.undoMigration(plan))).toHaveLength(1);
    expect(await version()).toBe('1');
  });

  it('a batch is answered call by call', async () => {
    const { cases } = await begin();
    await cases.open(opening);
    const answers = await cases.batch([
      { do: 'send', case: 'c1', event: { type: 'custody.received', attrs: { status: 'remand' } } },
      { do: 'send', case: 'c9', event: { type: 'custody.note' } },
    ]);
    expect(answers).toMatchObject([{ ok: true }, { ok: false, reason: 'no-such-case' }]);
  });

  it('a case is answered as it was at a time, and as it was known then', async () => {
    const { cases, clock } = await begin();
    await serving(cases);
    clock.set(start + 2 * DAY);
    await cases.send('c1', { type: 'custody.date.moved', attrs: { releaseAt: release + DAY }, at: start + DAY });
    const dates = async (at: number) => [
      ((await cases.caseAt('c1', at))?.context as { releaseAt?: number } | undefined)?.releaseAt,
      ((await cases.caseKnownAt('c1', at))?.context as { releaseAt?: number } | undefined)?.releaseAt,
    ];
    expect(await dates(start + DAY)).toEqual([release + DAY, release]);
    expect(await dates(start + 2 * DAY)).toEqual([release + DAY, release + DAY]);
  });

  it('nothing is taken any more by what was stopped', async () => {
    const { cases } = await begin();
    await cases.stop();
    await expect(async () => cases.open(opening)).rejects.toMatchObject({ code: expect.any(String) });
  });
});

describe('a decision', () => {
  const asked = { catchUp: { afterMs: 0, decide: () => 'ask' as const } };

  it('settles the due time that it names, and under a command that was used nothing twice', async () => {
    const { cases, clock, store } = await begin(asked);
    await serving(cases);
    await serving(cases, 'c2', 'p2');
    clock.set(release + DAY);
    await cases.tick();
    const held = await cases.held();
    const own = held.filter((each) => each.case === 'c1').map(({ id }) => id);
    expect(own.length).toBeGreaterThan(1);
    const [first = '', second = ''] = own;
    expect(await cases.decide('c1', second, 'skip', { command: 'k' })).toMatchObject({ ok: true });
    expect((await cases.held()).filter((each) => each.case === 'c1').map(({ id }) => id)).not.toContain(second);
    expect((await store.load('c1'))?.held.map(({ id }) => id)).toContain(first);
    expect(await cases.decide('c1', second, 'skip', { command: 'k' })).toMatchObject({ ok: true, repeated: true });
    expect(await cases.decide('c1', first, 'skip', { command: 'k' })).toMatchObject({ ok: false, reason: 'command-reused' });
    expect(await cases.decide('c1', second, 'skip', { command: 'k2' })).toMatchObject({ ok: false, reason: 'no-such-due' });
  });
});

describe('an event about the person', () => {
  it('is kept with what is to be told in one commit, so that nothing between the two can lose it', async () => {
    const kept: (readonly unknown[] | undefined)[] = [];
    const { cases } = await on((store) => ({
      commit: async (commit) => {
        kept.push(commit.tells);
        return store.commit(commit);
      },
    }));
    await serving(cases);
    await serving(cases, 'c2', 'p1');
    kept.length = 0;
    await cases.send('c1', { type: 'person.learned', attrs: { needs: ['financial'] } });
    expect(kept[0]).toMatchObject([{ person: 'p1', but: 'c1' }]);
  });
});
