import fc from 'fast-check';
import { conflictsWith, earlierFor, forRelease, newTally, type PastRelease, release, standsFor, type Tally } from 'justice-pathway/release';
import { describe, expect, test } from 'vitest';
import { past, people } from './past-release.ts';
import { audit, type Meant, type Stated } from './release-auditor.ts';

describe('a release beside an earlier one', () => {
  const told = (next: PastRelease, ...earlier: PastRelease[]) =>
    conflictsWith(next, earlier).map((one) => [one.kind, earlier.indexOf(one.earlier), ...('people' in one ? [one.people] : [])]);

  test.each<[string, PastRelease, PastRelease[], unknown[][]]>([
    ['the very same', past({}), [past({})], []],
    ['nobody in common', past({ people: people(40, 45) }), [past({ query: 'b' })], []],
    ['another question of the same people', past({}), [past({ query: 'b' })], [['other-question', 0]]],
    ['another question of some of them', past({}), [past({ query: 'b', people: people(39, 60) })], [['other-question', 0]]],
    ['the same people rounded otherwise', past({}), [past({ rounding: 10 })], [['other-rounding', 0]]],
    ['nine more', past({ people: people(0, 49) }), [past({})], [['few-people', 0, 9]]],
    ['ten more', past({ people: people(0, 50) }), [past({})], []],
    ['nine fewer', past({ people: people(9, 40) }), [past({})], [['few-people', 0, 9]]],
    ['ten fewer', past({ people: people(10, 40) }), [past({})], []],
    ['ten others for ten', past({ people: people(10, 50) }), [past({})], []],
    ['three others for ten', past({ people: people(10, 43) }), [past({})], [['few-people', 0, 3]]],
    ['three others for three', past({ people: people(3, 43) }), [past({})], [['few-people', 0, 6]]],
    ['one record that changed', past({ people: { ...people(0, 40), p0: 'later' } }), [past({})], [['few-people', 0, 2]]],
    ['ten records that changed', past({ people: { ...people(0, 40), ...people(0, 10, 'later') } }), [past({})], []],
    ['one who was erased since', past({ people: people(1, 40) }), [past({ people: people(1, 40), forgotten: 1 })], [['few-people', 0, 1]]],
    ['ten who were erased since', past({ people: people(10, 40) }), [past({ people: people(10, 40), forgotten: 10 })], []],
    [
      'a few that two earlier ones set apart',
      past({ people: people(0, 60) }),
      [past({}), past({ people: people(0, 45) })],
      [['few-people', 0, 5]],
    ],
    [
      'each earlier one that is near',
      past({ people: people(0, 41) }),
      [past({}), past({ people: people(0, 20) }), past({ query: 'b' })],
      [
        ['other-question', 2],
        ['few-people', 0, 1],
        ['few-people', 1, 1],
      ],
    ],
  ])('%s', (_, next, earlier, conflicts) => {
    expect(told(next, ...earlier)).toEqual(conflicts);
  });
});

describe('earlier releases that a next one is joined with', () => {
  test.each<[string, PastRelease, PastRelease[], unknown[][]]>([
    ['not the same people again', past({}), [past({})], []],
    ['not another question', past({ people: people(0, 50) }), [past({ query: 'b' })], []],
    ['not nobody in common', past({ people: people(40, 50) }), [past({})], []],
    ['with who came', past({ people: people(0, 50) }), [past({})], [[0, true, false]]],
    ['with who left', past({ people: people(10, 40) }), [past({})], [[0, false, true]]],
    ['with both, where a record changed', past({ people: { ...people(0, 40), p3: 'later' } }), [past({})], [[0, true, true]]],
    [
      'each once',
      past({ people: people(0, 50) }),
      [past({}), past({ at: 'later' }), past({ cells: { of: 5 } })],
      [
        [0, true, false],
        [2, true, false],
      ],
    ],
  ])('%s', (_, next, releases, joined) => {
    expect(earlierFor(next, releases).map(({ past: own, came, left }) => [releases.indexOf(own), came, left])).toEqual(joined);
  });
});

/** People of whom some broke and some kept, and of the first a few by sex. */
function tallyOf(own: readonly (readonly [broke: boolean, woman: boolean])[]): Tally {
  const tally = newTally();
  const count = (test: (one: readonly [boolean, boolean]) => boolean) => own.filter(test).length;
  const all = tally.block('all', 0);
  tally.cell('of', own.length, { block: all });
  tally.cell(
    'broke',
    count(([broke]) => broke),
    { block: all },
  );
  tally.cell(
    'kept',
    count(([broke]) => !broke),
    { block: tally.block('kept', 1) },
  );
  tally.relate('sum', 'of', ['broke', 'kept']);
  const sex = tally.block('sex', 2);
  for (const [name, isWoman] of [
    ['women', true],
    ['men', false],
  ] as const)
    tally.cell(
      `broke ${name}`,
      count(([broke, woman]) => broke && woman === isWoman),
      { block: sex, isPart: true },
    );
  tally.relate('sum', 'broke', ['broke women', 'broke men']);
  return tally;
}

const some = (broke: number, kept: number) =>
  Array.from({ length: broke + kept }, (_, at): readonly [boolean, boolean] => [at < broke, at % 2 === 0]);

describe('numbers joined with an earlier release', () => {
  const then = past({ people: people(0, 17), cells: { of: 15, broke: 10, kept: 5, 'broke women': 5, 'broke men': 5 } });

  test('are held back where the difference would be of a few people', () => {
    // Then at least 13, now at most 12: of those who left one is known to be there, and no more than four can be.
    const now = tallyOf(some(5, 5));
    const earlier = [{ past: { ...then, cells: { of: 15 } }, came: true, left: false }];
    expect(release(now, forRelease()).shown.get('of')).toBe(10);
    const close = [{ past: { ...then, cells: { of: 15, broke: 5, kept: 5 } }, came: false, left: true }];
    expect(release(now, forRelease(), close).shown.get('of')).toBeUndefined();
    expect(release(tallyOf(some(30, 30)), forRelease(), earlier).shown.get('of')).toBe(60);
  });

  test('leave out single groups, and keep what gives nobody away', () => {
    const { shown, has } = release(tallyOf(some(30, 30)), forRelease(), [{ past: then, came: true, left: true }]);
    expect([...shown]).toEqual([
      ['of', 60],
      ['broke', 30],
      ['kept', 30],
      ['broke women', undefined],
      ['broke men', undefined],
    ]);
    expect(has('broke women')).toBe(true);
  });

  test('without one are what they are alone', () => {
    const now = tallyOf(some(30, 30));
    expect([...release(now, forRelease(), []).shown]).toEqual([...release(now, forRelease()).shown]);
    expect(release(now, forRelease(), []).shown.get('broke women')).toBe(15);
  });

  test.each([
    ['coarse', 1, 2],
    ['fine', 2, 1],
  ])('give up the finest first beside one: %s stays', (stays, coarse, fine) => {
    const tally = newTally();
    tally.cell('few', 2, { block: tally.block('all', 0) });
    tally.cell('coarse', 13, { block: tally.block('coarse', coarse) });
    tally.cell('fine', 12, { block: tally.block('fine', fine) });
    tally.cell('difference', 1);
    tally.relate('sum', 'coarse', ['fine', 'difference']);
    tally.relate('part', 'few', ['difference']);
    const { shown } = release(tally, forRelease(), [{ past: past({}), came: true, left: true }]);
    expect([...shown].filter(([, value]) => value !== undefined).map(([id]) => id)).toEqual(['few', stays]);
  });

  test('of the whole population are held back like others', () => {
    const tally = newTally();
    const block = tally.block('all', 0);
    for (const [id, value] of [
      ['of', 10],
      ['broke', 5],
      ['kept', 5],
    ] as const)
      tally.cell(id, value, { block, isPopulation: true });
    tally.relate('sum', 'of', ['broke', 'kept']);
    const close = { past: past({ cells: { of: 15, broke: 5, kept: 5 } }), came: false, left: true };
    expect(release(tally, forRelease(), [close]).shown.get('of')).toBeUndefined();
    expect(release(tally, forRelease()).shown.get('of')).toBe(10);
  });

  test('are all held back where more hang together than can be solved for at once', () => {
    const tally = newTally();
    const block = tally.block('all', 0);
    const parts = Array.from({ length: 30 }, (_, at) => tally.cell(`part ${at}`, 40, { block }));
    tally.cell('of', 1200, { block });
    tally.relate('sum', 'of', parts);
    tally.cell('apart', 300, { block: tally.block('apart', 0) });
    const shown = (earlier?: Parameters<typeof release>[2]) =>
      [...release(tally, forRelease(), earlier).shown].filter(([, value]) => value !== undefined).length;
    expect(shown()).toBe(32);
    expect(shown([{ past: past({}), came: true, left: true }])).toBe(1);
  });

  test('give nobody away to somebody who solves for both releases together', () => {
    const person = fc.tuple(fc.boolean(), fc.boolean());
    const group = (maxLength: number) => fc.array(person, { maxLength });
    fc.assert(
      fc.property(fc.array(person, { minLength: 5, maxLength: 25 }), group(6), group(6), (both, came, left) => {
        const before = tallyOf([...both, ...left]);
        const first = release(before, forRelease());
        const cells = Object.fromEntries([...first.shown].flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
        const own = { past: past({ cells }), came: came.length > 0, left: left.length > 0 };
        const now = tallyOf([...both, ...came]);
        const next = release(now, forRelease(), own.came || own.left ? [own] : []);
        const stated: Stated[] = [];
        for (const [when, shown] of [
          ['then', first.shown],
          ['now', next.shown],
        ] as const)
          for (const [id, value] of shown) {
            if (value === undefined) continue;
            const [low, high] = standsFor(value, 5);
            stated.push({ name: `${id} ${when}`, low, high });
          }
        const ids = [...now.cells.keys()];
        const groups = ['then', 'now', 'both', ...(own.came ? ['came'] : []), ...(own.left ? ['left'] : [])];
        const meant: Meant[] = ids.flatMap((id): Meant[] => [
          { kind: 'sum', total: `${id} now`, parts: [`${id} both`, ...(own.came ? [`${id} came`] : [])] },
          { kind: 'sum', total: `${id} then`, parts: [`${id} both`, ...(own.left ? [`${id} left`] : [])] },
        ]);
        for (const { kind, total, parts } of now.relations)
          for (const when of groups)
            meant.push({ kind: kind as 'sum', total: `${total} ${when}`, parts: parts.map((part) => `${part} ${when}`) });
        const suspects = ['of', 'broke', 'kept'].flatMap((id) => groups.slice(3).map((when) => `${id} ${when}`));
        expect(audit(stated, meant, suspects)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
