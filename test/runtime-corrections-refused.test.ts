import { DAY, memoryStore, type Store } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { idOf, reviewed, served } from './runtime-corrections-sample.ts';
import { serving, start } from './runtime-sample.ts';

describe('a correction that cannot be', () => {
  it('lies in the future', async () => {
    const { cases, clock, id } = await served();
    expect(await cases.correct(id, { add: reviewed(clock.now() + 1) })).toMatchObject({ ok: false, reason: 'in-the-future' });
    expect(await cases.correct(id, { add: reviewed(clock.now()) })).toMatchObject({ ok: true });
  });

  it('is of what does not stand in the case', async () => {
    const { cases, id } = await served();
    await serving(cases, 'c2', 'p2');
    for (const target of ['nothing', `${id}:99`, `c2:3`, `${id}:1.5`])
      expect(await cases.correct(id, { withdraw: target }), target).toMatchObject({ ok: false, reason: 'no-such-entry' });
    expect(await cases.correct('nobody', { withdraw: 'nobody:1' })).toMatchObject({ ok: false, reason: 'no-such-case' });
  });

  it('is of a word that the vocabulary does not have', async () => {
    const { cases, id } = await served();
    expect(await cases.correct(id, { add: { type: 'no.such.word', at: start + DAY } as never })).toMatchObject({
      ok: false,
      reason: 'does-not-fit',
      misfits: [{ type: 'no.such.word' }],
    });
  });

  it('says nothing, half of it, or something else', async () => {
    const { cases, id } = await served();
    const loose = (correction: unknown) => cases.correct(id, correction as never);
    for (const correction of [
      {},
      { replace: `${id}:3` },
      { withdraw: '' },
      { withdraw: 7 },
      { replace: '', event: reviewed(start) },
      { event: undefined },
      undefined,
    ])
      await expect(loose(correction), JSON.stringify(correction)).rejects.toMatchObject({
        code: 'bad-argument',
        data: { call: 'correct()' },
      });
    for (const at of [Number.NaN, 1.5, undefined, '2026-01-01'])
      expect(await loose({ add: { type: 'custody.note', at } })).toMatchObject({
        ok: false,
        reason: 'bad-event',
        issues: [{ path: 'at' }],
        allowed: [],
      });
  });

  it.each([
    ['c1:7', false],
    ['c1:70', false],
    ['c1:x7', true],
    ['c1:7x', true],
    ['c10:7', true],
    ['7', true],
  ])('calls its event %s as the case calls its lines', async (own, isTaken) => {
    const { cases, id } = await served();
    expect(await cases.correct(id, { add: { ...reviewed(start + DAY), id: own } })).toMatchObject(
      isTaken ? { ok: true, entry: own } : { ok: false, reason: 'bad-event', issues: [{ path: 'id' }] },
    );
  });

  it('holds what a store would not give back', async () => {
    const { cases, id } = await served();
    const answer = await cases.correct(id, { add: { type: 'case.reviewed', at: start, attrs: { by: new Date(0) } as never } });
    expect(answer).toMatchObject({
      ok: false,
      reason: 'bad-event',
      issues: [{ path: 'attrs.by' }],
      message: expect.stringContaining('attrs.by'),
    });
  });
});

describe('a correction sent again', () => {
  it('is the same one by its command or its event, and another is refused', async () => {
    const { cases, id } = await served();
    const event = { ...reviewed(start + DAY), id: 'letter-1' };
    const done = await cases.correct(id, { add: event });
    if (!done.ok) throw new Error(done.message);
    const lines = (await cases.journal(id)).length;
    expect(await cases.correct(id, { add: event })).toMatchObject({
      ok: true,
      repeated: true,
      entry: 'letter-1',
      difference: done.difference,
    });
    expect(await cases.correct(id, { add: { ...event, attrs: { by: 'v' } } })).toMatchObject({ ok: false, reason: 'event-reused' });
    const named = await cases.correct(id, { add: reviewed(start + 2 * DAY) }, { command: 'k' });
    expect(await cases.correct(id, { add: reviewed(start + 2 * DAY) }, { command: 'k' })).toMatchObject({
      repeated: true,
      entry: (named as { entry: string }).entry,
    });
    expect(await cases.correct(id, { add: reviewed(start + 3 * DAY) }, { command: 'k' })).toMatchObject({
      ok: false,
      reason: 'command-reused',
    });
    expect(await cases.journal(id)).toHaveLength(lines + 1);
  });

  it('is the same one by its event, though what it stands for is no more', async () => {
    const { cases, id } = await served();
    await cases.send(id, reviewed(start + DAY));
    const replace = await idOf(cases, id, 'case.reviewed');
    const event = { ...reviewed(start + 2 * DAY), id: 'letter-1' };
    expect(await cases.correct(id, { replace, event })).toMatchObject({ ok: true, entry: 'letter-1' });
    expect(await cases.correct(id, { replace, event })).toMatchObject({ ok: true, repeated: true, entry: 'letter-1' });
  });

  it('under the id of an erasure is refused, and so is one whose case is erased meanwhile', async () => {
    const kept = memoryStore();
    let meanwhile = async () => {};
    const command: Store['command'] = async (given) => {
      // As a database does that is asked for nothing.
      if (given === undefined) throw new TypeError('no id');
      const known = await kept.command(given);
      await meanwhile();
      return known;
    };
    const { cases, id } = await served({ store: { ...kept, command } });
    await cases.erase('nobody', { command: 'none' });
    await serving(cases, 'c2', 'p2');
    await cases.erase('p2', { command: 'e' });
    const add = reviewed(start + DAY);
    expect(await cases.correct(id, { add }, { command: 'e' })).toMatchObject({ ok: false, reason: 'command-reused' });
    expect(await cases.correct(id, { add })).toMatchObject({ ok: true });
    expect(await cases.correct(id, { add }, { command: 'k' })).toMatchObject({ ok: true });
    meanwhile = async () => {
      meanwhile = async () => {};
      await cases.erase('p1');
    };
    expect(await cases.correct(id, { add }, { command: 'k' })).toMatchObject({ ok: false });
    expect(await cases.get(id)).toBeUndefined();
  });
});
