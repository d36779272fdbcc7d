import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstExposed, isExposed } from '../src/release/attack.ts';
import { type Bounds, type Link, narrow } from '../src/release/bounds.ts';
import { componentsOf } from '../src/release/components.ts';

const boundsOf = (pairs: readonly (readonly [number, number])[]): Bounds => ({
  low: Float64Array.from(pairs, ([low]) => low),
  high: Float64Array.from(pairs, ([, high]) => high),
});
const pairsOf = ({ low, high }: Bounds) => [...low].map((from, at) => [from, high[at]]);
const any = [0, Number.POSITIVE_INFINITY] as const;

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

// Four groups in two ways of dividing the same people: 0 to 3 inside, rows 4 and 5, columns 6 and 7, everybody 8, and 9 no more than the first.
const table: Link[] = [
  { kind: 'sum', total: 4, parts: [0, 1] },
  { kind: 'sum', total: 5, parts: [2, 3] },
  { kind: 'sum', total: 6, parts: [0, 2] },
  { kind: 'sum', total: 7, parts: [1, 3] },
  { kind: 'sum', total: 8, parts: [4, 5] },
  { kind: 'part', total: 0, parts: [9] },
];
const cells = Array.from({ length: 10 }, (_, at) => at);

describe('somebody who solves for every number', () => {
  test('learns what trying every table teaches', () => {
    const shown = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 10, maxLength: 10 });
    const inner = fc.array(fc.nat(4), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(inner, shown, fc.boolean(), (own, kinds, knowsTruth) => {
        const [a, b, c, d, less] = own as [number, number, number, number, number];
        const truth = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d, Math.min(a, less)];
        const known = truth.map((value, at): readonly [number, number] =>
          kinds[at] === 0
            ? [0, at < 4 ? 8 : 16]
            : kinds[at] === 1
              ? [Math.max(0, value - 2), value + 2]
              : [Math.max(0, value - 1), value + 3],
        );
        const every = tried(known);
        const bounds = boundsOf(known);
        narrow(table, bounds);
        const found = firstExposed(cells, table, bounds, knowsTruth ? truth : undefined, 5);
        const exposed = cells.filter((cell) => isExposed(every[cell]?.[0] as number, every[cell]?.[1] as number, 5));
        if (found === undefined) expect(exposed).toEqual([]);
        else expect(exposed).toContain(found);
      }),
      { numRuns: 60 },
    );
  });

  test('learns of a number that no bound narrows, but all relations together', () => {
    // Three numbers of which each two make ten or eleven: five each, and a half that nobody is.
    const pairs: Link[] = [
      { kind: 'sum', total: 3, parts: [0, 1] },
      { kind: 'sum', total: 4, parts: [1, 2] },
      { kind: 'sum', total: 5, parts: [0, 2] },
    ];
    const bounds = boundsOf([any, any, any, [6, 6], [6, 6], [6, 6]]);
    narrow(pairs, bounds);
    expect(pairsOf(bounds).slice(0, 3)).toEqual([
      [0, 6],
      [0, 6],
      [0, 6],
    ]);
    expect(firstExposed([3, 4, 5, 0, 1, 2].slice(3), pairs, bounds, undefined, 5)).toBe(0);
  });

  test('learns of a part of two numbers that together are few', () => {
    // 0 is at most 1 and at most 2, which make up 3: at most ten, so five, though each alone could be eight.
    const links: Link[] = [
      { kind: 'sum', total: 3, parts: [1, 2] },
      { kind: 'part', total: 1, parts: [0] },
      { kind: 'part', total: 2, parts: [0] },
    ];
    const found = (most: number) => {
      const bounds = boundsOf([
        [1, 99],
        [2, 99],
        [2, 99],
        [4, most],
      ]);
      narrow(links, bounds);
      return firstExposed([1, 2, 3, 0], links, bounds, undefined, 6);
    };
    expect([found(11), found(12), found(13)]).toEqual([0, undefined, undefined]);
  });

  test('learns of what two numbers cover that together are few', () => {
    // 0 is at most 1 and 2 together, which are parts of 3 and 4, which make up 5: though each alone could be all of it.
    const links: Link[] = [
      { kind: 'cover', total: 0, parts: [1, 2] },
      { kind: 'part', total: 3, parts: [1] },
      { kind: 'part', total: 4, parts: [2] },
      { kind: 'sum', total: 5, parts: [3, 4] },
    ];
    const found = (least: number, most: number) => {
      const bounds = boundsOf([[least, 99], any, any, any, any, [8, most]]);
      narrow(links, bounds);
      return firstExposed([1, 2, 3, 4, 5, 0], links, bounds, undefined, 6) !== undefined;
    };
    expect([found(9, 10), found(8, 10), found(9, 11)]).toEqual([true, false, false]);
  });

  test('learns nothing of what is covered but that it is no more than its parts', () => {
    const cover: Link[] = [{ kind: 'cover', total: 0, parts: [1, 2] }];
    const bounds = boundsOf([
      [8, 60],
      [0, 60],
      [0, 3],
    ]);
    narrow(cover, bounds);
    expect(firstExposed([0, 1, 2], cover, bounds, undefined, 5)).toBeUndefined();
    const tight = boundsOf([
      [4, 60],
      [0, 4],
      [0, 3],
    ]);
    narrow(cover, tight);
    expect(firstExposed([0, 1, 2], cover, tight, undefined, 5)).toBe(1);
  });

  test('learns nothing of what has no upper bound', () => {
    expect(firstExposed([0], [], boundsOf([any]), undefined, 5)).toBeUndefined();
    expect(firstExposed([0, 1], [{ kind: 'part', total: 0, parts: [1] }], boundsOf([any, any]), undefined, 5)).toBeUndefined();
  });
});

/** The least and the most of each cell over all tables that fit. */
function tried(known: readonly (readonly [number, number])[]): [number, number][] {
  const found = cells.map((): [number, number] => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  const most = Math.max(...known.slice(0, 4).map(([, high]) => high));
  const each = Array.from({ length: most + 1 }, (_, value) => value);
  const fits = (value: number, at: number) => value >= (known[at]?.[0] as number) && value <= (known[at]?.[1] as number);
  for (const a of each.filter((value) => fits(value, 0)))
    for (const b of each.filter((value) => fits(value, 1)))
      for (const c of each.filter((value) => fits(value, 2)))
        for (const d of each.filter((value) => fits(value, 3))) {
          const [from, to] = [known[9]?.[0] as number, Math.min(known[9]?.[1] as number, a)];
          const values = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d];
          if (from > to || !values.every(fits)) continue;
          for (const [at, value] of [...values.entries(), [9, from], [9, to]] as [number, number][]) {
            const own = found[at] as [number, number];
            own[0] = Math.min(own[0], value);
            own[1] = Math.max(own[1], value);
          }
        }
  return found;
}
