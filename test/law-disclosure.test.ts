import fc from 'fast-check';
import { addDays } from 'justice-pathway';
import { addMonths } from 'justice-pathway/law';
import { describe, expect, test } from 'vitest';
import { alternativeDisclosure } from '../machines/law/disclosure/alternative.ts';
import { discloseOne } from '../machines/law/disclosure/disclosure.ts';
import { value } from './law-value.ts';

const convicted = '2021-03-01';
const custody = (term: object) => [{ kind: 'custody', term }];
const ask = (sentences: readonly object[], more: object = {}) =>
  value(discloseOne({ convictedOn: convicted, ageAtConviction: 30, sentences, ...more }));

describe('the day from which a conviction is spent', () => {
  test('example X1: twelve months of custody', () => {
    expect(ask(custody({ months: 12 }))).toMatchObject({ spentFrom: '2024-03-01', disclosableUntil: '2024-02-29' });
    expect(ask(custody({ years: 1 })).spentFrom).toBe('2024-03-01');
  });

  test('example X3: eighteen months, and under 18', () => {
    expect(ask(custody({ months: 18 })).spentFrom).toBe('2026-09-01');
    expect(ask(custody({ months: 18 }), { ageAtConviction: 17 }).spentFrom).toBe('2024-09-01');
    expect(ask(custody({ months: 18 }), { ageAtConviction: 18 }).spentFrom).toBe('2026-09-01');
  });

  test('example X5: 48 months is within, 49 months and 48 months and a day are not', () => {
    expect(ask(custody({ months: 48 })).spentFrom).toBe('2031-03-01');
    expect(ask(custody({ months: 49 })).result).toBe('never-spent');
    expect(ask(custody({ months: 48, days: 1 })).result).toBe('never-spent');
    expect(ask([{ kind: 'life' }])).toMatchObject({ result: 'never-spent', spentFrom: null });
  });

  test('example X7: a payback order with two years of supervision', () => {
    const order = { kind: 'community-payback-order', length: { years: 2 } };
    expect(ask([order], { convictedOn: '2026-02-10' }).spentFrom).toBe('2028-02-10');
    expect(ask([{ ...order, length: { months: 6 } }], { convictedOn: '2026-02-10' }).spentFrom).toBe('2027-02-10');
    expect(ask([{ ...order, length: { months: 6 } }], { convictedOn: '2026-02-10', ageAtConviction: 17 }).spentFrom).toBe('2026-08-10');
    expect(ask([{ kind: 'community-payback-order' }], { convictedOn: '2026-02-10' })).toMatchObject({
      result: 'not-known',
      notBefore: '2027-02-10',
    });
    expect(ask([{ kind: 'restriction-of-liberty-order', ceasesOn: '2027-05-01' }], { convictedOn: '2026-02-10' }).spentFrom).toBe(
      '2027-05-01',
    );
  });

  test('example X9: deferred, then admonished: disclosed until the sentence, then spent', () => {
    expect(ask([{ kind: 'admonition' }], { convictedOn: '2026-01-10', sentencedOn: '2026-07-10' }).spentFrom).toBe('2026-07-10');
    expect(ask([{ kind: 'deferred', to: '2026-07-10' }], { convictedOn: '2026-01-10' })).toMatchObject({
      result: 'not-known',
      notBefore: '2026-07-10',
    });
  });

  test('each length of custody has its buffer, changing just above 12 and 30 months', () => {
    const from = (term: object) => ask(custody(term)).spentFrom;
    expect(from({ months: 12, days: 1 })).toBe('2026-03-02');
    expect(from({ months: 30 })).toBe('2027-09-01');
    expect(from({ months: 30, days: 1 })).toBe('2029-09-02');
    expect(from({ days: 60 })).toBe('2023-04-30');
  });

  test('other sentences', () => {
    expect(ask([{ kind: 'fine' }]).spentFrom).toBe('2022-03-01');
    expect(ask([{ kind: 'fine' }], { ageAtConviction: 16 }).spentFrom).toBe('2021-09-01');
    expect(ask([{ kind: 'absolute-discharge' }])).toMatchObject({ spentFrom: convicted, disclosableUntil: null });
    expect(ask([{ kind: 'caution', length: { months: 9 } }]).spentFrom).toBe('2021-12-01');
    expect(ask([{ kind: 'caution', length: { months: 3 } }]).spentFrom).toBe('2021-09-01');
    expect(ask([{ kind: 'road-traffic-endorsement' }]).spentFrom).toBe('2026-03-01');
    expect(ask([{ kind: 'road-traffic-endorsement' }], { ageAtConviction: 17 }).spentFrom).toBe('2023-09-01');
    expect(ask([{ kind: 'disqualification' }]).spentFrom).toBe('2023-03-01');
    expect(ask([{ kind: 'disqualification', length: { years: 3 } }]).spentFrom).toBe('2024-03-01');
    expect(ask([{ kind: 'compulsion-order' }]).result).toBe('until-it-ceases');
  });

  test('the longest of several sentences counts', () => {
    expect(ask([{ kind: 'fine' }, ...custody({ months: 6 })]).spentFrom).toBe('2023-09-01');
    expect(ask([{ kind: 'fine' }, { kind: 'life' }]).result).toBe('never-spent');
    expect(ask([{ kind: 'road-traffic-endorsement' }, { kind: 'community-payback-order' }])).toMatchObject({
      result: 'not-known',
      notBefore: '2026-03-01',
    });
  });

  test('consecutive terms are added, concurrent ones are not', () => {
    const terms = (concurrent: boolean) =>
      ask([{ kind: 'custody', terms: [{ term: { months: 8 } }, { term: { months: 6 }, concurrent }] }]).spentFrom;
    expect(terms(false)).toBe(addMonths(convicted, 14 + 48));
    expect(terms(true)).toBe(addMonths(convicted, 8 + 24));
  });

  test('the table changes on 30 November 2020, for old convictions too', () => {
    const old = (asOf: string, months: number) => ask(custody({ months }), { convictedOn: '2015-06-01', asOf });
    expect(old('2020-11-29', 12)).toMatchObject({ table: 'before-2020-11-30', spentFrom: '2025-06-01', spent: false });
    expect(old('2020-11-30', 12)).toMatchObject({ table: 'from-2020-11-30', spentFrom: '2018-06-01', spent: true });
    expect(old('2020-11-29', 31).result).toBe('never-spent');
    expect(old('2020-11-30', 31).spentFrom).toBe('2024-01-01');
    const answer = discloseOne({ convictedOn: '2015-06-01', ageAtConviction: 30, sentences: custody({ months: 6 }) });
    expect(answer.status === 'answered' && answer.alternatives?.[0]?.value.spentFrom).toBe('2022-06-01');
    expect(discloseOne({ convictedOn: '2015-06-01', asOf: '2020-11-29', sentences: [{ kind: 'compulsion-order' }] }).status).toBe(
      'unsupported',
    );
  });

  test('spent on the very day, not on the day before', () => {
    expect(ask(custody({ months: 12 }), { asOf: '2024-02-29' }).spent).toBe(false);
    expect(ask(custody({ months: 12 }), { asOf: '2024-03-01' }).spent).toBe(true);
  });

  test('a further conviction within the period, not summary, extends it; one after it does not', () => {
    const further = (convictedOn: string, sentences: readonly object[], procedure?: string) =>
      ask(custody({ months: 12 }), {
        furtherConvictions: [{ convictedOn, ageAtConviction: 30, sentences, ...(procedure ? { procedure } : {}) }],
      });
    expect(further('2024-02-29', [{ kind: 'fine' }], 'solemn')).toMatchObject({ spentFrom: '2025-03-01', extendedBy: ['2024-02-29'] });
    expect(further('2024-02-29', [{ kind: 'fine' }], 'summary')).toMatchObject({ spentFrom: '2024-03-01', extendedBy: [] });
    expect(further('2024-02-29', [{ kind: 'fine' }])).toMatchObject({ result: 'not-known', spentFrom: null });
    expect(further('2024-03-01', [{ kind: 'fine' }], 'solemn')).toMatchObject({ spentFrom: '2024-03-01', extendedBy: [] });
    expect(further('2021-06-01', [{ kind: 'fine' }], 'solemn')).toMatchObject({ spentFrom: '2024-03-01', extendedBy: [] });
    expect(further('2021-06-01', [{ kind: 'life' }], 'solemn')).toMatchObject({ spentFrom: '2024-03-01', extendedBy: [] });
  });

  test('an age that is not known leaves the other answer beside it', () => {
    const answer = discloseOne({ convictedOn: convicted, sentences: custody({ months: 12 }) });
    expect(answer.status === 'answered' && answer.alternatives?.[0]?.value.spentFrom).toBe('2023-03-01');
    expect(answer.status === 'answered' && answer.unknown).toHaveLength(1);
  });

  test('a sentence of England and Wales is not supported, and impossible dates are invalid', () => {
    expect(discloseOne({ convictedOn: convicted, sentences: [{ kind: 'suspended-sentence' }] }).status).toBe('unsupported');
    expect(discloseOne({ convictedOn: convicted, sentencedOn: '2021-02-28', sentences: [{ kind: 'fine' }] }).status).toBe('invalid');
    expect(discloseOne({ convictedOn: convicted, asOf: '2021-02-28', sentences: [{ kind: 'fine' }] }).status).toBe('invalid');
    expect(discloseOne({ convictedOn: convicted, sentences: [] }).status).toBe('invalid');
    expect(discloseOne({ convictedOn: convicted, sentences: [{ kind: 'fined' }] }).status).toBe('invalid');
  });

  test('where the last month has no such day the period ends with the month, and the other reading is shown', () => {
    const answer = discloseOne({ convictedOn: '2024-02-29', ageAtConviction: 30, sentences: [{ kind: 'fine' }] });
    expect(value(answer).spentFrom).toBe('2025-03-01');
    expect(answer.status === 'answered' && answer.alternatives?.map((each) => each.value.spentFrom)).toEqual(['2025-02-28']);
  });

  test('alternatives to prosecution are spent at once or after three months', () => {
    const answer = alternativeDisclosure.ask({ kind: 'fiscal-fine', givenOn: '2026-03-01' });
    expect(value(answer).spentFrom).toBe('2026-06-01');

    expect(value(alternativeDisclosure.ask({ kind: 'warning', givenOn: '2026-03-01' })).spentFrom).toBe('2026-03-01');
  });

  test('a longer term is never spent earlier, nor a later conviction', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 48 }),
        fc.integer({ min: 0, max: 47 }),
        fc.boolean(),
        (offset, months, more, young) => {
          const convictedOn = addDays('2020-11-30', offset);
          const at = (length: number, on: string) =>
            ask(custody({ months: length }), { convictedOn: on, ageAtConviction: young ? 16 : 40 }).spentFrom ?? '9999-12-31';
          expect(at(months, convictedOn) <= at(months + more, convictedOn)).toBe(true);
          expect(at(months, convictedOn) <= at(months, addDays(convictedOn, more))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
