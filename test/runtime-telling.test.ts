import { DAY, manualWaker, memoryStore, openCases, type Store } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { beginOn, release, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
type Cases = Awaited<ReturnType<typeof begin>>['cases'];

const learned = (need: string, at?: number) => ({
  type: 'person.learned' as const,
  attrs: { needs: [need] },
  ...(at === undefined ? {} : { at }),
});
const lines = async (cases: Cases, id: string) =>
  (await cases.journal(id)).flatMap(({ content }) => (content?.entry.type === 'person.learned' ? [content] : []));
const future = { ok: false, reason: 'in-the-future' };

async function two(store: Store = memoryStore()) {
  const own = await begin({ store });
  await serving(own.cases, 'c1');
  await serving(own.cases, 'c2');
  await serving(own.cases, 'c3', 'p2');
  return own;
}

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

describe('telling a person’s cases', () => {
  it('reaches each open case of the person and nobody else’s, signed, at its time', async () => {
    const { cases, clock } = await two();
    clock.set(start + 2 * DAY);
    const told = await cases.tell('p1', { ...learned('money', start + DAY), asked: ['housing'] } as never, {
      by: 'worker',
      why: 'a letter',
    });
    const others = ['c1', 'c2'].map((id) => ({ case: id, ok: true }));
    expect(told).toEqual({ ok: true, others });
    for (const id of ['c1', 'c2'])
      expect(await lines(cases, id)).toMatchObject([
        { by: 'worker', why: 'a letter', entry: { at: start + DAY, attrs: { needs: ['money'] }, asked: ['housing'] } },
      ]);
    expect(await lines(cases, 'c3')).toEqual([]);
    expect(await cases.tell('p1', learned('health'))).toEqual({ ok: true, others });
    const [, unsaid] = await lines(cases, 'c2');
    expect(unsaid).toMatchObject({ by: 'system', entry: { at: start + 2 * DAY } });
    expect(unsaid).not.toHaveProperty('why');
    expect(unsaid?.entry).not.toHaveProperty('asked');
    expect(await cases.owed()).toEqual([]);
  });

  it('is refused for the future, and for a person without an open case', async () => {
    const { cases, clock } = await two();
    expect(await cases.tell('p1', learned('money', clock.now() + 1))).toMatchObject(future);
    expect(await cases.tell('p1', learned('money', clock.now()))).toMatchObject({ ok: true });
    await cases.send('c3', { type: 'person.died' });
    expect(await cases.tell('p2', learned('money'))).toMatchObject({ ok: false, reason: 'no-such-case' });
  });

  it('of a word that the pathway does not have is refused with the nearest, and no case hears of it', async () => {
    const { cases } = await two();
    expect(await cases.tell('p1', { type: 'person.dyed' } as never)).toMatchObject({
      ok: false,
      reason: 'unknown-event',
      nearest: 'person.died',
    });
    expect([await cases.owed(), (await cases.journal('c1')).length]).toEqual([[], 6]);
  });

  it('twice without a command tells twice; by one command once, and what is otherwise is refused', async () => {
    const { cases, clock } = await two();
    clock.set(start + DAY);
    await cases.tell('p1', learned('money'));
    await cases.tell('p1', learned('money'));
    expect(await lines(cases, 'c1')).toHaveLength(2);
    const command = { command: 'k' };
    expect(await cases.tell('p1', learned('health', start), command)).not.toHaveProperty('repeated');
    expect(await cases.tell('p1', learned('health', start), command)).toEqual({ ok: true, others: [], repeated: true });
    for (const id of ['c1', 'c2']) {
      const added = (await cases.journal(id)).filter(({ content }) => content?.entry.type === 'event.added');
      expect(added, id).toHaveLength(1);
    }
    const reused = { ok: false, reason: 'command-reused' };
    expect(await cases.tell('p2', learned('health', start), command)).toMatchObject(reused);
    expect(await cases.tell('p1', learned('health'), command)).toMatchObject(reused);
    expect(await cases.tell('p1', learned('health', start + 1), command)).toMatchObject(reused);
    expect(await cases.tell('p1', learned('money', start), command)).toMatchObject(reused);
  });

  it('of an event with an id of its own tells each case once, and a second with something else in it is refused by each', async () => {
    const { cases, clock } = await two();
    const letter = { ...learned('money', start), id: 'letter-1' };
    const others = ['c1', 'c2'].map((id) => ({ case: id, ok: true }));
    for (let time = 0; time < 2; time += 1) {
      expect(await cases.tell('p1', letter)).toEqual({ ok: true, others });
      clock.set(clock.now() + DAY);
      await cases.send('c2', { type: 'health.seen' });
    }
    for (const id of ['c1', 'c2']) expect((await lines(cases, id)).map(({ entry }) => entry.id)).toEqual(['letter-1']);
    expect(await cases.tell('p1', { ...letter, attrs: { needs: ['health'] } })).toEqual({
      ok: true,
      others: others.map((each) => ({ ...each, ok: false, reason: 'event-reused' })),
    });
    expect(await cases.owed()).toEqual([]);
  });

  it('by one command from two at once is done once', async () => {
    const { cases, store, clock } = await two();
    const other = await openCases({ store: { ...store }, pathway: sample, clock, waker: manualWaker });
    const answers = await Promise.all([cases, other].map((each) => each.tell('p1', learned('money'), { command: 'k' })));
    const others = ['c1', 'c2'].map((id) => ({ case: id, ok: true }));
    expect(answers).toContainEqual({ ok: true, others });
    expect(answers).toContainEqual({ ok: true, others: [], repeated: true });
    expect(await cases.tell('p2', learned('money'), { command: 'k' })).toMatchObject({ ok: false, reason: 'command-reused' });
    for (const id of ['c1', 'c2']) expect(await lines(cases, id)).toHaveLength(1);
    await other.stop();
  });

  it('by one command from two at once, each with something else, is done for one of them, and the other is refused', async () => {
    const { cases, store, clock } = await two();
    const other = await openCases({ store: { ...store }, pathway: sample, clock, waker: manualWaker });
    const answers = await Promise.all([
      cases.tell('p1', learned('money'), { command: 'k' }),
      other.tell('p1', learned('health'), { command: 'k' }),
    ]);
    expect(answers.map((each) => (each.ok ? 'told' : each.reason)).sort()).toEqual(['command-reused', 'told']);
    for (const id of ['c1', 'c2']) expect(await lines(cases, id)).toHaveLength(1);
    await other.stop();
  });

  it('says no more of the event than was said', async () => {
    const { cases } = await two();
    await cases.tell('p1', { type: 'person.died' });
    const entry = (await cases.journal('c1')).find(({ content }) => content?.entry.type === 'person.died')?.content?.entry;
    expect(entry).toMatchObject({ kind: 'event', at: start });
    for (const unsaid of ['attrs', 'asked']) expect(entry).not.toHaveProperty(unsaid);
  });

  it('tells what a case answers that does not take it, and keeps nothing of that for later', async () => {
    const { cases } = await two();
    const odd = await cases.tell('p1', { type: 'custody.note' } as never);
    expect(odd).toMatchObject({
      ok: true,
      others: [
        { case: 'c1', ok: true },
        { case: 'c2', ok: true },
      ],
    });
    await cases.open({ id: 'c4', person: 'p1', stage: 'custody', input: { releaseAt: null } });
    expect(await cases.tell('p1', { type: 'custody.note' } as never)).toMatchObject({
      others: [
        { case: 'c1', ok: true },
        { case: 'c2', ok: true },
        { case: 'c4', ok: false, reason: 'not-allowed-here' },
      ],
    });
    expect(await cases.owed()).toEqual([]);
  });
});

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
