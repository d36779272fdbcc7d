import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstExposed, isExposed } from '../src/release/attack.ts';
import { type Link, narrow } from '../src/release/bounds.ts';
import { any, boundsOf, pairsOf } from './release-solve-sample.ts';

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
