import fc from 'fast-check';
import { forRelease, inside, invented, newTally, release, roundedTo, standsFor, type Tally } from 'justice-pathway/release';
import { describe, expect, test } from 'vitest';
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
