import { forRelease, newTally, release } from 'justice-pathway/release';
import { describe, expect, test } from 'vitest';

describe('what cannot be shown', () => {
  const shownOf = (tally: ReturnType<typeof newTally>, ...ids: readonly string[]) => {
    const { shown } = release(tally, forRelease());
    return ids.map((id) => shown.get(id));
  };

  test('still says that it is few, so that what is beside it is given up', () => {
    // A group that stands on fewer than eight people is not shown; that it is none is known, so the whole tells of the rest.
    const tally = newTally();
    tally.cell('of', 8, { block: tally.block('all', 0) });
    const groups = tally.block('groups', 1);
    tally.cell('large', 8, { block: groups, base: 'large' });
    tally.cell('small', 0, { block: groups, base: 'small' });
    tally.relate('sum', 'of', ['large', 'small']);
    expect(shownOf(tally, 'of', 'large', 'small')).toEqual([10, 10, undefined]);
  });

  test('is given up on both sides of a bridge, over which bounds count and nothing is solved', () => {
    const tally = newTally();
    const all = tally.block('all', 0);
    tally.cell('few', 2, { block: all });
    tally.cell('coarse', 13, { block: tally.block('coarse', 1) });
    tally.cell('fine', 12, { block: tally.block('fine', 2) });
    tally.cell('difference', 1);
    tally.relate('sum', 'coarse', ['fine', 'difference']);
    tally.relate('part', 'few', ['difference'], true);
    expect(shownOf(tally, 'few', 'coarse', 'fine')).toEqual([undefined, 15, undefined]);
  });
});

describe('what is given up', () => {
  /** Either number alone gives nobody away; both together say that somebody makes the difference, and few are known to. */
  const two = (ranks: readonly [coarse: number, fine: number]) => {
    const tally = newTally();
    tally.cell('few', 2, { block: tally.block('all', 0) });
    tally.cell('coarse', 13, { block: tally.block('coarse', ranks[0]) });
    tally.cell('fine', 12, { block: tally.block('fine', ranks[1]) });
    tally.cell('difference', 1);
    tally.relate('sum', 'coarse', ['fine', 'difference']);
    tally.relate('part', 'few', ['difference']);
    return tally;
  };
  const shownIn = (tally: ReturnType<typeof newTally>) =>
    [...release(tally, forRelease()).shown].flatMap(([id, value]) => (value === undefined ? [] : [id]));

  test('is the table of the highest rank first, and the name decides between equals', () => {
    expect(shownIn(two([1, 2]))).toEqual(['few', 'coarse']);
    expect(shownIn(two([2, 1]))).toEqual(['few', 'fine']);
    expect(shownIn(two([1, 1]))).toEqual(['few', 'fine']);
  });

  test.each([
    [7, false],
    [8, true],
  ])('is a part of a breakdown that stands on %i people: shown is %s', (base, isShown) => {
    const tally = newTally();
    const block = tally.block('groups', 1);
    tally.cell('base', base, { block, base: 'base' });
    tally.cell('part', base - 2, { block, base: 'base' });
    tally.relate('part', 'base', ['part']);
    expect(shownIn(tally)).toEqual(isShown ? ['base', 'part'] : []);
  });
});
