import { DAY } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { begin } from './runtime-loop-sample.ts';
import { serving, start } from './runtime-sample.ts';

/** Two cases that closed on different days, and one that is open. */
async function closed() {
  const own = await begin();
  const { cases, clock } = own;
  for (const id of ['c1', 'c2', 'c3']) await serving(cases, id, id);
  for (const id of ['c1', 'c2']) {
    clock.set(clock.now() + DAY);
    await cases.send(id, { type: 'person.died' });
  }
  clock.set(start + 3000 * DAY);
  const written = async (id: string) => (await cases.journal(id)).at(-1)?.content;
  return { ...own, written };
}

describe('keeping cases no longer than they may be kept', () => {
  it('erases what closed before the day and nothing else, and each says that this was the reason', async () => {
    const { cases, written } = await closed();
    expect(await cases.retain({ closedBefore: start + 2 * DAY })).toEqual({ ok: true, dryRun: false, erased: ['c1'], notErased: [] });
    expect(await written('c1')).toMatchObject({ by: 'system', why: 'retention', entry: { type: 'case.erased' } });
    expect((await cases.find({ all: true })).map((view) => view.case.id)).toEqual(['c2', 'c3']);
  });

  it('is signed by whoever asked, with a reason of their own', async () => {
    const { cases, written } = await closed();
    await cases.retain({ closedBefore: start + 9 * DAY, by: 'records', why: 'schedule 4' });
    for (const id of ['c1', 'c2']) expect(await written(id)).toMatchObject({ by: 'records', why: 'schedule 4' });
  });

  it('says beforehand what it would erase, and erases nothing', async () => {
    const { cases } = await closed();
    const would = { ok: true, dryRun: true, erased: [], notErased: ['c1', 'c2'].map((id) => ({ case: id, reason: 'dry-run' })) };
    expect(await cases.retain({ closedBefore: start + 9 * DAY, dryRun: true })).toEqual(would);
    expect(await cases.count({ all: true })).toBe(3);
    expect(await cases.retain({ closedBefore: start + 9 * DAY, dryRun: false })).toMatchObject({ erased: ['c1', 'c2'] });
  });
});

describe('the heads of all journals', () => {
  it('are the last hash of each, with its number, of erased cases too', async () => {
    const { cases } = await closed();
    await cases.retain({ closedBefore: start + 2 * DAY });
    const heads = [];
    for await (const head of cases.heads()) heads.push(head);
    const lasts = await Promise.all(
      ['c1', 'c2', 'c3'].map(async (id) => {
        const { seq, hash } = (await cases.journal(id)).at(-1) ?? {};
        return { case: id, seq, head: hash };
      }),
    );
    expect(heads).toEqual(lasts);
  });
});
