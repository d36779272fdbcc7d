import { DAY, type Instant, manualWaker, memoryStore, openCases, type Store, type Waker } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { beginOn, housing, release, serving, start } from './runtime-sample.ts';

type Commit = Parameters<Store['commit']>[0];

const begin = beginOn(async () => memoryStore());

/** A store that remembers what it was told to keep, and can be made to fail. */
function watched(fails: (commit: Commit) => Error | undefined = () => undefined) {
  const kept = memoryStore();
  const commits: Commit[] = [];
  const store: Store = {
    ...kept,
    async commit(commit) {
      const fault = fails(commit);
      if (fault) throw fault;
      const done = await kept.commit(commit);
      if (done.ok) commits.push(commit);
      return done;
    },
  };
  return { store, commits };
}
const armed = ({ arm }: Commit) => arm.map(({ name, at, held }) => `${name} ${(at - release) / DAY}${held ? ' held' : ''}`);

describe('a commit', () => {
  it('says on each line who, why and by which command, and on the last what the case came to', async () => {
    const { store } = watched();
    const { cases } = await begin({ store });
    const id = await serving(cases);
    await cases.send(id, { type: 'case.reviewed' }, { by: 'worker-7', why: 'asked for', command: 'k' });
    await cases.send(id, { type: 'custody.note' });
    const lines = (await cases.journal(id)).flatMap(({ content }) => content ?? []);
    const [reviewed, raised, note] = lines.slice(-3);
    for (const line of [reviewed, raised]) expect(line).toMatchObject({ by: 'worker-7', why: 'asked for', command: 'k' });
    expect([reviewed?.state, typeof raised?.state]).toEqual([undefined, 'string']);
    expect(note).toMatchObject({ by: 'system', entry: { type: 'custody.note' } });
    expect(note).not.toHaveProperty('why');
    expect(note).not.toHaveProperty('command');
    expect(lines.filter(({ state }) => state !== undefined).map(({ entry }) => entry.seq)).toEqual([2, 6, 8, 9]);
  });

  it('arms what falls due anew, and takes away what does so no longer', async () => {
    const { store, commits } = watched();
    const { cases } = await begin({ store });
    const id = await serving(cases);
    expect(armed(commits.at(-1) as Commit)).toEqual(['weeks12 -84', 'reviewDay -30', 'release 0']);
    await cases.send(id, { type: 'custody.note' });
    expect([armed(commits.at(-1) as Commit), commits.at(-1)?.disarm]).toEqual([[], []]);
    await cases.send(id, { type: 'custody.date.moved', attrs: { releaseAt: release + DAY } });
    expect(armed(commits.at(-1) as Commit)).toEqual(['weeks12 -83', 'reviewDay -29', 'release 1']);
    await cases.send(id, { type: 'person.died' });
    expect([armed(commits.at(-1) as Commit), commits.at(-1)?.disarm.length]).toEqual([[], 3]);
  });

  it('puts before a person what is late, one by one, until it is decided or moved away', async () => {
    const { store } = watched();
    const { cases, clock } = await begin({ store, catchUp: { afterMs: DAY, decide: () => 'ask' } });
    const id = await serving(cases);
    clock.set(release - 20 * DAY);
    await cases.tick();
    const held = async () => (await cases.held()).map(({ name }) => name);
    expect(await held()).toEqual(['weeks12', 'reviewDay']);
    const [first] = await cases.held();
    expect(await cases.decide(id, first?.id ?? '', 'skip')).toMatchObject({ ok: true });
    expect(await held()).toEqual(['reviewDay']);
    await cases.send(id, { type: 'custody.date.moved', attrs: { releaseAt: release + 100 * DAY } });
    expect(await held()).toEqual([]);
    expect((await cases.get(id))?.agenda.map(({ name, at }) => `${name} ${(at - release) / DAY}`)).toContain('reviewDay 70');
    expect(await cases.verify(id)).toEqual([]);
  });

  it('arms what falls due at the very instant at which something else did', async () => {
    const { store, commits } = watched();
    const { cases } = await begin({ store });
    const id = await serving(cases);
    await cases.send(id, { type: 'custody.date.moved', attrs: { releaseAt: release + 54 * DAY } });
    expect(armed(commits.at(-1) as Commit)).toEqual(['weeks12 -30', 'reviewDay 24', 'release 54']);
    expect(await cases.verify(id)).toEqual([]);
  });

  it('writes down what waits for a person, with its own time and when that was, and leaves it as it is', async () => {
    const { store, commits } = watched();
    const { cases, clock } = await begin({ store, catchUp: { afterMs: DAY, decide: () => 'ask' } });
    const id = await serving(cases);
    clock.set(release - 20 * DAY);
    await cases.tick();
    const due = (await cases.held()).map(({ id: of }) => of);
    const lines = (await cases.journal(id)).flatMap(({ content }) => (content?.entry.type === 'due.held' ? [content.entry] : []));
    expect(lines.map(({ kind, at, attrs }) => ({ kind, at, attrs }))).toEqual([
      { kind: 'note', at: clock.now(), attrs: { due: due[0], dueAt: release - 84 * DAY, name: 'weeks12' } },
      { kind: 'note', at: clock.now(), attrs: { due: due[1], dueAt: release - 30 * DAY, name: 'reviewDay' } },
    ]);
    expect(armed(commits.at(-1) as Commit)).toEqual(['weeks12 -84 held', 'reviewDay -30 held']);
    await cases.send(id, { type: 'custody.note' });
    expect([armed(commits.at(-1) as Commit), commits.at(-1)?.disarm]).toEqual([[], []]);
    expect((await cases.held()).map(({ id: of }) => of)).toEqual(due);
    await cases.decide(id, due[0] ?? '', 'fire');
    expect([armed(commits.at(-1) as Commit), commits.at(-1)?.disarm]).toEqual([[], [due[0]]]);
    expect((await cases.get(id))?.held.map(({ id: of }) => of)).toEqual([due[1]]);
    expect(await cases.verify(id)).toEqual([]);
  });

  it('keeps a checkpoint every two hundred lines, and one more where a correction overtook some', async () => {
    const { store, commits } = watched();
    const { cases, clock } = await begin({ store });
    const id = await serving(cases);
    const kept = () => commits.flatMap(({ checkpoint }) => (checkpoint ? [[checkpoint.seq, checkpoint.recordedAt === clock.now()]] : []));
    await cases.correct(id, { add: { type: 'health.seen', at: start } });
    expect(kept()).toEqual([]);
    for (let seq = 8; seq <= 402; seq += 1) await cases.send(id, { type: 'health.seen' });
    expect(kept()).toEqual([
      [200, true],
      [400, true],
    ]);
    const hour = 3_600_000;
    clock.set(start + hour);
    await cases.correct(id, { add: { type: 'health.seen', at: start } });
    await cases.send(id, { type: 'health.seen' });
    expect(kept().map(([seq]) => seq)).toEqual([200, 400, 403]);
    expect((await store.load(id))?.checkpoint).toBe(403);
    expect(await cases.verify(id)).toEqual([]);
  });

  it('of opening with a command keeps the command, and a writer that comes again is told the same', async () => {
    const { store, commits } = watched();
    const { cases } = await begin({ store });
    const opening = { id: 'c1', person: 'p1', stage: 'custody', input: { releaseAt: null }, command: 'k' } as const;
    await cases.open(opening);
    expect(commits.map(({ command, expectedSeq }) => [command?.id, command?.case, command?.fromSeq, expectedSeq])).toEqual([
      ['k', 'c1', 1, 0],
    ]);
    expect(await cases.open(opening)).toMatchObject({ ok: true, repeated: true });
    expect(commits).toHaveLength(1);
  });
});

describe('a case that cannot go on', () => {
  it('is put aside for a minute, then two, then four, and never longer than a day, with when it began', async () => {
    let isBroken = true;
    const { store } = watched((commit) =>
      isBroken && commit.next.id === 'c1' && commit.disarm.length > 0 ? new TypeError('broken') : undefined,
    );
    const trouble: object[] = [];
    const { cases, clock } = await begin({ store, onTrouble: (told) => void trouble.push(told) });
    await serving(cases);
    await serving(cases, 'c2', 'p2');
    clock.set(release - 84 * DAY);
    expect(await cases.tick()).toMatchObject({ fired: 1 });
    expect(trouble).toEqual([{ work: 'fire', error: 'TypeError' }]);
    const aside = async () =>
      (await store.asides(10)).map(({ case: of, reason, since, attempts, until }) => [
        of,
        reason,
        since - clock.now(),
        attempts,
        until - clock.now(),
      ]);
    expect(await aside()).toEqual([['c1', 'TypeError', 0, 1, 60_000]]);
    expect(await cases.health()).toMatchObject({ ok: false, problems: ['1 cases could not go on and are put aside.'] });
    const waits: unknown[] = [];
    for (let attempt = 2; attempt <= 14; attempt += 1) {
      clock.set((await store.asides(10))[0]?.until ?? 0);
      await cases.tick();
      waits.push((await aside())[0]?.at(-1));
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440, 1440].map((minutes) => minutes * 60_000));
    expect((await store.asides(10))[0]).toMatchObject({ since: release - 84 * DAY, attempts: 14 });
    isBroken = false;
    clock.set((await store.asides(10))[0]?.until ?? 0);
    await cases.tick();
    expect(await store.asides(10)).toEqual([]);
    expect((await cases.get('c1'))?.case.value).toEqual({ sentenced: 'planning' });
  });
});

describe('a worker', () => {
  const waking = () => {
    const asked: (Instant | undefined)[] = [];
    let wake: (() => Promise<void> | void) | undefined;
    const waker: Waker = {
      start: (own) => {
        wake = own;
      },
      sleepUntil: (at) => void asked.push(at),
      stop: () => {
        wake = undefined;
      },
    };
    return { waker, asked, wake: () => wake?.() };
  };

  it('sleeps until the next thing that falls due, and is woken earlier by what a commit brings', async () => {
    const { waker, asked, wake } = waking();
    const { cases, clock } = await begin({ waker });
    await wake();
    const id = await serving(cases);
    await wake();
    expect(asked.at(-1)).toBe(release - 84 * DAY);
    const before = asked.length;
    await cases.send(id, { type: 'custody.note' });
    expect(asked.length).toBe(before);
    await cases.send(id, { type: 'custody.date.moved', attrs: { releaseAt: start + 90 * DAY } });
    expect(asked.at(-1)).toBe(start + 6 * DAY);
    await cases.send(id, { type: 'custody.date.moved', attrs: { releaseAt: release } });
    await wake();
    expect(asked.at(-1)).toBe(release - 84 * DAY);
    clock.set(release - 84 * DAY);
    await wake();
    expect((await cases.get(id))?.case.value).toEqual({ sentenced: 'planning' });
    expect(asked.at(-1)).toBe(release - 30 * DAY);
  });

  it('tries again what it cannot do less and less often', async () => {
    const { store, clock, cases } = await begin();
    await serving(cases);
    const { waker, asked, wake } = waking();
    const newer = await openCases({ store, pathway: { ...sample, version: '2' } as typeof sample, clock, waker });
    clock.set(release - 84 * DAY);
    const waits: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      await wake();
      waits.push((asked.at(-1) ?? 0) - clock.now());
      clock.set(clock.now() + 10_000);
    }
    expect(waits.every((wait, at) => at === 0 || wait >= (waits[at - 1] ?? 0))).toBe(true);
    expect([Math.min(...waits) > 0, Math.max(...waits)]).toEqual([true, 60_000]);
    await newer.stop();
    await expect(newer.tick()).rejects.toMatchObject({ code: 'cases-stopped' });
    expect((await newer.health()).running).toBe(false);
  });

  it('does nothing by itself while its clock is far from that of the store, and says so', async () => {
    const kept = memoryStore();
    let ahead = 0;
    const { clock, cases } = await begin({ store: { ...kept, now: async () => clock.now() - ahead } as Store });
    await serving(cases);
    const trouble: object[] = [];
    const worker = await openCases({
      store: { ...kept, now: async () => clock.now() - ahead },
      pathway: sample,
      clock,
      waker: manualWaker,
      hooks: [housing],
      onTrouble: (told) => void trouble.push(told),
    });
    ahead = 5001;
    expect(await worker.tick()).toEqual({ fired: 0, asked: 0 });
    expect(trouble).toEqual([{ work: 'clock', error: 'clock-off' }]);
    expect((await worker.health()).problems[0]).toBe(
      "This machine's clock is 5 seconds ahead of the database's. It does no work by itself until that is mended.",
    );
    ahead = -3 * 3_600_000;
    expect((await worker.health()).problems[0]).toContain('3 hours behind');
    ahead = 5000;
    await worker.tick();
    expect([(await worker.health()).problems, trouble.length]).toEqual([[], 1]);
    await worker.stop();
  });
});
