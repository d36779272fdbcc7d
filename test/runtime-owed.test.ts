import { DAY, memoryStore, type Store } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { release, serving, start } from './runtime-sample.ts';
import { learned, lines, two } from './runtime-telling-sample.ts';

/** A store in which commits on some cases fail. */
function failing(fails: () => Error | undefined): Store {
  const kept = memoryStore();
  return {
    ...kept,
    commit: async (commit) => {
      const fault = commit.next.id === 'c2' ? fails() : undefined;
      if (fault) throw fault;
      return kept.commit(commit);
    },
  };
}

describe('what could not be told', () => {
  const away = () => new TypeError('Jane Doe');

  it('is kept with its reason and tried again less and less often, once a day at last, and each case is told once', async () => {
    let isAway = false;
    const { cases, clock } = await two(failing(() => (isAway ? away() : undefined)));
    isAway = true;
    const told = await cases.tell('p1', learned('money'), { by: 'worker', why: 'a letter', command: 'k' });
    expect(told).toEqual({
      ok: true,
      others: [
        { case: 'c1', ok: true },
        { case: 'c2', ok: false, reason: 'TypeError', owed: true },
      ],
    });
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      const [owed] = await cases.owed();
      expect(owed).toMatchObject({ person: 'p1', attempts: attempt, reason: 'TypeError', but: null });
      waits.push(((owed?.nextAt ?? 0) - clock.now()) / 1000);
      clock.set(owed?.nextAt ?? 0);
      await cases.tick();
    }
    expect(waits.slice(0, 5)).toEqual([2, 4, 8, 16, 32]);
    expect(waits.slice(15)).toEqual([65_536, 86_400, 86_400, 86_400, 86_400]);
    expect(await lines(cases, 'c1')).toHaveLength(1);
    isAway = false;
    clock.set((await cases.owed())[0]?.nextAt ?? 0);
    await cases.tick();
    expect(await cases.owed()).toEqual([]);
    expect(await lines(cases, 'c2')).toMatchObject([{ by: 'worker', why: 'a letter', entry: { at: start } }]);
    expect(await lines(cases, 'c1')).toHaveLength(1);
  });

  it('is told when the same command comes again, and no other that is owed', async () => {
    let isAway = false;
    const { cases } = await two(failing(() => (isAway ? away() : undefined)));
    isAway = true;
    await cases.tell('p1', learned('money'), { command: 'k1' });
    await cases.tell('p1', learned('health'), { command: 'k2' });
    isAway = false;
    expect(await cases.tell('p1', learned('health'), { command: 'k2' })).toMatchObject({
      ok: true,
      repeated: true,
      others: [
        { case: 'c1', ok: true },
        { case: 'c2', ok: true },
      ],
    });
    expect((await cases.owed()).map(({ key }) => key)).toEqual(['k1']);
    expect((await lines(cases, 'c2')).map(({ entry }) => entry.attrs?.['needs'])).toEqual([['health']]);
  });

  it('stays owed where not even the cases can be read', async () => {
    const kept = memoryStore();
    let isAway = false;
    const store: Store = {
      ...kept,
      cases: async (query) => {
        if (isAway && query.limit !== 1) throw new RangeError('away');
        return kept.cases(query);
      },
    };
    const { cases, clock } = await two(store);
    isAway = true;
    expect(await cases.tell('p1', learned('money'))).toEqual({ ok: true, others: [] });
    expect(await cases.owed()).toMatchObject([{ reason: 'RangeError', attempts: 1 }]);
    isAway = false;
    clock.set(start + DAY);
    await cases.tick();
    expect([await cases.owed(), (await lines(cases, 'c2')).length]).toEqual([[], 1]);
  });

  it('stays owed where not even that it was told can be written, and each case has it once in the end', async () => {
    const kept = memoryStore();
    let isAway = true;
    const settleTell: Store['settleTell'] = async (key, tell) => {
      if (isAway) throw away();
      return kept.settleTell(key, tell);
    };
    const { cases } = await two({ ...kept, settleTell });
    const others = ['c1', 'c2'].map((id) => ({ case: id, ok: true }));
    expect(await cases.tell('p1', learned('money'))).toEqual({ ok: true, others });
    expect(await cases.owed()).toMatchObject([{ attempts: 0, nextAt: start }]);
    isAway = false;
    await cases.tick();
    expect(await cases.owed()).toEqual([]);
    for (const id of ['c1', 'c2']) expect(await lines(cases, id)).toHaveLength(1);
  });

  it('is put in its place once in each of several cases that have gone on since, and told so again', async () => {
    let isAway = false;
    const { cases, clock } = await two(failing(() => (isAway ? away() : undefined)));
    await serving(cases, 'c4');
    clock.set(start + 5 * DAY);
    for (const id of ['c1', 'c2', 'c4']) await cases.send(id, { type: 'health.seen' });
    isAway = true;
    expect(await cases.tell('p1', learned('money', start + DAY), { command: 'k' })).toMatchObject({
      others: [
        { case: 'c1', ok: true },
        { case: 'c2', ok: false, owed: true },
        { case: 'c4', ok: true },
      ],
    });
    isAway = false;
    const all = ['c1', 'c2', 'c4'].map((id) => ({ case: id, ok: true }));
    expect(await cases.tell('p1', learned('money', start + DAY), { command: 'k' })).toEqual({ ok: true, others: all, repeated: true });
    expect(await cases.owed()).toEqual([]);
    for (const id of ['c1', 'c2', 'c4']) {
      const added = (await cases.journal(id)).filter(({ content }) => content?.entry.type === 'event.added');
      expect(added, id).toHaveLength(1);
      expect(await cases.verify(id)).toEqual([]);
    }
  });

  it('of a case that has gone on since is put in its place; one that does not fit stays owed with the reason', async () => {
    const { cases, clock } = await two();
    clock.set(start + 5 * DAY);
    await cases.send('c2', { type: 'custody.date.moved', attrs: { releaseAt: release + DAY } });
    expect(await cases.tell('p1', learned('money', start + DAY), { by: 'worker' })).toMatchObject({
      others: [
        { case: 'c1', ok: true },
        { case: 'c2', ok: true },
      ],
    });
    expect((await cases.get('c2'))?.profile.needs).toEqual(['housing', 'money']);
    expect(await lines(cases, 'c1')).toHaveLength(1);
    expect((await cases.journal('c2')).at(-1)?.content).toMatchObject({ by: 'worker', entry: { kind: 'correction', type: 'event.added' } });
    expect(await cases.tell('p1', { type: 'person.died', at: start + 2 * DAY } as never)).toMatchObject({
      others: [
        { case: 'c1', ok: true },
        { case: 'c2', ok: false, owed: true, reason: 'does-not-fit' },
      ],
    });
    expect(await cases.owed()).toMatchObject([{ reason: 'does-not-fit' }]);
  });
});
