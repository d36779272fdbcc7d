import { DAY, HOUR, manualWaker, openCases, settableClock } from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countingJournal } from './counting-journal.ts';
import { sample } from './engine-sample.ts';
import { release, serving, start } from './runtime-sample.ts';

/** Opens a case with an event every hour: at hour n, the date moves by n days; every tenth is a review by `w` and the hour. */
async function long(hours: number) {
  const { kept, store, read } = countingJournal();
  const clock = settableClock(start);
  const cases = await openCases({ store, pathway: sample, clock, waker: manualWaker });
  const plain = await openCases({ store: { ...kept, checkpoint: async () => undefined }, pathway: sample, clock, waker: manualWaker });
  const id = await serving(cases);
  for (let n = 1; n <= hours; n += 1) {
    clock.set(start + n * HOUR);
    const sent = await cases.send(id, n % 10 === 0 ? { ...review(`w${n}`), id: `review-${n}` } : { ...moved(n), id: `moved-${n}` });
    if (!sent.ok) throw new Error(sent.message);
  }
  return { cases, plain, clock, kept, id, read };
}
const at = (n: number) => start + n * HOUR;
const moved = (days: number) => ({ type: 'custody.date.moved', attrs: { releaseAt: release + days * DAY } }) as const;
const review = (by: string) => ({ type: 'case.reviewed', attrs: { by } }) as const;

let of: Awaited<ReturnType<typeof long>>;
afterEach(async () => {
  await of.cases.stop();
  await of.plain.stop();
});

/** What the case came to is what its whole journal comes to, and its facts those of its events. */
async function isWhole(facts: object, days: number) {
  const { cases, plain, id, clock } = of;
  const now = await cases.get(id);
  expect(now?.case.context).toMatchObject({ releaseAt: release + days * DAY });
  expect(now?.facts).toMatchObject(facts);
  expect(canonical(await plain.caseKnownAt(id, clock.now()))).toBe(canonical(now?.case));
  expect(canonical(await cases.caseKnownAt(id, clock.now()))).toBe(canonical(now?.case));
  expect(await cases.verify(id)).toEqual([]);
}

describe('a correction of a long journal', () => {
  beforeEach(async () => {
    of = await long(230);
  });

  it('of late is worked out from a checkpoint, and one of before from the beginning', async () => {
    const { cases, id, read } = of;
    const linesFor = async (correction: Parameters<typeof cases.correct>[1]) => {
      read.lines = 0;
      expect(await cases.correct(id, correction)).toMatchObject({ ok: true });
      return read.lines;
    };
    expect(await linesFor({ add: { ...review('late'), at: at(229) } })).toBeLessThan(120);
    await isWhole({ reviewedBy: 'w230' }, 229);
    expect(await linesFor({ withdraw: 'moved-229' })).toBeLessThan(120);
    await isWhole({ reviewedBy: 'w230' }, 228);
    expect(await linesFor({ withdraw: 'moved-2' })).toBeGreaterThan(230);
    await isWhole({ reviewedBy: 'w230' }, 228);
  });

  it('that puts something of late in the place of what was before, or the other way about, reaches back as far as either', async () => {
    const { cases, id } = of;
    expect(await cases.correct(id, { replace: 'moved-228', event: { ...moved(1000), at: at(3.5) } })).toMatchObject({ ok: true });
    await isWhole({ reviewedBy: 'w230' }, 229);
    expect(await cases.correct(id, { replace: 'moved-3', event: { ...moved(2000), at: at(229.5) } })).toMatchObject({ ok: true });
    await isWhole({ reviewedBy: 'w230' }, 2000);
    // The line stands at the end of the journal; what it put in stands near its beginning.
    const line = (await cases.journal(id)).find(({ content }) => content?.entry.type === 'entry.corrected')?.content?.entry.id ?? '';
    expect(await cases.correct(id, { replace: line, event: { ...review('first'), at: at(229.7) } })).toMatchObject({ ok: true });
    await isWhole({ reviewedBy: 'w230' }, 2000);
    for (const withdraw of ['review-230', 'moved-229']) expect(await cases.correct(id, { withdraw })).toMatchObject({ ok: true });
    await isWhole({ reviewedBy: 'first' }, 2000);
  });

  it('leaves facts of events as they were before it', async () => {
    const { cases, id } = of;
    for (let n = 0; n < 2; n += 1) await cases.send(id, { type: 'custody.note' });
    expect((await cases.get(id))?.facts).toMatchObject({ notes: 2 });
    expect(await cases.correct(id, { withdraw: 'review-230' })).toMatchObject({ ok: true });
    await isWhole({ notes: 2, reviewedBy: 'w220' }, 229);
    await cases.send(id, { type: 'custody.note' });
    await isWhole({ notes: 3, reviewedBy: 'w220' }, 229);
  });
});

describe('a question about a long journal', () => {
  beforeEach(async () => {
    of = await long(420);
  });

  it('what was true, and what was known, is answered from near the time asked about, corrected or not', async () => {
    const { cases, plain, clock, id, read } = of;
    const linesFor = async (question: 'caseAt' | 'caseKnownAt', n: number) => {
      read.lines = 0;
      await cases[question](id, at(n));
      return read.lines;
    };
    expect(await linesFor('caseAt', 300)).toBeLessThan(300);
    clock.set(at(430));
    await cases.correct(id, { add: { ...moved(3000), at: at(410) } });
    clock.set(at(440));
    await cases.correct(id, { withdraw: 'moved-5' });
    clock.set(at(450));
    await cases.send(id, { type: 'health.seen' });
    for (const n of [-1, 0, 0.5, 5, 6, 150, 189, 199, 201, 300, 399, 409, 410, 411, 420, 429, 430, 439, 440, 445, 450, 600]) {
      const same = async (each: typeof cases, question: 'caseAt' | 'caseKnownAt') => {
        return canonical((await each[question](id, at(n))) ?? null);
      };
      expect(await same(cases, 'caseAt'), `true at ${n}`).toBe(await same(plain, 'caseAt'));
      expect(await same(cases, 'caseKnownAt'), `known at ${n}`).toBe(await same(plain, 'caseKnownAt'));
    }
    expect((await cases.caseKnownAt(id, at(300)))?.context).toMatchObject({ releaseAt: release + 299 * DAY });
    expect((await cases.caseAt(id, at(410)))?.context).toMatchObject({ releaseAt: release + 3000 * DAY });
    expect((await cases.caseKnownAt(id, at(415)))?.context).toMatchObject({ releaseAt: release + 415 * DAY });
    expect(await linesFor('caseAt', 450)).toBeLessThan(300);
    expect(await linesFor('caseKnownAt', 300)).toBeLessThan(300);
    expect(await linesFor('caseKnownAt', 450)).toBeLessThan(300);
  });

  it('is answered rightly after a clock was ahead and is mended', async () => {
    const { cases, plain, clock, id } = of;
    clock.set(at(420) + 400 * DAY);
    for (let n = 0; n < 230; n += 1) await cases.send(id, { type: 'health.seen' });
    clock.set(at(421));
    expect(await cases.send(id, { type: 'health.seen' })).toMatchObject({ ok: true, case: { at: at(421) } });
    for (const n of [400, 420, 421, 500]) {
      const same = async (each: typeof cases) => canonical((await each.caseAt(id, at(n))) ?? null);
      expect(await same(cases), String(n)).toBe(await same(plain));
    }
    expect(await cases.verify(id)).toEqual([]);
  });
});
