import { DAY, manualWaker, openCases } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';
import { begin, filled } from './runtime-doctor-sample.ts';
import { release, serving } from './runtime-sample.ts';

describe('what a case is found by', () => {
  it('is told where its due times are others, and put right where that is asked and all else is sound', async () => {
    const { kept, faults, withLines, sound } = await filled();
    const wrong = sound.due?.map((due) => ({ ...due, case: 'c1', held: due.name === 'release' })) ?? [];
    await kept.rearm('c1', wrong);
    const fault = { case: 'c1', seq: sound.seq, fault: 'due-index', repairable: true } as const;
    const broken = withLines((all) => all.map((line) => (line.seq === 3 ? { ...line, recordedAt: 0 } : line)));
    expect(await faults({})).toEqual([
      { ...fault, message: expect.stringMatching(/^Case c1, line \d+: what is kept to find its due times/) },
    ]);
    expect(await faults({}, false)).toMatchObject([fault]);
    for (const repair of [false, true])
      expect((await faults(broken, repair)).find((each) => each.fault === 'due-index')).toMatchObject({ ...fault, repairable: false });
    expect((await kept.dueOf('c1')).filter(({ held }) => held)).toHaveLength(1);
    expect(await faults({}, true)).toMatchObject([{ ...fault, repaired: true }]);
    expect((await kept.dueOf('c1')).filter(({ held }) => held)).toHaveLength(0);
    expect(await faults({}, true)).toEqual([]);
  });

  it('is told where its facts or contacts are others, and put right, unless the case changes meanwhile', async () => {
    const { kept, faults, sound } = await filled();
    await kept.reindex('c1', sound.seq, sound.facts, []);
    const fault = { case: 'c1', seq: sound.seq, fault: 'fact-index', repairable: true } as const;
    expect(await faults({}, false)).toMatchObject([fault]);
    const kept2 = await faults({ reindex: async () => false }, true);
    expect(kept2).toMatchObject([fault]);
    expect(kept2[0]).not.toHaveProperty('repaired');
    expect(await faults({}, true)).toMatchObject([{ ...fault, repaired: true }]);
    expect(await faults({})).toEqual([]);
    await kept.reindex('c1', sound.seq, { as: sound.facts?.as ?? '', values: { notes: 7 } }, [
      { contact: 'gate', domain: 'housing', at: 1 },
    ]);
    expect(await faults({}, true)).toMatchObject([{ ...fault, repaired: true }]);
    expect((await kept.load('c1'))?.facts).toEqual(sound.facts);
  });

  it('is compared row by row, in whatever order a store gives the rows', async () => {
    const { kept, faults, told, withCase, withLines, sound } = await filled();
    const rows = await kept.indexOf('c1');
    const turned = async () => (await kept.dueOf('c1')).toReversed();
    expect(await told({ dueOf: turned, indexOf: async () => ({ facts: rows.facts.toReversed(), met: rows.met.toReversed() }) })).toEqual(
      [],
    );
    const other = rows.facts.map((row) => (row.name === 'needs' ? { ...row, text: 'health' } : row));
    const elsewhere = rows.met.map((met, at) => (at === 0 ? { ...met, contact: 'gate' } : met));
    const values = { ...sound.facts?.values, needs: ['health'] };
    const wrong = [['fact-index', sound.seq]];
    expect(await told({ indexOf: async () => ({ ...rows, facts: other }) })).toEqual(wrong);
    expect(await told({ indexOf: async () => ({ ...rows, met: elsewhere }) })).toEqual(wrong);
    expect(await told(withCase({ facts: { ...sound.facts, values } }))).toEqual(wrong);
    const broken = withLines((all) => all.map((line) => (line.seq === 3 ? { ...line, recordedAt: 0 } : line)));
    const both = await faults({ ...broken, indexOf: async () => ({ ...rows, facts: other }) });
    expect(both.find(({ fault }) => fault === 'fact-index')).toMatchObject({ repairable: false });
  });

  it('is told of what waits for a person and what does not', async () => {
    const { cases, clock, store } = await begin({ catchUp: { afterMs: 0, decide: () => 'ask' } });
    await serving(cases);
    clock.set(release - 80 * DAY);
    await cases.tick();
    expect((await store.dueOf('c1')).map(({ held }) => held)).toEqual([true, false, false]);
    expect(await cases.verify('c1')).toEqual([]);
    await store.rearm(
      'c1',
      (await store.dueOf('c1')).map((due) => ({ ...due, held: !due.held })),
    );
    expect(await cases.verify('c1')).toMatchObject([{ fault: 'due-index' }]);
  });

  it('is told of its due times by a version that cannot move it', async () => {
    const { kept, clock, sound } = await filled();
    const newer = await openCases({ store: kept, clock, waker: manualWaker, pathway: { ...sample, version: '2' } as typeof sample });
    expect(await newer.verify('c1')).toEqual([]);
    await kept.rearm('c1', []);
    expect(await newer.verify('c1')).toMatchObject([{ fault: 'due-index', seq: sound.seq }]);
    await newer.stop();
  });

  it('is no fault where it was kept before there were facts, and is made where that is asked', async () => {
    const { kept, faults, sound } = await filled();
    await kept.reindex('c1', sound.seq, undefined, []);
    expect([await faults({}), await faults({}, false)]).toEqual([[], []]);
    expect((await kept.load('c1'))?.facts).toBeUndefined();
    expect(await faults({}, true)).toEqual([]);
    expect((await kept.load('c1'))?.facts).toEqual(sound.facts);
  });
});
