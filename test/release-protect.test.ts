import fc from 'fast-check';
import { forRelease, inside, invented, newTally, release, roundedTo, standsFor, type Tally } from 'justice-pathway/release';
import { describe, expect, test } from 'vitest';
import { firstExposed } from '../src/release/attack.ts';
import { narrow } from '../src/release/bounds.ts';
import { protect } from '../src/release/protect.ts';
import { audit, type Meant, type Stated } from './release-auditor.ts';

/** People in a table of two characteristics, with what broke and what was kept in each part. */
function tableTally(people: readonly (readonly [row: number, column: number, broke: boolean])[], rows = 3, columns = 2): Tally {
  const tally = newTally();
  const count = (test: (one: (typeof people)[number]) => boolean) => people.filter(test).length;
  const all = tally.block('all', 0);
  tally.cell('of', people.length, { block: all });
  tally.cell(
    'broke',
    count(([, , broke]) => broke),
    { block: all },
  );
  tally.cell(
    'kept',
    count(([, , broke]) => !broke),
  );
  tally.relate('sum', 'of', ['broke', 'kept']);
  for (const [name, size, at] of [
    ['row', rows, 0],
    ['column', columns, 1],
  ] as const) {
    const block = tally.block(name, 2 + at);
    for (let one = 0; one < size; one += 1) {
      const own = (person: (typeof people)[number]) => person[at] === one;
      tally.cell(`of ${name} ${one}`, count(own), { block, base: `of ${name} ${one}` });
      tally.cell(
        `broke ${name} ${one}`,
        count((person) => own(person) && person[2]),
        { block, base: `of ${name} ${one}` },
      );
      tally.cell(
        `kept ${name} ${one}`,
        count((person) => own(person) && !person[2]),
      );
      tally.relate('sum', `of ${name} ${one}`, [`broke ${name} ${one}`, `kept ${name} ${one}`]);
    }
    for (const what of ['of', 'broke', 'kept'])
      tally.relate(
        'sum',
        what,
        Array.from({ length: size }, (_, one) => `${what} ${name} ${one}`),
      );
  }
  return tally;
}

function statedBy(tally: Tally, shown: ReadonlyMap<string, number | undefined>, rounding: number): Stated[] {
  return [...tally.cells.keys()].flatMap((name) => {
    const value = shown.get(name);
    if (value === undefined) return [];
    const [low, high] = standsFor(value, rounding);
    return [{ name, low, high }];
  });
}

interface Nested {
  readonly few: number;
  readonly pairs: readonly { readonly coarse: number; readonly less: number; readonly ranks: readonly [number, number] }[];
}
/** One less rounds down, so that two rounded numbers tell who is between them. */
const onEdge = fc.constantFrom(8, 13, 18, 23, 28);
const nested: fc.Arbitrary<Nested> = fc.record({
  few: fc.oneof(fc.nat(2), fc.nat(7)),
  pairs: fc.array(
    fc.record({
      coarse: fc.oneof(fc.integer({ min: 5, max: 30 }), onEdge),
      less: fc.oneof(fc.nat(2), fc.nat(4)),
      ranks: fc.tuple(fc.nat(3), fc.nat(3)),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

/** Groups and groups within them, in tables of their own; who makes the difference is among a few who are counted too. */
function nestedTally({ few, pairs }: Nested): Tally {
  const tally = newTally();
  tally.cell('few', Math.max(few, ...pairs.map(({ less }) => less)), { block: tally.block('few', 0) });
  for (const [at, { coarse, less, ranks }] of pairs.entries()) {
    tally.cell(`coarse ${at}`, coarse, { block: tally.block(`coarse ${at}`, ranks[0]) });
    tally.cell(`fine ${at}`, coarse - less, { block: tally.block(`fine ${at}`, ranks[1]) });
    tally.cell(`difference ${at}`, less);
    tally.relate('sum', `coarse ${at}`, [`fine ${at}`, `difference ${at}`]);
    tally.relate('part', 'few', [`difference ${at}`]);
  }
  return tally;
}

const person = fc.tuple(fc.nat(2), fc.nat(1), fc.boolean());

describe('a table that leaves', () => {
  test('holds no number that somebody who solves for it could learn to be from 1 to 4', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 90 }), (people) => {
        const tally = tableTally(people);
        const { shown } = release(tally, forRelease());
        expect(audit(statedBy(tally, shown, 5), tally.relations as readonly Meant[], [...tally.cells.keys()])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('gives up the finest tables first, and none without which somebody would be exposed no less', () => {
    let given = 0;
    fc.assert(
      fc.property(nested, (own) => {
        const tally = nestedTally(own);
        const { shown } = release(tally, forRelease());
        const cells = [...tally.cells.values()];
        const value = (id: string) => roundedTo(tally.cells.get(id)?.value as number, 5);
        const standsOnFew = ({ base }: (typeof cells)[number]) => base !== undefined && value(base) < 10;
        const byRank = [...tally.ranks].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([block]) => block);
        const gone = byRank.filter((block) =>
          cells.some((cell) => cell.block === block && !standsOnFew(cell) && shown.get(cell.id) === undefined),
        );
        expect(gone).toEqual(byRank.slice(0, gone.length));
        for (const cell of cells) {
          const isShown = cell.block !== undefined && !gone.includes(cell.block) && !standsOnFew(cell);
          expect(shown.get(cell.id)).toBe(isShown ? value(cell.id) : undefined);
        }
        const at = (id: string) => cells.findIndex((cell) => cell.id === id);
        const links = tally.relations.map(({ kind, total, parts }) => ({ kind, total: at(total), parts: parts.map(at) }));
        const isSomebodyExposed = (hidden: readonly string[]) => {
          const known = cells.map((cell): readonly [number, number] => {
            if (cell.block === undefined) return [0, Number.POSITIVE_INFINITY];
            if (standsOnFew(cell)) return [0, 7];
            return hidden.includes(cell.block) ? [0, Number.POSITIVE_INFINITY] : (standsFor(value(cell.id), 5) as [number, number]);
          });
          const bounds = { low: Float64Array.from(known, ([low]) => low), high: Float64Array.from(known, ([, high]) => high) };
          narrow(links, bounds);
          return firstExposed([...cells.keys()], links, bounds, undefined, 5) !== undefined;
        };
        // What is left when all is given up is not the gate's to protect.
        if (gone.length < byRank.length) expect(isSomebodyExposed(gone)).toBe(false);
        if (gone.length === 0) return;
        given += 1;
        expect(isSomebodyExposed(gone.slice(0, -1))).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(given).toBeGreaterThan(3);
  });

  test('would be exposed by rounding alone, so the gate is needed', () => {
    const people = [...Array.from({ length: 12 }, (_, at) => [at % 4, 0, true] as const)];
    const tally = tableTally(people, 4, 1);
    const rounded = new Map([...tally.cells.values()].map(({ id, value }) => [id, roundedTo(value, 5)]));
    const names = [...tally.cells.keys()];
    const printed = new Map([...rounded].filter(([id]) => /row|^broke$|^of$/.test(id)));
    expect(audit(statedBy(tally, printed, 5), tally.relations as readonly Meant[], names).length).toBeGreaterThan(0);
    const { shown } = release(tally, forRelease());
    expect(audit(statedBy(tally, shown, 5), tally.relations as readonly Meant[], names)).toEqual([]);
    expect(shown.get('of')).toBe(10);
  });

  test('decides from rounded numbers alone: people who change nothing that is shown change nothing', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), fc.array(person, { minLength: 1, maxLength: 60 }), (one, other) => {
        const [a, b] = [tableTally(one), tableTally(other)];
        const key = (tally: Tally) => [...tally.cells.values()].map(({ value }) => roundedTo(value, 5)).join();
        fc.pre(key(a) === key(b));
        expect([...release(a, forRelease()).shown]).toEqual([...release(b, forRelease()).shown]);
      }),
      { numRuns: 200, maxSkipsPerRun: 1000 },
    );
    const few = (broke: number) => tableTally(Array.from({ length: 30 }, (_, at) => [at % 3, at % 2, at < broke] as const));
    expect([...release(few(1), forRelease()).shown]).toEqual([...release(few(2), forRelease()).shown]);
  });
});

describe('words of a count', () => {
  test('nought and a handful are the same, a held number has no figure, exact forms are exact', () => {
    const tally = newTally();
    const block = tally.block('b', 0);
    for (const value of [0, 2, 3, 7, 1234]) tally.cell(String(value), value, { block });
    const released = release(tally, forRelease());
    expect(['0', '2', '3', '7', '1234'].map((id) => released.count(id).text)).toEqual(['fewer than 3', 'fewer than 3', '5', '5', '1,235']);
    for (const audience of [invented, inside('A', 'b')]) expect(release(tally, audience).count('2').text).toBe('2');
    expect(() => released.count('no such cell')).toThrow(/no cell/);
  });

  test('a rounding that protects nobody, and a name without a reason, are refused', () => {
    for (const rounding of [0, 2, 4.5, Number.NaN, 51]) expect(() => forRelease(rounding)).toThrow(/3 to 50/);
    expect(() => inside('A', ' ')).toThrow(/reason/);
  });

  test('a rounded count stands for what rounds to it', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 3, max: 50 }), (count, rounding) => {
        const shown = roundedTo(count, rounding);
        const [low, high] = standsFor(shown, rounding);
        expect(low <= count && count <= high).toBe(true);
        expect(roundedTo(high + 1, rounding)).not.toBe(shown);
        if (low > 0) expect(roundedTo(low - 1, rounding)).not.toBe(shown);
      }),
    );
  });
});

test.each([
  [10, 30, 40],
  [30, 10, 40],
  [5, 30, undefined],
  [30, 5, undefined],
])('a number that needs %i and %i people is shown where each is twice the rounding', (one, other, shown) => {
  const tally = newTally();
  const block = tally.block('seen', 0);
  tally.cell('one', one);
  tally.cell('other', other);
  tally.cell('seen', one + other, { block, needs: ['one', 'other'] });
  tally.relate('sum', 'seen', ['one', 'other']);
  expect(protect(tally, 5).shown.get('seen')).toBe(shown);
});
