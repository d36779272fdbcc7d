import { DAY, manualWaker, memoryStore, openCases, type Pathway, type Store, settableClock } from 'justice-pathway';
import { factRows, type StoredCase } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { beginOn, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
const withFacts = (facts: object, rest: object = {}) => ({ ...sample, facts, ...rest }) as unknown as typeof sample;
const opening = { id: 'c', person: 'p', stage: 'custody', input: { releaseAt: null } } as const;

/** What a case is found by where the pathway has one fact, of this kind, that comes to this value. */
async function keptAs(kind: string, value: unknown) {
  const { cases } = await begin({ pathway: withFacts({ x: { kind, label: 'x', of: () => value } }) });
  await cases.open(opening);
  return (await cases.get('c'))?.facts as Readonly<Record<string, unknown>> | undefined;
}

describe('a fact of a case', () => {
  const long = 'x'.repeat(200);
  it.each([
    ['day', '2026-06-01'],
    ['instant', -5],
    ['number', 1.5],
    ['number', -0.5],
    ['flag', false],
    ['text', long],
    ['text', ''],
    ['texts', [long]],
  ])('of the kind %s is kept as %j', async (kind, value) => {
    expect(await keptAs(kind, value)).toEqual({ x: value });
  });

  it.each([
    ['day', '2026-6-1', 'is a day: write it like 2026-06-01'],
    ['day', '2026-02-30', 'is a day: write it like 2026-06-01'],
    ['day', 20260601, 'is a day: write it like 2026-06-01'],
    ['instant', 1.5, 'is an instant: whole milliseconds since 1970'],
    ['instant', '5', 'is an instant: whole milliseconds since 1970'],
    ['number', Number.NaN, 'is a number'],
    ['number', Number.POSITIVE_INFINITY, 'is a number'],
    ['number', '1', 'is a number'],
    ['flag', 1, 'is true or false'],
    ['text', `${long}x`, 'is text of at most 200 characters'],
    ['text', 5, 'is text of at most 200 characters'],
    ['texts', 'a', 'is a list of texts of at most 200 characters'],
    ['texts', ['a', 5], 'is a list of texts of at most 200 characters'],
    ['texts', ['a', `${long}x`], 'is a list of texts of at most 200 characters'],
  ])('of the kind %s is never %j', async (kind, value, says) => {
    await expect(keptAs(kind, value)).rejects.toMatchObject({ code: 'bad-fact', message: `The fact "x" ${says}.`, data: { fact: 'x' } });
  });

  it('that is not known, or is a set of nothing, is not kept; a set has each word once, in order', async () => {
    for (const nothing of [null, undefined]) expect(await keptAs('text', nothing)).toEqual({});
    expect(await keptAs('texts', [])).toEqual({});
    expect(await keptAs('texts', ['b', 'a', 'b'])).toEqual({ x: ['a', 'b'] });
  });

  it('of what happened hears its events alone, whole, from the value before', async () => {
    const heard: unknown[] = [];
    const then: Readonly<Record<string, number | null>> = { null: 1, 1: 2, 2: null };
    const next = (before: number | null, event: object) => {
      heard.push([before, event]);
      return then[String(before)];
    };
    const { cases, clock } = await begin({
      pathway: withFacts({ x: { kind: 'number', label: 'x', from: ['case.reviewed', 'custody.note'], next } }),
    });
    await serving(cases);
    const facts = async () => (await cases.get('c1'))?.facts;
    expect([await facts(), heard]).toEqual([{}, []]);
    clock.set(start + DAY);
    await cases.send('c1', { type: 'case.reviewed', attrs: { by: 'ann' }, asked: ['housing'] });
    await cases.send('c1', { type: 'custody.note' });
    await cases.send('c1', { type: 'health.seen' });
    expect(await facts()).toEqual({ x: 2 });
    await cases.send('c1', { type: 'custody.note' });
    expect(await facts()).toEqual({});
    await cases.send('c1', { type: 'custody.note' });
    expect(await facts()).toEqual({ x: 1 });
    const note = { type: 'custody.note', at: start + DAY, attrs: {} };
    expect(heard).toStrictEqual([
      [null, { type: 'case.reviewed', at: start + DAY, attrs: { by: 'ann' }, asked: ['housing'] }],
      [1, note],
      [2, note],
      [null, note],
    ]);
    expect(await cases.verify('c1')).toEqual([]);
  });

  it('that is so no longer goes, and what happened stays', async () => {
    let isSo = true;
    const { cases } = await begin({
      pathway: withFacts({
        so: { kind: 'flag', label: 'so', of: () => (isSo ? true : null) },
        notes: { kind: 'number', label: 'notes', from: ['custody.note'], next: (before: number | null) => (before ?? 0) + 1 },
      }),
    });
    await serving(cases);
    await cases.send('c1', { type: 'custody.note' });
    expect((await cases.get('c1'))?.facts).toEqual({ so: true, notes: 1 });
    isSo = false;
    await cases.send('c1', { type: 'health.seen' });
    await cases.send('c1', { type: 'custody.note' });
    expect((await cases.get('c1'))?.facts).toEqual({ notes: 2 });
  });

  it('is told from each other, value by value, where a command changes some', async () => {
    const kept = memoryStore();
    const changed: object[] = [];
    const store: Store = {
      ...kept,
      commit: (of) => {
        const said = (rows: readonly { readonly name: string; readonly text: string | null; readonly number: number | null }[] = []) =>
          rows.map(({ name, text, number }) => `${name} ${text ?? number}`);
        changed.push([said(of.facts?.gone), said(of.facts?.add)]);
        return kept.commit(of);
      },
    };
    let values: Readonly<Record<string, unknown>> = { a: 1, b: 2, w: ['x', 'y'] };
    const fact = (name: string, kind: string) => ({ kind, label: name, of: () => values[name] ?? null });
    const { cases } = await begin({ store, pathway: withFacts({ a: fact('a', 'number'), b: fact('b', 'number'), w: fact('w', 'texts') }) });
    await cases.open(opening);
    const after = async (next: typeof values) => {
      values = next;
      await cases.send('c', { type: 'person.learned', attrs: {} });
      return changed.at(-1);
    };
    expect(changed).toEqual([[[], ['a 1', 'b 2', 'w x', 'w y']]]);
    expect(await after({ a: 2, b: 2, w: ['x', 'y'] })).toEqual([['a 1'], ['a 2']]);
    expect(await after({ a: 2, w: ['y', 'z'] })).toEqual([['b 2', 'w x'], ['w z']]);
    expect(await after({ a: 2, b: 2, w: ['y', 'z'] })).toEqual([[], ['b 2']]);
    expect(await after({ a: 2, b: 2, w: ['y', 'z'] })).toEqual([[], []]);
  });
});

describe('the rows of facts', () => {
  it('are one for each word and each value, as text or as a number', () => {
    expect(factRows({ a: 'x', b: 2, c: false, d: ['y', 'z'], e: [] })).toEqual([
      { name: 'a', text: 'x', number: null },
      { name: 'b', text: null, number: 2 },
      { name: 'c', text: null, number: 0 },
      { name: 'd', text: 'y', number: null },
      { name: 'd', text: 'z', number: null },
    ]);
    expect(() => factRows('x' as never)).toThrow(expect.objectContaining({ code: 'bad-argument' }));
  });
});

describe('cases that are found by other declarations of facts', () => {
  const notes = { kind: 'number', label: 'notes', from: ['custody.note'], next: () => 1 };
  const so = { kind: 'flag', label: 'so', of: () => true };

  it('are found anew where a kind, a revision or what is heard is another, and only there', async () => {
    const print = async (facts: object) => {
      const { cases, store } = await begin({ pathway: withFacts(facts) });
      await cases.open(opening);
      const [as] = await store.indexedAs();
      return as;
    };
    const first = await print({ notes, so });
    // As in stores that are kept already: another one would have every case of theirs found anew.
    expect(first).toBe('1-402576888baac0fd');
    expect(await print({ so, notes })).toBe(first);
    expect(await print({ notes: { ...notes, label: 'other', revision: 1 }, so: { ...so, of: () => false } })).toBe(first);
    const others = [
      { notes },
      { notes, so: { ...so, revision: 2 } },
      { notes: { ...notes, from: ['health.seen'] }, so },
      { notes: { ...notes, kind: 'text', next: () => 'x' }, so },
    ];
    const prints = [first, ...(await Promise.all(others.map(print)))];
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('show no facts until they are found anew, and none where their version is not here', async () => {
    const { cases, store, clock } = await begin({ pathway: withFacts({ so }) });
    await cases.open(opening);
    const facts = async (pathway: Pathway) => {
      const other = await openCases({ store, clock, pathway: pathway as typeof sample, waker: manualWaker });
      const view = await other.get('c');
      await other.stop();
      return [view?.facts, view?.allowed.length !== 0, view?.agenda, view?.case.id];
    };
    expect(await facts(withFacts({ so }))).toEqual([{ so: true }, true, [], 'c']);
    expect(await facts(withFacts({ notes }))).toEqual([undefined, true, [], 'c']);
    expect(await facts(withFacts({ so }, { version: '2' }))).toEqual([undefined, false, [], 'c']);
  });

  it('go on without facts, whatever is written to them, until they are found anew', async () => {
    const { cases, store, clock } = await begin({ pathway: withFacts({ so }) });
    await cases.open(opening);
    const other = await openCases({ store, clock, pathway: withFacts({ notes }), waker: manualWaker });
    await other.send('c', { type: 'custody.received', attrs: { status: 'sentenced' } });
    expect(await other.send('c', { type: 'custody.note' })).toMatchObject({ ok: true });
    expect((await other.get('c'))?.facts).toBeUndefined();
    expect(await store.indexOf('c')).toMatchObject({ facts: [] });
    expect(await other.count({ facts: { notes: 1 } } as never)).toBe(1);
    expect((await other.get('c'))?.facts).toEqual({ notes: 1 });
    expect(await other.verify('c')).toEqual([]);
    await other.stop();
  });

  it('are five hundred at most found anew for one question, a page at a time, and the rest for the next', async () => {
    const kept = memoryStore();
    const pages: number[] = [];
    let left = 0;
    const store: Store = {
      ...kept,
      indexedAs: async () => (left > 0 ? ['old'] : kept.indexedAs()),
      reindex: async () => left-- > 0,
      count: async (query) => (query.as === 'old' ? left : kept.count(query)),
      cases: async (query) => {
        if (query.as !== 'old') return kept.cases(query);
        const [stored] = await kept.cases({});
        pages.push(query.limit as number);
        return Array.from({ length: Math.min(left, query.limit ?? 0) }, () => stored as StoredCase);
      },
    };
    const { cases } = await begin({ store, pathway: withFacts({ so }) });
    await cases.open(opening);
    left = 550;
    await expect(cases.count({ facts: { so: true } } as never)).rejects.toMatchObject({ code: 'not-indexed', data: { count: 50 } });
    expect(pages.splice(0)).toEqual([100, 100, 100, 100, 100]);
    expect(await cases.count({ facts: { so: true } } as never)).toBe(1);
    expect(pages.splice(0)).toEqual([100, 100]);
    left = 470;
    expect(await cases.count({ contact: 'gate' })).toBe(0);
    expect(pages).toEqual([100, 100, 100, 100, 100, 30]);
  });

  it('that change while they are found anew are asked about the next time', async () => {
    const kept = memoryStore();
    let isBusy = true;
    const tried: string[] = [];
    const store: Store = {
      ...kept,
      reindex: async (...given) => {
        tried.push(given[0]);
        return !isBusy && kept.reindex(...given);
      },
    };
    const { cases, clock } = await begin({ store, pathway: withFacts({ so }) });
    await cases.open(opening);
    const other = await openCases({ store, clock, pathway: withFacts({ so, notes }), waker: manualWaker });
    await other.open({ ...opening, id: 'd', person: 'q' });
    await expect(other.count({ contact: 'gate' })).rejects.toMatchObject({ code: 'not-indexed', data: { count: 1 } });
    expect(tried.splice(0)).toEqual(['c']);
    expect(await other.count({ person: 'p' })).toBe(1);
    isBusy = false;
    expect(await other.count({ facts: { so: true } } as never)).toBe(2);
    expect(tried.splice(0)).toEqual(['c']);
    expect(await other.count({ facts: { so: true } } as never)).toBe(2);
    expect(tried).toEqual([]);
    await other.stop();
  });

  it('are not asked where a version that has cases says otherwise of a fact', async () => {
    const store = memoryStore();
    const clock = settableClock(start);
    const older = withFacts({ so: { kind: 'text', label: 'so', of: () => 'yes' } });
    const old = await openCases({ store, clock, pathway: older, waker: manualWaker });
    const cases = await openCases({
      store,
      clock,
      pathway: withFacts({ so, notes }, { version: '2' }),
      earlier: [older],
      waker: manualWaker,
    });
    const ask = (query: object) => cases.count(query as never);
    await cases.open({ ...opening, id: 'd', person: 'q' });
    expect(await ask({ facts: { so: true } })).toBe(1);
    await old.open(opening);
    for (const name of ['so', 'notes'])
      await expect(ask({ facts: { [name]: name === 'so' ? true : 1 } })).rejects.toMatchObject({
        code: 'bad-argument',
        message: expect.stringContaining(`The version sample@1 has no fact "${name}" of the kind`),
        data: { argument: `facts.${name}` },
      });
    expect(await ask({ facts: { so: true }, version: '2' })).toBe(1);
    await expect(ask({ facts: { so: true }, version: '1' })).rejects.toMatchObject({ code: 'bad-argument' });
    expect(await ask({ contact: 'gate' })).toBe(0);
    const { facts: _, ...none } = older;
    const bare = await openCases({
      store,
      clock,
      pathway: withFacts({ so }, { version: '3' }),
      earlier: [none as never],
      waker: manualWaker,
    });
    await expect(bare.count({ facts: { so: true } } as never)).rejects.toMatchObject({ data: { argument: 'facts.so' } });
    for (const each of [old, cases, bare]) await each.stop();
  });
});
