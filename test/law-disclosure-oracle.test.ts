import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discloseSeveral } from '../machines/law/disclosure/disclosure.ts';
import { disclose, type PlainConviction, plusDays } from './law-oracle-disclosure.ts';
import { value } from './law-value.ts';

// Seeds that ever disagreed stay in the list.
const runs = 1000;
const seeds: readonly number[] = [1, 20261129];

const plainSentence = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('custody'),
      months: fc.integer({ min: 1, max: 60 }),
      startsIn: fc.integer({ min: 0, max: 200 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('fine', 'admonition', 'road-traffic-endorsement') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('life') }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('community-payback-order', 'caution'), lengthMonths: fc.integer({ min: 1, max: 36 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('non-harassment-order', 'disqualification'),
      lengthMonths: fc.integer({ min: 1, max: 120 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('non-harassment-order', 'disqualification'), indefinite: fc.boolean() }) },
);

const history = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 2500 }),
      deferred: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined, freq: 3 }),
      age: fc.constantFrom(16, 17, 18, 30),
      procedure: fc.constantFrom('summary' as const, 'solemn' as const),
      proceedings: fc.constantFrom('p', 'q', 'r'),
      sentences: fc.array(plainSentence, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((each) =>
    each.map((one, index): PlainConviction => {
      const on = plusDays('2020-11-30', one.day);
      const sentencedOn = one.deferred === undefined ? undefined : plusDays(on, one.deferred);
      const sentences = one.sentences.map((sentence) => {
        if (!('startsIn' in sentence)) return sentence;
        const { startsIn, ...rest } = sentence;
        return { ...rest, from: plusDays(sentencedOn ?? on, startsIn) };
      });
      return {
        id: `c${index}`,
        on,
        ...(sentencedOn ? { sentencedOn } : {}),
        age: one.age,
        procedure: one.procedure,
        proceedings: one.proceedings,
        sentences,
      };
    }),
  );

function asInput({ id, on, sentencedOn, age, procedure, proceedings, sentences }: PlainConviction) {
  const sentence = ({ kind, months: term, from, lengthMonths, indefinite }: PlainConviction['sentences'][number]) => ({
    kind,
    ...(term ? { term: { months: term } } : {}),
    ...(from ? { from } : {}),
    ...(lengthMonths ? { length: { months: lengthMonths } } : {}),
    ...(indefinite ? { indefinite } : {}),
  });
  return {
    id,
    convictedOn: on,
    ...(sentencedOn ? { sentencedOn } : {}),
    ageAtConviction: age,
    procedure,
    proceedings,
    sentences: sentences.map(sentence),
  };
}

describe('a second working out, from the rules alone', () => {
  test.each(seeds)('agrees on random histories of convictions (seed %i)', (seed) => {
    fc.assert(
      fc.property(history, (convictions) => {
        const mine = value(discloseSeveral({ convictions: convictions.map(asInput) })).convictions;
        const plain = mine.map(({ alternatives: _, ...each }) => ({ ...each, extendedBy: [...each.extendedBy].sort() }));
        expect(plain).toEqual(disclose(convictions).map((each) => ({ ...each, extendedBy: [...each.extendedBy].sort() })));
      }),
      { seed, numRuns: Math.ceil(runs / seeds.length) },
    );
  });
});
