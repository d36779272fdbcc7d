import { DAY, type Hook, manualWaker, memoryStore, openCases, type Store } from 'justice-pathway';
import { describe, expect, it, vi } from 'vitest';
import { sample } from './engine-sample.ts';
import { beginOn, housing, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
const opening = { person: 'p1', stage: 'custody', input: { releaseAt: null } } as const;

/** A store in which something is done just before the next commit, and once. */
function interrupted() {
  const kept = memoryStore();
  const once: { first?: () => Promise<void> } = {};
  const store: Store = {
    ...kept,
    commit: async (commit) => {
      const { first } = once;
      delete once.first;
      await first?.();
      return kept.commit(commit);
    },
  };
  return { kept, store, once };
}

describe('an export', () => {
  it('holds every case of the person, what hooks were asked in any state, and what is still to be told, of nobody else', async () => {
    const failing: Hook = {
      ...housing,
      id: 'failing',
      ask: () => {
        throw new Error('away');
      },
    };
    const { cases, clock } = await begin({ hooks: [housing, failing], attempts: 1 });
    const id = await serving(cases);
    await serving(cases, 'c2', 'p2');
    clock.set(start + DAY);
    await cases.tick();
    await cases.send(id, { type: 'custody.received', attrs: { status: 'remand' } });
    const { exportedAt, person, cases: held, tells } = await cases.export('p1');
    expect([person, exportedAt, tells]).toEqual(['p1', start + DAY, []]);
    expect(held.map(({ stored }) => stored.id)).toEqual([id]);
    expect(held[0]?.calls.map(({ hook, status }) => `${hook} ${status}`).sort()).toEqual(['failing dead', 'housing done']);
  });

  it('holds what the person’s cases are still to be told, and not what others’ are', async () => {
    const kept = memoryStore();
    let isAway = false;
    const store: Store = {
      ...kept,
      commit: async (commit) => {
        if (isAway) throw new Error('away');
        return kept.commit(commit);
      },
    };
    const { cases } = await begin({ store });
    await serving(cases);
    await serving(cases, 'c2', 'p2');
    isAway = true;
    for (const person of ['p1', 'p2']) await cases.tell(person, { type: 'person.learned', attrs: { needs: [person] } });
    expect((await cases.owed()).map((tell) => tell.person).sort()).toEqual(['p1', 'p2']);
    expect((await cases.export('p1')).tells).toMatchObject([{ person: 'p1', event: { attrs: { needs: ['p1'] } } }]);
    isAway = false;
    expect(await cases.erase('p1')).toMatchObject({ erased: ['c1'] });
    expect((await cases.owed()).map((tell) => tell.person)).toEqual(['p2']);
  });

  it('and an erasure go through more cases than one page holds', async () => {
    const { cases } = await begin();
    const all = Array.from({ length: 201 }, (_, at) => `c${String(at).padStart(3, '0')}`);
    await Promise.all(all.map((id) => cases.open({ ...opening, id })));
    expect((await cases.export('p1')).cases.map(({ stored }) => stored.id)).toEqual(all);
    expect(await cases.erase('p1', { by: 'records' })).toStrictEqual({ ok: true, erased: all, notErased: [] });
    expect((await cases.export('p1')).cases).toEqual([]);
  }, 60_000);
});

describe('an erasure', () => {
  it('leaves of a case its chain alone, and says by whom it was asked and nothing where nobody said why', async () => {
    const { cases, store } = await begin({ hooks: [housing] });
    const id = await serving(cases);
    const chain = (await cases.journal(id)).map(({ hash }) => hash);
    expect(await cases.erase('p1', { by: 'records' })).toMatchObject({ erased: [id] });
    const kept = await store.load(id);
    expect(kept).toMatchObject({
      case: null,
      openedAt: 0,
      closedAt: null,
      profile: { needs: [], has: {} },
      held: [],
      due: [],
      consents: [],
    });
    const lines = await cases.journal(id);
    expect(lines.slice(0, -1).map(({ hash }) => hash)).toEqual(chain);
    expect(lines.at(-1)?.content).not.toHaveProperty('why');
    expect(kept?.head).toBe(lines.at(-1)?.hash);
    expect(await cases.verify(id)).toEqual([]);
  });

  it('leaves nothing that was true or known of the case at any time', async () => {
    const { cases, clock } = await begin();
    const id = await serving(cases);
    clock.set(start + DAY);
    await cases.erase('p1');
    for (const at of [start - 1, start, start + DAY, start + 2 * DAY])
      expect([await cases.caseAt(id, at), await cases.caseKnownAt(id, at)], String(at)).toEqual([undefined, undefined]);
  });

  it('says why where somebody said so, and listeners hear of it', async () => {
    const { cases } = await begin();
    const id = await serving(cases);
    const before = (await cases.journal(id)).length;
    const lines = cases.changes({ pollMs: 3_600_000 });
    const next = lines[Symbol.asyncIterator]().next();
    await new Promise(setImmediate);
    await cases.erase('p1', { by: 'records', why: 'asked for' });
    expect((await next).value).toMatchObject({ record: { case: id, seq: before + 1, content: { by: 'records', why: 'asked for' } } });
  });

  it('of a case that somebody else erased meanwhile is done, and written once', async () => {
    const { kept, store, once } = interrupted();
    const { cases, clock } = await begin({ store });
    const other = await openCases({ store: kept, pathway: sample, clock, waker: manualWaker });
    const id = await serving(cases);
    once.first = async () => void (await other.erase('p1', { by: 'other', command: 'e' }));
    expect(await cases.erase('p1', { by: 'records', command: 'e' })).toMatchObject({ ok: true, erased: [id], notErased: [] });
    const lines = (await cases.journal(id)).flatMap(({ content }) => content ?? []);
    expect(lines).toMatchObject([{ by: 'other', entry: { type: 'case.erased' } }]);
    expect(await cases.verify(id)).toEqual([]);
    await other.stop();
  });

  it('goes on where another process has carried out the same command as far as it could', async () => {
    const { kept, store, once } = interrupted();
    const full: Store = {
      ...kept,
      commit: async (commit) => {
        if (commit.next.id === 'c1') throw new Error('the disk is full');
        return kept.commit(commit);
      },
    };
    const { cases, clock } = await begin({ store });
    const other = await openCases({ store: full, pathway: sample, clock, waker: manualWaker });
    for (const id of ['c1', 'c2']) await serving(cases, id);
    once.first = async () =>
      expect(await other.erase('p1', { command: 'e' })).toMatchObject({ erased: ['c2'], notErased: [{ case: 'c1' }] });
    expect(await cases.erase('p1', { command: 'e' })).toEqual({ ok: true, erased: ['c1', 'c2'], notErased: [] });
    for (const id of ['c1', 'c2']) expect((await kept.load(id))?.case).toBeNull();
    await other.stop();
  });

  it('tells of a case that is gone', async () => {
    const kept = memoryStore();
    const { cases } = await begin({ store: { ...kept, load: async (id) => (id === 'c1' ? undefined : kept.load(id)) } });
    await cases.open({ ...opening, id: 'c1' });
    expect(await cases.erase('p1')).toEqual({ ok: true, erased: [], notErased: [{ case: 'c1', reason: 'no-such-case' }] });
  });

  it('that is always overtaken ends, and says so', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0);
    const kept = memoryStore();
    let tries = 0;
    const store: Store = {
      ...kept,
      commit: async (commit) => {
        if (!commit.erase) return kept.commit(commit);
        tries += 1;
        return { ok: false, reason: 'conflict', seq: 0 } as never;
      },
    };
    const { cases } = await begin({ store });
    const id = await serving(cases);
    expect(await cases.erase('p1')).toEqual({ ok: true, erased: [], notErased: [{ case: id, reason: 'conflict' }] });
    expect(tries).toBeGreaterThan(10);
    expect(await cases.get(id)).toBeDefined();
    random.mockRestore();
  });

  it('of many cases keeps its command with the first alone', async () => {
    const kept = memoryStore();
    const commands: unknown[] = [];
    const store: Store = {
      ...kept,
      command: async (id) => {
        // As a database does that is asked for nothing.
        if (id === undefined) throw new TypeError('no id');
        return kept.command(id);
      },
      commit: async (commit) => {
        if (commit.erase) commands.push(commit.command);
        return kept.commit(commit);
      },
    };
    const { cases } = await begin({ store });
    for (const id of ['c1', 'c2']) await serving(cases, id);
    await cases.erase('p1', { command: 'e' });
    await serving(cases, 'c3');
    expect(await cases.erase('p1', { command: 'e' })).toMatchObject({ erased: ['c3'], repeated: true });
    await serving(cases, 'c4');
    await cases.erase('p1');
    expect(commands).toEqual([expect.objectContaining({ id: 'e', case: '' }), undefined, undefined, undefined]);
  });

  it('goes on with what was left, tells what could not be erased and why, and what is still somewhere in the store', async () => {
    const kept = memoryStore();
    const stubborn = new Set(['c2']);
    const store: Store = {
      ...kept,
      leftover: async () => 'Copies of the file hold it still.',
      commit: async (commit) => {
        if (commit.erase && stubborn.has(commit.next.id)) throw new Error('the disk is full');
        return kept.commit(commit);
      },
    };
    const { cases } = await begin({ store });
    for (const id of ['c1', 'c2', 'c3']) await serving(cases, id);
    const signature = { by: 'records', command: 'e' };
    expect(await cases.erase('p1', signature)).toEqual({
      ok: true,
      erased: ['c1', 'c3'],
      notErased: [{ case: 'c2', reason: 'error' }],
      left: 'Copies of the file hold it still.',
    });
    expect(await cases.erase('p1', signature)).toEqual({
      ok: true,
      erased: [],
      notErased: [{ case: 'c2', reason: 'error' }],
      repeated: true,
    });
    stubborn.clear();
    expect(await cases.erase('p1', signature)).toMatchObject({ ok: true, erased: ['c2'], notErased: [], repeated: true });
    expect(await cases.erase('p1', signature)).toEqual({ ok: true, erased: [], notErased: [], repeated: true });
  });

  it('keeps its command although the first case could not be erased', async () => {
    const kept = memoryStore();
    const store: Store = {
      ...kept,
      commit: async (commit) => {
        if (commit.erase && commit.next.id === 'c1') throw new Error('the disk is full');
        return kept.commit(commit);
      },
    };
    const { cases } = await begin({ store });
    for (const id of ['c1', 'c2']) await serving(cases, id);
    expect(await cases.erase('p1', { command: 'e' })).toMatchObject({ erased: ['c2'] });
    expect(await cases.erase('p2', { command: 'e' })).toMatchObject({ ok: false, reason: 'command-reused' });
  });

  it('meets a writer of the same case, and neither is lost', async () => {
    const kept = memoryStore();
    let refused = 0;
    const store: Store = {
      ...kept,
      commit: async (commit) => {
        if (commit.erase && refused < 2) {
          refused += 1;
          return { ok: false, reason: 'conflict', seq: 0 } as never;
        }
        return kept.commit(commit);
      },
    };
    const { cases } = await begin({ store });
    const id = await serving(cases);
    expect(await cases.erase('p1', { by: 'records', command: 'e' })).toMatchObject({ erased: [id], notErased: [] });
    expect(await cases.get(id)).toBeUndefined();
    expect(refused).toBe(2);
    expect(await cases.erase('p1', { by: 'records', command: 'e' })).toMatchObject({ erased: [], repeated: true });
  });
});
