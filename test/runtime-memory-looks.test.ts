import { memoryStore, type Store } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { call, commitFor, due } from '../src/testing/store-parts.ts';

/** A store in memory, and how many rows it looked at since this was asked last. */
function counted() {
  let rows = 0;
  const store = memoryStore({
    looked: (more) => {
      rows += more;
    },
  });
  const looked = () => {
    const sum = rows;
    rows = 0;
    return sum;
  };
  return { store, looked };
}

/** Cases by id, each with its facts. */
async function withFacts(store: Store, facts: Readonly<Record<string, object>>) {
  for (const [id, values] of Object.entries(facts)) {
    const commit = commitFor(id, 0, 1);
    await store.commit({ ...commit, next: { ...commit.next, facts: { as: 'one', values: values as never } } });
  }
}

describe('a store in memory looks at no more', () => {
  it('cases than have the rarest value that is asked for, where the question names one', async () => {
    const { store, looked } = counted();
    await withFacts(store, { a: { on: 1, kind: 'x' }, b: { on: 2, kind: 'x' }, c: { on: 3, kind: 'x' }, d: { on: 3, kind: 'y' }, e: {} });
    const cost = async (...facts: readonly object[]) => {
      const found = await store.cases({ facts: facts as never });
      return [found.map(({ id }) => id).join(''), looked()];
    };
    const x = { name: 'kind', is: 'in', values: ['x'] };
    const one = { name: 'on', is: 'in', values: [1] };
    expect(await cost(one)).toEqual(['a', 1]);
    expect(await cost(x)).toEqual(['abc', 3]);
    expect(await cost(x, one)).toEqual(['a', 1]);
    expect(await cost(one, x)).toEqual(['a', 1]);
    expect(await cost({ name: 'on', is: 'between', from: 2, to: 3 })).toEqual(['bcd', 3]);
    expect(await cost({ name: 'on', is: 'between', from: 2 }, { name: 'kind', is: 'not', values: ['y'] })).toEqual(['bc', 3]);
    expect(await cost({ name: 'on', is: 'present' })).toEqual(['abcd', 4]);
    expect(await cost({ name: 'on', is: 'absent' })).toEqual(['e', 5]);
    expect(await cost({ name: 'none', is: 'in', values: [1] })).toEqual(['', 0]);
    expect(await cost({ name: 'on', is: 'absent' }, { name: 'kind', is: 'in', values: ['y'] })).toEqual(['', 1]);
  });

  it('cases than a person has', async () => {
    const { store, looked } = counted();
    await withFacts(store, { a: { on: 1 }, b: { on: 1 } });
    expect(await store.cases({ person: 'person-b', facts: [{ name: 'on', is: 'in', values: [1] }] })).toHaveLength(1);
    expect(looked()).toBe(1);
    expect(await store.cases({ person: 'nobody', facts: [{ name: 'on', is: 'in', values: [1] }] })).toHaveLength(0);
    expect(looked()).toBe(0);
  });

  it('due times and calls than are given, and than have come back', async () => {
    const { store, looked } = counted();
    const calls = ['k1', 'k2', 'k3'].map((key) => call(key, 'a'));
    await store.commit(commitFor('a', 0, 1, { arm: [10, 20, 30].map((at) => due('a', `x${at}`, at)), calls }));
    expect([await store.claimDue(20, 9, 1), looked()]).toEqual([['a'], 2]);
    expect([await store.claimDue(9, 9, 1), looked()]).toEqual([[], 0]);
    expect([(await store.claimCalls(100, 2, 50)).length, looked()]).toEqual([2, 2]);
    expect([(await store.claimCalls(100, 9, 60)).length, looked()]).toEqual([1, 1]);
    expect([(await store.claimCalls(149, 9, 50)).length, looked()]).toEqual([0, 0]);
    expect([(await store.claimCalls(150, 9, 50)).length, looked()]).toEqual([2, 4]);
  });
});

describe('calls of one time and one order', () => {
  it('are given by their key', async () => {
    const { store } = counted();
    await store.commit(commitFor('a', 0, 1, { calls: ['k2', 'k3', 'k1'].map((key) => call(key, 'a')) }));
    const keys = async (now: number) => (await store.claimCalls(now, 9, 50)).map(({ key }) => key).join();
    expect([await keys(100), await keys(149), await keys(150)]).toEqual(['k1,k2,k3', '', 'k1,k2,k3']);
  });
});

describe('what goes into a store in memory and comes out of it', () => {
  it('is a copy: what is done to it afterwards changes nothing that is kept', async () => {
    const { store } = counted();
    const tell = { key: 't', person: 'p', but: null, event: { type: 'x', at: 1 }, by: 'b', attempts: 0, nextAt: 5 };
    const aside = { case: 'a', reason: 'threw', since: 1, attempts: 1, until: 0 };
    const command = { id: 'c', case: 'a', fromSeq: 1, toSeq: 1 };
    const held = { ...due('a', 'h', 10), held: true };
    const commit = commitFor('a', 0, 1, { arm: [due('a', 'x', 10), held], calls: [call('k', 'a')], command, tells: [tell] });
    await store.commit({ ...commit, met: { add: [{ contact: 'gate', domain: 'housing', at: 1 }] } });
    await store.setAside(aside);
    const read = async () => ({
      load: await store.load('a'),
      cases: await store.cases({}),
      journal: await store.journal('a'),
      changes: (await store.changes('', 9)).records,
      due: [await store.dueBy(10, 9), await store.dueOf('a'), await store.heldDue()],
      calls: await store.calls({ status: 'waiting' }),
      tells: await store.tells(9),
      asides: await store.asides(9),
      commands: [await store.command('c'), await store.commandsOf('a')],
      index: await store.indexOf('a'),
    });
    const before = await read();
    for (const given of [commit, tell, aside, command, await read()]) spoil(given);
    spoil(await store.claimCalls(100, 9, 0));
    spoil(await store.claimTells(100, 9, 0));
    expect(await read()).toEqual(before);
  });
});

/** Changes each number and each text within, however deep. */
function spoil(of: object): void {
  for (const [name, inner] of Object.entries(of)) {
    if (typeof inner === 'object' && inner !== null) spoil(inner);
    else if (typeof inner === 'number') Object.assign(of, { [name]: inner + 1000 });
    else if (typeof inner === 'string') Object.assign(of, { [name]: `${inner}!` });
  }
}
