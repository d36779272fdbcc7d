import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstExposed, isExposed } from '../src/release/attack.ts';
import { type Link, narrow } from '../src/release/bounds.ts';
import { componentsOf, isForest } from '../src/release/components.ts';
import { any, boundsOf, pairsOf } from './release-solve-sample.ts';

describe('what a reader works out from one relation', () => {
  test.each<[string, Link['kind'], (readonly [number, number])[], number[][]]>([
    [
      'a sum bounds its total',
      'sum',
      [any, [3, 7], [1, 2]],
      [
        [4, 9],
        [3, 7],
        [1, 2],
      ],
    ],
    [
      'a sum bounds each part by the rest',
      'sum',
      [[10, 12], [3, 7], any],
      [
        [10, 12],
        [3, 7],
        [3, 9],
      ],
    ],
    [
      'a sum with two open parts is bounded above alone',
      'sum',
      [[10, 12], any, any],
      [
        [10, 12],
        [0, 12],
        [0, 12],
      ],
    ],
    [
      'a part is at most its total',
      'part',
      [
        [0, 5],
        [2, 9],
        [1, 3],
      ],
      [
        [2, 5],
        [2, 5],
        [1, 3],
      ],
    ],
    [
      'what is covered is at most the sum',
      'cover',
      [
        [0, 99],
        [1, 4],
        [2, 3],
      ],
      [
        [0, 7],
        [1, 4],
        [2, 3],
      ],
    ],
    [
      'what covers must make up the total',
      'cover',
      [
        [6, 99],
        [1, 4],
        [0, 3],
      ],
      [
        [6, 7],
        [3, 4],
        [2, 3],
      ],
    ],
  ])('%s', (_, kind, before, after) => {
    const bounds = boundsOf(before);
    narrow([{ kind, total: 0, parts: [1, 2] }], bounds);
    expect(pairsOf(bounds)).toEqual(after);
  });

  test('is no limit of a part, where parts may overlap', () => {
    const bounds = boundsOf([
      [0, 4],
      [0, 9],
      [3, 9],
    ]);
    narrow([{ kind: 'cover', total: 0, parts: [1, 2] }], bounds);
    expect(pairsOf(bounds)).toEqual([
      [0, 4],
      [0, 9],
      [3, 9],
    ]);
  });

  test('carries what must be there upwards through many relations', () => {
    const chain: Link[] = [3, 2, 1, 0].map((at) => ({ kind: 'part', total: at + 1, parts: [at] }));
    const bounds = boundsOf([[7, 99], any, any, any, any]);
    narrow(chain, bounds);
    expect([...bounds.low]).toEqual([7, 7, 7, 7, 7]);
  });

  test('comes to an end where what is stated cannot be', () => {
    const bounds = boundsOf([any, any, [1, 1]]);
    narrow(
      [
        { kind: 'sum', total: 0, parts: [1, 2] },
        { kind: 'sum', total: 1, parts: [0, 2] },
      ],
      bounds,
    );
    expect(bounds.low[0]).toBeGreaterThan(100);
  });

  test('goes through as many relations as hang together, in any order', () => {
    const links: Link[] = [
      { kind: 'sum', total: 3, parts: [2, 4] },
      { kind: 'part', total: 1, parts: [2] },
      { kind: 'sum', total: 0, parts: [1, 4] },
    ];
    for (const own of [links, links.toReversed()]) {
      const bounds = boundsOf([[10, 10], any, any, [9, 9], [4, 9]]);
      narrow(own, bounds);
      expect(pairsOf(bounds)).toEqual([
        [10, 10],
        [1, 6],
        [0, 5],
        [9, 9],
        [4, 9],
      ]);
    }
  });
});

describe('what hangs together', () => {
  const sum = (total: number, ...parts: number[]): Link => ({ kind: 'sum', total, parts });
  const of = (count: number, links: readonly Link[], population: readonly number[] = []) =>
    componentsOf(count, links, (cell) => population.includes(cell)).map(({ cells, links: own }) => ({ cells, links: own.length }));

  test('is joined over any number of relations, and each cell stands once', () => {
    expect(of(6, [sum(0, 1), sum(2, 3), sum(1, 3)])).toEqual([
      { cells: [0, 1, 2, 3], links: 3 },
      { cells: [4], links: 0 },
      { cells: [5], links: 0 },
    ]);
    expect(of(5, [sum(4, 3), sum(3, 2), sum(2, 1), sum(1, 0)])).toEqual([{ cells: [0, 1, 2, 3, 4], links: 4 }]);
  });

  test('is not joined by a bridge, nor by a relation of the whole population and a part of it', () => {
    expect(of(4, [sum(0, 1), { ...sum(1, 2), isBridge: true }, sum(2, 3)])).toEqual([
      { cells: [0, 1], links: 1 },
      { cells: [2, 3], links: 1 },
    ]);
    expect(of(4, [sum(0, 1), sum(1, 2), sum(2, 3)], [0, 1])).toEqual([
      { cells: [0, 1], links: 1 },
      { cells: [2, 3], links: 1 },
    ]);
    expect(of(3, [sum(0, 1, 2)], [0, 1])).toEqual([0, 1, 2].map((cell) => ({ cells: [cell], links: 0 })));
  });
});

describe('bounds tell too much', () => {
  test.each([
    [1, 4, true],
    [0, 4, false],
    [1, 5, false],
    [4, 4, true],
    [0, 1, true],
    [0, 2, false],
    [8, 9, true],
    [8, 10, false],
    [9, 10, false],
    [0, 0, true],
    [10, 10, false],
  ])('from %i to %i where fewer than five are few: %s', (low, high, exposed) => {
    expect(isExposed(low, high, 5)).toBe(exposed);
  });

  test('nearly the very number, by the rounding', () => {
    expect([isExposed(15, 18, 10), isExposed(15, 19, 10), isExposed(16, 20, 10)]).toEqual([true, false, false]);
  });
});

describe('links without a ring', () => {
  const kind = fc.constantFrom<Link['kind']>('sum', 'sum', 'part', 'cover');
  /** Each link takes as its total a cell that is there, and brings its parts. */
  const forest = fc.array(fc.record({ kind, total: fc.nat(), parts: fc.integer({ min: 1, max: 4 }), isTurned: fc.boolean() }), {
    minLength: 1,
    maxLength: 5,
  });

  test.each([
    ['each of whose cells is bounded', 0],
    ['some of whose cells are open above', 3],
  ])('and %s tell as much one by one as solved together', (_, open) => {
    const pair = fc.tuple(fc.nat(30), fc.nat(9), fc.nat(8));
    const answers = new Map<boolean, number>();
    fc.assert(
      fc.property(forest, fc.array(pair, { minLength: 21, maxLength: 21 }), fc.nat(4), (shape, near, wide) => {
        const links: Link[] = [];
        let count = 1;
        for (const { kind, total, parts, isTurned } of shape) {
          const own = Array.from({ length: parts }, (_, at) => count + at);
          const old = total % count;
          count += parts;
          // Turned, a new cell is the total and the old one is a part.
          links.push(
            isTurned && kind === 'sum'
              ? { kind, total: own[0] as number, parts: [old, ...own.slice(1)] }
              : { kind, total: old, parts: own },
          );
        }
        const cells = Array.from({ length: count }, (_, cell) => cell);
        const bounds = boundsOf(
          cells.map((cell) => {
            const [low, room, top] = near[cell] as [number, number, number];
            return [low, top < open ? Number.POSITIVE_INFINITY : low + room * (wide + 1)];
          }),
        );
        expect(isForest(links)).toBe(true);
        // A link said twice says no more, and is a ring.
        const twice = [...links, links[0] as Link];
        expect(isForest(twice)).toBe(false);
        narrow(links, bounds);
        if (cells.some((cell) => (bounds.low[cell] as number) > (bounds.high[cell] as number))) return;
        const found = firstExposed(cells, links, bounds, undefined, 5);
        expect(found).toBe(firstExposed(cells, twice, bounds, undefined, 5));
        answers.set(found === undefined, (answers.get(found === undefined) ?? 0) + 1);
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(answers.get(true) ?? 0, answers.get(false) ?? 0)).toBeGreaterThan(20);
  });

  test('and a ring of them hang together as one', () => {
    const links: Link[] = [
      { kind: 'sum', total: 0, parts: [1, 2] },
      { kind: 'part', total: 0, parts: [1, 2] },
    ];
    expect(componentsOf(4, links, () => false)).toEqual([
      { cells: [0, 1, 2], links },
      { cells: [3], links: [] },
    ]);
  });

  test('tell it of bounds as they are given, which stay as they are', () => {
    const links: Link[] = [{ kind: 'sum', total: 0, parts: [1, 2] }];
    const bounds = boundsOf([
      [10, 10],
      [7, 8],
      [0, 9],
    ]);
    expect(firstExposed([0, 1, 2], links, bounds, undefined, 5, [2])).toBe(2);
    expect(pairsOf(bounds)).toEqual([
      [10, 10],
      [7, 8],
      [0, 9],
    ]);
  });
});
