import { PathwayError } from 'justice-pathway';
import { countOr, forRelease, inside, invented, isTold, markOf, newTally, release, shownCount, standsFor } from 'justice-pathway/release';
import { describe, expect, test } from 'vitest';
import { grouped } from '../src/release/count.ts';

const code = (body: () => unknown) => {
  try {
    body();
  } catch (fault) {
    if (fault instanceof PathwayError) return [fault.code, fault.data];
    throw fault;
  }
  return undefined;
};

describe('for whom numbers are written', () => {
  test.each([3, 5, 10, 50])('anybody, rounded to %i', (rounding) => {
    const audience = forRelease(rounding);
    expect(audience).toEqual({ kind: 'release', rounding });
    expect(markOf(audience)).toContain(`rounded to the nearest ${rounding}`);
  });

  test.each([2, 51, 4.5])('never rounded to %d', (rounding) => {
    expect(code(() => forRelease(rounding))).toEqual(['bad-rounding', { rounding }]);
  });

  test('the partnership, with a name and a reason that are not blank', () => {
    const audience = inside(' A. Analyst ', ' case review ');
    expect(audience).toEqual({ kind: 'inside', name: 'A. Analyst', why: 'case review' });
    expect(markOf(audience)).toBe(
      'INSIDE THE PARTNERSHIP ONLY: holds small numbers or single people. Asked for by A. Analyst: case review.',
    );
    expect(code(() => inside(' ', 'review'))).toEqual(['no-reason', { name: ' ', why: 'review' }]);
    expect(code(() => inside('A', '\t'))).toEqual(['no-reason', { name: 'A', why: '\t' }]);
  });

  test('invented people are said to be invented', () => {
    expect(markOf(invented)).toBe('These people are invented: a simulation made them up.');
  });
});

describe('a number in words', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [12345, '12,345'],
    [123456, '123,456'],
    [1234567, '1,234,567'],
  ])('%i is %s', (value, text) => {
    expect(grouped(value)).toBe(text);
  });
});

describe('a rounded number', () => {
  test.each([
    [0, 5, [0, 2]],
    [5, 5, [3, 7]],
    [20, 5, [18, 22]],
    [10, 10, [5, 14]],
    [3, 3, [2, 4]],
  ])('%i, to the nearest %i, stands for %j', (shown, rounding, range) => {
    expect(standsFor(shown, rounding)).toEqual(range);
  });

  test.each([
    [0, 5, 'fewer than 3'],
    [0, 10, 'fewer than 5'],
    [5, 5, '5'],
    [undefined, 5, 'held back'],
  ])('%s, to the nearest %i, reads %s', (value, rounding, text) => {
    expect(shownCount(value, rounding)).toEqual({ value, text });
  });
});

describe('the gate', () => {
  const tally = newTally();
  const block = tally.block('all', 0);
  tally.cell('many', 40, { block });
  tally.cell('few', 2, { block });
  tally.cell('remainder', 38);

  test('knows its cells, and says of no other that it has it', () => {
    for (const audience of [forRelease(), inside('A', 'b'), invented]) {
      const released = release(tally, audience);
      expect(['many', 'few', 'remainder', 'other'].map((id) => released.has(id))).toEqual([true, true, true, false]);
      expect([...released.shown.keys()]).toEqual(['many', 'few', 'remainder']);
      expect(code(() => released.count('other'))).toEqual(['unknown-cell', { id: 'other' }]);
    }
  });

  test('holds back what stands in no table, and shows it inside', () => {
    expect(release(tally, forRelease()).count('remainder')).toEqual({ value: undefined, text: 'held back' });
    expect(release(tally, inside('A', 'b')).count('remainder')).toEqual({ value: 38, text: '38' });
  });

  test('tells in a release of nobody where there may be nobody, and of everything elsewhere', () => {
    const told = (audience: Parameters<typeof release>[1], id: string) => {
      const released = release(tally, audience);
      return isTold(released, countOr(released, id));
    };
    const ids = ['many', 'few', 'remainder', 'other'];
    expect(ids.map((id) => told(forRelease(), id))).toEqual([true, false, false, false]);
    expect(ids.map((id) => told(inside('A', 'b'), id))).toEqual([true, true, true, true]);
  });

  test('takes a number without a cell for nobody inside, and holds it back in a release', () => {
    expect(countOr(release(tally, invented), 'other')).toEqual({ value: 0, text: '0' });
    expect(countOr(release(tally, forRelease()), 'other').text).toBe('held back');
    expect(countOr(release(tally, forRelease()), 'many').value).toBe(40);
  });
});

describe('a tally', () => {
  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as a count', (value) => {
    expect(code(() => newTally().cell('a', value))).toEqual(['bad-count', { id: 'a', value }]);
  });

  test('counts nobody, keeps the first number of a cell, and answers with its name', () => {
    const tally = newTally();
    expect([tally.cell('a', 0), tally.cell('a', 7)]).toEqual(['a', 'a']);
    expect(tally.cells.get('a')).toEqual({ id: 'a', value: 0, block: undefined, base: undefined, isPopulation: false, isPart: false });
  });

  test('relates cells that are there, and no others', () => {
    const tally = newTally();
    tally.cell('a', 1);
    tally.cell('b', 1);
    tally.relate('sum', 'a', ['b']);
    tally.relate('part', 'a', ['b'], true);
    expect(tally.relations).toEqual([
      { kind: 'sum', total: 'a', parts: ['b'] },
      { kind: 'part', total: 'a', parts: ['b'], isBridge: true },
    ]);
    expect(code(() => tally.relate('sum', 'c', ['a']))).toEqual(['unknown-cell', { id: 'c' }]);
    expect(code(() => tally.relate('sum', 'a', ['b', 'd']))).toEqual(['unknown-cell', { id: 'd' }]);
  });
});
