import { DAY, manualWaker, memoryStore, openCases } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { beginOn, housing, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
const opening = { person: 'p1', stage: 'custody', input: { releaseAt: null } } as const;

/** A case that was last moved by a clock so far ahead of the one that is right. */
async function ahead(ms: number) {
  const own = await begin();
  const id = await serving(own.cases);
  own.clock.set(start + ms);
  await own.cases.send(id, { type: 'custody.note' });
  own.clock.set(start);
  const mended = async () =>
    (await own.cases.journal(id)).flatMap(({ content }) => {
      const entry = content?.entry;
      return entry?.type === 'clock.mended' ? [{ at: entry.at, attrs: entry.attrs, kind: entry.kind }] : [];
    });
  return { ...own, id, mended };
}

describe('a case that was moved by a clock that was ahead', () => {
  it.each([
    ['a day ahead', DAY, undefined, 0],
    ['more than a day ahead', DAY + 1, undefined, 1],
    ['a second ahead, and is told of something that has a time of its own', 1000, start, 0],
    ['more than a second ahead, and is told of something that has a time of its own', 1001, start, 1],
    ['more than a second ahead, and is told of something a little earlier', 5000, start - 7, 1],
  ])('and is %s is put back to the time that is right, or left: %s', async (_, ms, at, count) => {
    const { cases, id, mended } = await ahead(ms);
    const sent = await cases.send(id, { type: 'health.seen', ...(at === undefined ? {} : { at }) });
    const to = Math.min(start, at ?? start);
    expect(await mended()).toEqual(count === 0 ? [] : [{ at: start, attrs: { from: start + ms, to }, kind: 'note' }]);
    if (count === 1) expect(sent).toMatchObject({ ok: true, case: { at: to } });
    else if (at === undefined) expect(sent).toMatchObject({ ok: true, case: { at: start + ms } });
    else expect(sent).toMatchObject({ ok: false, reason: 'out-of-order' });
    expect(await cases.verify(id)).toEqual([]);
  });

  it('and is told of something at a time that has not come is left as it is', async () => {
    const { cases, id, mended } = await ahead(5000);
    expect(await cases.send(id, { type: 'health.seen', at: start + 1 })).toMatchObject({ ok: false, reason: 'out-of-order' });
    expect(await cases.send(id, { type: 'health.seen', at: start + 5000 })).toMatchObject({ ok: true });
    expect(await cases.send(id, { type: 'health.seen', at: start + 5001 })).toMatchObject({ ok: false, reason: 'in-the-future' });
    expect(await mended()).toEqual([]);
  });

  it('and is closed is left as it is', async () => {
    const { cases, clock, id, mended } = await ahead(0);
    clock.set(start + 9 * DAY);
    await cases.send(id, { type: 'person.died' });
    clock.set(start);
    expect((await cases.send(id, { type: 'health.seen' })).ok).toBe(false);
    expect(await mended()).toEqual([]);
  });
});

describe('opening a case', () => {
  it('is for now or a time that has been, and not for one to come', async () => {
    const { cases } = await begin();
    expect(await cases.open({ id: 'a', ...opening, at: start + 1 })).toMatchObject({ ok: false, reason: 'in-the-future' });
    expect(await cases.open({ id: 'b', ...opening, at: start })).toMatchObject({ ok: true, case: { at: start } });
    expect(await cases.open({ id: 'c', ...opening, at: start - DAY })).toMatchObject({ ok: true, case: { at: start - DAY } });
    expect((await cases.get('c'))?.openedAt).toBe(start - DAY);
    expect(await cases.open({ ...opening })).toMatchObject({ ok: true, case: { at: start } });
  });

  it('answers with the case and the lines that were written, signed and with why', async () => {
    const { cases } = await begin({ hooks: [housing] });
    const opened = await cases.open({ id: 'a', ...opening, by: 'desk', why: 'a warrant' });
    expect(opened).toMatchObject({ ok: true, case: { id: 'a', stage: 'custody' }, moments: [] });
    const lines = await cases.journal('a');
    expect(opened.ok && opened.entries).toEqual(lines.map(({ content }) => content?.entry));
    for (const { content } of lines) expect(content).toMatchObject({ by: 'desk', why: 'a warrant' });
  });

  it('by one command from two at once is done once, and both are told of the same case', async () => {
    const { cases, store, clock } = await begin();
    const other = await openCases({ store: { ...store }, pathway: sample, clock, waker: manualWaker });
    const answers = await Promise.all([cases, other].map((each) => each.open({ ...opening, command: 'k' })));
    expect(answers.map((each) => each.ok)).toEqual([true, true]);
    const ids = answers.map((each) => (each.ok ? each.case.id : ''));
    expect(ids[0]).toBe(ids[1]);
    expect(answers.filter((each) => 'repeated' in each)).toHaveLength(1);
    expect(await cases.count({ all: true })).toBe(1);
    await other.stop();
  });

  it('under an id that is taken is refused, and says everything at once that is wrong with what was given', async () => {
    const { cases } = await begin();
    await cases.open({ id: 'a', ...opening });
    expect(await cases.open({ id: 'a', ...opening, person: 'p2' })).toMatchObject({ ok: false, reason: 'case-exists' });
    const wrong = await cases.open({
      id: '',
      person: '',
      stage: 'custody',
      input: { releaseAt: 'soon' } as never,
      profile: { age: 'old' } as never,
      command: ' ',
    });
    expect(wrong).toMatchObject({
      ok: false,
      reason: 'bad-input',
      message: expect.stringMatching(/^The case cannot be opened: person .*; id /),
    });
    expect('issues' in wrong && wrong.issues.map(({ path }) => path)).toEqual([
      'person',
      'id',
      'command',
      'profile.age',
      'input.releaseAt',
    ]);
  });
});
