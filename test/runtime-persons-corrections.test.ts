import { DAY, memoryStore, type Store } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { beginOn, serving, start } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());
type Cases = Awaited<ReturnType<typeof begin>>['cases'];

const learned = (need: string, at: number) => ({ type: 'person.learned' as const, at, attrs: { needs: [need] } });
const needs = async (cases: Cases, id: string) => (await cases.get(id))?.profile.needs.filter((need) => need !== 'housing');
const idOf = async (cases: Cases, id: string, type: string) =>
  (await cases.journal(id)).find(({ content }) => content?.entry.type === type)?.content?.entry.id ?? '';
const day = start + DAY;

/** Two cases of a person that learned of the same need at the same time. */
async function both(store: Store = memoryStore()) {
  const own = await begin({ store });
  for (const id of ['c1', 'c2']) await serving(own.cases, id);
  own.clock.set(day);
  await own.cases.send('c1', learned('money', day));
  return { ...own, line: await idOf(own.cases, 'c1', 'person.learned') };
}

describe('a correction of what concerns a person', () => {
  it('leaves what another case of the person learned at another time', async () => {
    const { cases, clock, line } = await both();
    clock.set(day + 1);
    await serving(cases, 'c5');
    await cases.send('c5', learned('money', day + 1));
    expect(await cases.correct('c1', { withdraw: line })).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
    expect(await needs(cases, 'c5')).toEqual(['money']);
    expect(await needs(cases, 'c2')).toEqual(['money']);
  });

  it('leaves what another case of the person learned otherwise at the very time, and what is no such word', async () => {
    const { cases, line } = await both();
    await serving(cases, 'c5');
    await cases.send('c5', learned('health', day));
    await cases.send('c5', { type: 'health.seen', at: day, attrs: { needs: ['money'] } } as never);
    const before = (await cases.journal('c5')).length;
    expect(await cases.correct('c1', { withdraw: line })).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
    expect(await cases.journal('c5')).toHaveLength(before);
    for (const id of ['c1', 'c2', 'c5']) expect(await needs(cases, id), id).toEqual(['health']);
  });

  it('leaves what somebody else’s case has, though it is the very same, and one that was erased', async () => {
    const { cases, line } = await both();
    await serving(cases, 'c3', 'p2');
    await cases.send('c3', learned('money', day));
    expect(await cases.correct('c1', { withdraw: line })).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
    expect([await needs(cases, 'c1'), await needs(cases, 'c2'), await needs(cases, 'c3')]).toEqual([[], [], ['money']]);
  });

  it('takes out one of two that are alike, and leaves the other, in each case', async () => {
    const { cases, line } = await both();
    await cases.send('c1', learned('money', day));
    expect(await cases.correct('c1', { withdraw: line })).toMatchObject({ ok: true, others: [{ case: 'c2', ok: true }] });
    for (const id of ['c1', 'c2']) expect(await needs(cases, id), id).toEqual(['money']);
    expect((await cases.journal('c1')).filter(({ content }) => content?.entry.kind === 'correction')).toHaveLength(1);
  });

  it('of what concerns this case alone asks no other', async () => {
    const { cases } = await both();
    for (const id of ['c1', 'c2']) await cases.send(id, { type: 'custody.note', at: day });
    const done = await cases.correct('c1', { withdraw: await idOf(cases, 'c1', 'custody.note') });
    expect(done).toMatchObject({ ok: true });
    expect(done).not.toHaveProperty('others');
    const added = await cases.correct('c1', { add: { type: 'custody.note', at: day } });
    expect(added).not.toHaveProperty('others');
    expect((await cases.get('c2'))?.case.context).toMatchObject({ notes: 1 });
  });

  it('says of each other case why it could not be made there', async () => {
    const kept = memoryStore();
    let fault: Error | undefined;
    const store: Store = {
      ...kept,
      commit: async (commit) => {
        if (fault && commit.next.id === 'c2') throw fault;
        return kept.commit(commit);
      },
    };
    const { cases, line } = await both(store);
    fault = new TypeError('Jane Doe');
    expect(await cases.correct('c1', { replace: line, event: learned('health', day) })).toMatchObject({
      ok: true,
      others: [{ case: 'c2', ok: false, reason: 'error' }],
    });
    fault = undefined;
    expect([await needs(cases, 'c1'), await needs(cases, 'c2')]).toEqual([['health'], ['money']]);
  });

  it('says so where the other case holds what would no longer fit', async () => {
    const { cases, clock } = await begin();
    for (const id of ['c1', 'c2']) await serving(cases, id);
    clock.set(day);
    await cases.correct('c1', { add: { type: 'person.died', at: day } });
    expect((await cases.get('c2'))?.case.outcome).toBe('died');
    const line = await idOf(cases, 'c1', 'event.added');
    clock.set(day + DAY);
    await serving(cases, 'c6');
    expect(
      await cases.correct('c1', { replace: line, event: { type: 'person.died', at: day + DAY } }, { by: 'clerk', why: 'two' }),
    ).toMatchObject({
      ok: true,
      others: [{ case: 'c2', ok: true }],
    });
    expect((await cases.journal('c2')).at(-1)?.content).toMatchObject({ by: 'clerk', why: 'two' });
    expect((await cases.get('c6'))?.case.outcome).toBeNull();
  });
});
