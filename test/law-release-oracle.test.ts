import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { value } from './law-ask.ts';
import { plusDays } from './law-oracle-disclosure.ts';
import { curfew, type PlainTerm, served } from './law-oracle-release.ts';

// Seeds that ever disagreed stay in the list.
const runs = 1000;
const seeds: readonly number[] = [1, 20261129];

const halves = fc.boolean();
const old = fc
  .record({ months: fc.integer({ min: 1, max: 30 }), day: fc.integer({ min: 0, max: 800 }), halved: fc.constant(false) })
  .map(({ months, day, halved }): PlainTerm => ({ months, from: plusDays('2019-10-11', day), halved }));
const now = fc
  .record({ months: fc.integer({ min: 1, max: 46 }), day: fc.integer({ min: 0, max: 2000 }), halved: halves })
  .map(({ months, day, halved }): PlainTerm => ({ months, from: plusDays('2026-05-26', day), halved }));

const asSentence = ({ months, from, halved }: PlainTerm, index: number) => ({
  id: `s${index}`,
  term: { months },
  from,
  imposed: from,
  offences: halved ? ['domestic-abuse'] : ['ordinary'],
});

describe('a second working out of curfew windows, from the rules alone', () => {
  test.each(seeds)('agrees (seed %i)', (seed) => {
    fc.assert(
      fc.property(fc.oneof(old, now), (term) => {
        const mine = value('home-detention-curfew', { sentences: [asSentence(term, 0)] }) as Record<string, unknown>;
        const plain = curfew(term);
        if (plain === undefined) expect(mine.open).toBe(false);
        else
          expect(mine).toMatchObject({
            open: true,
            earliestDay: plain.first,
            latestDay: plain.last,
            earliest: plain.earliest,
            latest: plain.latest,
          });
      }),
      { seed, numRuns: Math.ceil(runs / seeds.length) },
    );
  });
});

const several = fc.record({
  terms: fc.array(
    fc
      .record({ months: fc.integer({ min: 1, max: 15 }), day: fc.integer({ min: 0, max: 500 }), halved: fc.boolean() })
      .map(({ months, day, halved }): PlainTerm => ({ months, from: plusDays('2026-06-01', day), halved })),
    { minLength: 2, maxLength: 3 },
  ),
  known: fc.oneof(
    fc.constant('none' as const),
    fc.constant('unknown' as const),
    fc
      .array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 2 })
      .map((days) => days.map((day) => plusDays('2026-06-01', day))),
  ),
});

describe('a second working out of several sentences with a release between them, from the rules alone', () => {
  test.each(seeds)('agrees (seed %i)', (seed) => {
    fc.assert(
      fc.property(several, ({ terms, known }) => {
        const file = {
          sentences: terms.map(asSentence),
          ...(known === 'none' ? { notReleased: true } : known === 'unknown' ? {} : { releases: known }),
        };
        const plain = served(terms, known);
        expect((value('single-term', file) as unknown[]).length).toBe(plain.terms);
        expect((value('automatic-release', file) as { to: string }).to).toBe(plain.release);
        const end = (value('single-term', file) as { to: string }[])
          .map((each) => each.to)
          .sort()
          .at(-1);
        expect(end).toBe(plain.end);
      }),
      { seed, numRuns: Math.ceil(runs / seeds.length) },
    );
  });
});
