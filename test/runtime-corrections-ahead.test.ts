import { DAY, replay } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { entries, moved, reviewed, served } from './runtime-corrections-sample.ts';
import { start } from './runtime-sample.ts';

const today = start + 10 * DAY;

/** A case that was last moved by a clock so far ahead of the one that is right. */
async function ahead(ms: number) {
  const own = await served();
  own.clock.set(today + ms);
  await own.cases.send(own.id, { type: 'custody.note' });
  own.clock.set(today);
  return own;
}
type Own = Awaited<ReturnType<typeof ahead>>;

async function isWhole({ cases, id, store, clock }: Own) {
  expect(await cases.verify(id)).toEqual([]);
  const kept = (await store.load(id))?.case;
  expect(replay(sample, await entries(cases, id))).toMatchObject({ ok: true, case: kept });
  expect(await cases.caseKnownAt(id, clock.now())).toEqual(kept);
}

describe('a correction of a case that a clock moved that was ahead', () => {
  it('by a day at most is worked out as of the time at which the case stands', async () => {
    const own = await ahead(DAY);
    const { cases, id } = own;
    expect(await cases.correct(id, { add: reviewed(today + DAY + 1) })).toMatchObject({ ok: false, reason: 'in-the-future' });
    expect(await cases.correct(id, { add: reviewed(today + DAY) })).toMatchObject({ ok: true, case: { at: today + DAY } });
    expect((await entries(cases, id)).at(-1)).toMatchObject({ at: today + DAY, attrs: { until: today + DAY } });
    await isWhole(own);
  });

  it('by more is worked out as of now, and what was to come happened at the latest now', async () => {
    const own = await ahead(DAY + 1);
    const { cases, id } = own;
    expect(await cases.correct(id, { add: reviewed(today + 1) })).toMatchObject({ ok: false, reason: 'in-the-future' });
    expect(await cases.correct(id, { add: reviewed(today) })).toMatchObject({ ok: true, case: { at: today, context: { notes: 1 } } });
    expect((await entries(cases, id)).at(-1)).toMatchObject({ at: today, attrs: { until: today } });
    await isWhole(own);
    expect(await cases.send(id, { type: 'custody.note' })).toMatchObject({ ok: true, case: { at: today, context: { notes: 2 } } });
    await isWhole(own);
  });

  it('and was put back is worked out from what happened, each at the latest then', async () => {
    const own = await ahead(30 * DAY);
    const { cases, clock, id } = own;
    clock.set(today + DAY);
    await cases.send(id, { type: 'health.seen' });
    expect((await cases.get(id))?.case.at).toBe(today + DAY);
    expect(await cases.correct(id, { add: moved(7) })).toMatchObject({ ok: true, case: { at: today + DAY, context: { notes: 1 } } });
    expect((await cases.caseAt(id, today + DAY))?.context).toMatchObject({ notes: 1 });
    expect((await cases.caseAt(id, today + DAY - 1))?.context).toMatchObject({ notes: 0 });
    await isWhole(own);
  });
});

describe('a case that was opened by a clock that was ahead', () => {
  it('has been from the time to which it was put back, and not before', async () => {
    const { cases, clock } = await served();
    clock.set(today + 30 * DAY);
    await cases.open({ id: 'c2', person: 'p2', stage: 'custody', input: { releaseAt: null } });
    clock.set(today);
    await cases.send('c2', { type: 'health.seen' });
    const now = (await cases.get('c2'))?.case;
    expect(now).toMatchObject({ at: today, value: 'arriving' });
    expect(await cases.caseAt('c2', today)).toMatchObject({ value: 'arriving', seq: now?.seq });
    expect(await cases.caseKnownAt('c2', today)).toEqual(now);
    expect(await cases.caseAt('c2', today - 1)).toBeUndefined();
  });

  it('is worked out anew from the time to which it was put back: nothing that happened since is lost', async () => {
    const { cases, clock } = await served();
    clock.set(today + 30 * DAY);
    await cases.open({ id: 'c2', person: 'p2', stage: 'custody', input: { releaseAt: null } });
    clock.set(today);
    await cases.send('c2', { type: 'custody.received', attrs: { status: 'remand' } });
    expect(await cases.caseAt('c2', today)).toMatchObject({ value: 'remand' });
    expect(await cases.correct('c2', { add: { type: 'health.seen', at: today } })).toMatchObject({ ok: true, case: { value: 'remand' } });
    expect(await cases.verify('c2')).toEqual([]);
  });
});
