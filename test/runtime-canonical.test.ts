import { manualWaker, memoryStore, openCases, type Store, settableClock } from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { serving, start } from './runtime-sample.ts';

describe('what is written so that like is like', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ b: { d: 1, c: 2 }, a: undefined }, '{"b":{"c":2,"d":1}}'],
    [[undefined, () => 1, {}, []], '[null,null,{},[]]'],
    [{ 'a "b"\n': '"' }, '{"a \\"b\\"\\n":"\\""}'],
    [undefined, 'null'],
    [null, 'null'],
    ['', '""'],
    [1.5, '1.5'],
    [Number.NaN, 'null'],
    [[[1], [2, 3]], '[[1],[2,3]]'],
    [{}, '{}'],
  ])('is %j as %s', (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it('has names that were never seen before like all others', () => {
    const name = `n${Math.random()}`;
    for (let time = 0; time < 2; time += 1) expect(canonical({ [name]: 1, a: 2 })).toBe(`{"a":2,"${name}":1}`);
  });

  it('has no form for a bigint, however deep', () => {
    for (const value of [5n, [5n], { a: { b: 5n } }])
      expect(() => canonical(value)).toThrow(
        expect.objectContaining({ code: 'bad-argument', message: 'JSON has no form for the bigint 5.', data: { call: 'canonical()' } }),
      );
  });
});

describe('an id of a command, or of an event of its own,', () => {
  it('stands for one thing: the same again is answered as before, anything else is refused', async () => {
    const cases = await openCases({ store: memoryStore(), pathway: sample, clock: settableClock(start), waker: manualWaker });
    for (const id of ['c1', 'c2']) await serving(cases, id, `of ${id}`);
    const seen = (id: string, options: object, more: object = {}) => cases.send(id, { type: 'health.seen', ...more } as never, options);
    expect(await seen('c1', { command: 'k' })).not.toHaveProperty('repeated');
    expect(await seen('c1', { command: 'k' })).toMatchObject({ ok: true, repeated: true });
    expect(await seen('c1', { command: 'k' }, { asked: ['health'] })).toMatchObject({ ok: false, reason: 'command-reused' });
    expect(await seen('c2', { command: 'k' })).toMatchObject({ ok: false, reason: 'command-reused' });
    expect(await seen('c1', {}, { id: 'e' })).not.toHaveProperty('repeated');
    expect(await seen('c1', {}, { id: 'e' })).toMatchObject({ ok: true, repeated: true });
    expect(await seen('c1', {}, { id: 'e', asked: ['health'] })).toMatchObject({ ok: false });
    expect(await seen('c2', {}, { id: 'e' })).not.toHaveProperty('repeated');
    expect(await seen('c1', {}, { id: 'f' })).not.toHaveProperty('repeated');
    expect([await cases.verify('c1'), await cases.verify('c2')]).toEqual([[], []]);
    await cases.stop();
  });
});

describe('a command that version 0.1 kept, without what it stood for,', () => {
  it('is known by its case: again for that one, and used for something else with another', async () => {
    const kept = memoryStore();
    const plain = (of: Awaited<ReturnType<Store['command']>>) => {
      if (!of) return undefined;
      const { fingerprint: _, ...rest } = of;
      return rest;
    };
    const store: Store = {
      ...kept,
      command: async (id) => plain(await kept.command(id)),
      commit: async (of) => {
        const answer = await kept.commit(of);
        return 'command' in answer ? { ...answer, command: plain(answer.command) as never } : answer;
      },
    };
    const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker });
    for (const id of ['c1', 'c2']) await serving(cases, id, `of ${id}`);
    const note = (id: string) => cases.send(id, { type: 'custody.note' }, { command: 'k' });
    expect(await note('c1')).not.toHaveProperty('repeated');
    expect(await note('c1')).toMatchObject({ ok: true, repeated: true });
    expect(await cases.send('c1', { type: 'health.seen' }, { command: 'k' })).toMatchObject({ ok: true, repeated: true });
    expect(await note('c2')).toMatchObject({ ok: false, reason: 'command-reused' });
    const open = (more: object = {}) =>
      cases.open({ person: 'p', stage: 'custody', input: { releaseAt: null }, command: 'o', ...more } as never);
    const first = await open();
    expect(await open()).toMatchObject({ ok: true, repeated: true, case: { id: first.ok ? first.case.id : '' } });
    expect(await open({ id: 'c3' })).toMatchObject({ ok: false, reason: 'command-reused' });
    await cases.stop();
  });
});
