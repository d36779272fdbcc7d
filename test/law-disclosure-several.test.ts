import type { LawAnswer } from 'justice-pathway/law';
import { describe, expect, test } from 'vitest';
import { alternativeDisclosure } from '../machines/law/disclosure/alternative.ts';
import { discloseOne, discloseSeveral, disclosure } from '../machines/law/disclosure/disclosure.ts';
import { value } from './law-value.ts';

type Raw = Record<string, unknown> & { readonly id: string };

const fine = [{ kind: 'fine' }];
const months = (count: number, more: object = {}) => ({ kind: 'custody', term: { months: count }, ...more });
const nho = (years: number) => ({ kind: 'non-harassment-order', length: { years } });
const adult = (id: string, convictedOn: string, procedure: string, sentences: readonly object[], more: object = {}): Raw => ({
  id,
  convictedOn,
  ageAtConviction: 30,
  procedure,
  sentences,
  ...more,
});
const all = (...convictions: Raw[]) => value(discloseSeveral({ convictions, asOf: '2026-11-29' })).convictions;
const days = (...convictions: Raw[]) => Object.fromEntries(all(...convictions).map((each) => [each.id, each.spentFrom ?? each.result]));
const one = (convictedOn: string, sentences: readonly object[], more: object = {}) =>
  value(discloseOne({ convictedOn, ageAtConviction: 30, sentences, ...more }));

describe('worked examples of disclosure, by their ids', () => {
  test('E1 to E9: one conviction', () => {
    expect(one('2025-03-10', [months(14)]).spentFrom).toBe('2030-05-10');
    const e2 = [months(10, { from: '2026-04-06' }), months(8, { from: '2026-12-06' })];
    expect(one('2026-04-02', e2).spentFrom).toBe('2031-08-02');
    expect(one('2026-04-02', [{ kind: 'custody', terms: [{ term: '24m' }, { term: '26m' }] }]).result).toBe('never-spent');
    expect(one('2024-04-22', [months(48)]).spentFrom).toBe('2034-04-22');
    expect(one('2026-02-10', [months(10)], { ageAtConviction: 15 }).spentFrom).toBe('2027-12-10');
    const e7 = [{ kind: 'fine' }, { kind: 'disqualification', length: '3y' }, { kind: 'road-traffic-endorsement' }];
    expect(one('2024-09-16', e7).spentFrom).toBe('2029-09-16');
    expect(one('2024-09-16', e7, { ageAtConviction: 17 }).spentFrom).toBe('2027-09-16');
    expect(one('2026-03-31', [{ kind: 'caution', length: '9m' }]).spentFrom).toBe('2026-12-31');
    expect(one('2026-03-31', [{ kind: 'caution', length: '2m' }], { ageAtConviction: 17 }).spentFrom).toBe('2026-07-01');
    expect(one('2026-01-12', [{ kind: 'community-payback-order', length: '10m' }]).spentFrom).toBe('2027-01-12');
  });

  test('E3: consecutive terms of two cases are one term, and each alone is shown beside it', () => {
    const found = all(
      adult('first', '2025-12-15', 'summary', [months(10, { from: '2025-12-15' })]),
      adult('second', '2026-02-02', 'summary', [months(8, { from: '2026-10-15' })]),
    );
    expect(found.map((each) => each.spentFrom)).toEqual(['2031-06-15', '2031-08-02']);
    const alone = found.map((each) => each.alternatives.find((other) => other.when === 'if each term is counted alone')?.spentFrom);
    expect(alone).toEqual(['2028-10-15', '2028-10-02']);
    const named = all(
      adult('first', '2025-12-15', 'summary', [months(10)]),
      adult('second', '2026-02-02', 'summary', [months(8, { after: 'first' })]),
    );
    expect(named.map((each) => each.spentFrom)).toEqual(['2031-06-15', '2031-08-02']);
  });

  test('E4: two terms of one case above 48 months together', () => {
    const found = all(
      adult('a', '2026-01-12', 'solemn', [months(24, { from: '2026-01-12' })], { proceedings: 'x' }),
      adult('b', '2026-01-12', 'solemn', [months(26, { from: '2028-01-12' })], { proceedings: 'x' }),
    );
    expect(found.map((each) => each.result)).toEqual(['never-by-time', 'never-by-time']);
  });

  test('E10 to E13: a further conviction in both directions, and orders that lengthen nothing alone', () => {
    expect(days(adult('a', '2024-05-06', 'summary', fine), adult('b', '2024-11-11', 'solemn', [months(10)]))).toEqual({
      a: '2027-09-11',
      b: '2027-09-11',
    });
    expect(days(adult('a', '2023-02-20', 'solemn', [months(30)]), adult('b', '2026-10-05', 'solemn', fine))).toEqual({
      a: '2029-08-20',
      b: '2029-08-20',
    });
    expect(days(adult('a', '2024-10-14', 'summary', fine), adult('b', '2025-01-20', 'solemn', [nho(7)]))).toEqual({
      a: '2025-10-14',
      b: '2032-01-20',
    });
    expect(days(adult('a', '2024-10-14', 'summary', fine), adult('b', '2025-01-20', 'solemn', [months(8), nho(7)]))).toEqual({
      a: '2027-09-20',
      b: '2032-01-20',
    });
    const [, later] = all(adult('a', '2023-02-20', 'solemn', [months(30)]), adult('b', '2026-10-05', 'solemn', fine));
    expect(later).toMatchObject({ extendedBy: ['a'] });
  });

  test('E14, E15, DV1, DV2: alternatives to prosecution', () => {
    const spent = (kind: string, givenOn: string, conviction?: object) =>
      value(alternativeDisclosure.ask({ kind, givenOn, ...(conviction ? { conviction } : {}) }));
    expect(spent('fiscal-fine', '2026-11-30').spentFrom).toBe('2027-03-01');
    expect(spent('diversion', '2026-05-31').spentFrom).toBe('2026-08-31');
    expect(spent('diversion', '2026-11-30').spentFrom).toBe('2027-03-01');
    const fined = (convictedOn: string) => ({ convictedOn, ageAtConviction: 30, sentences: fine });
    expect(spent('antisocial-behaviour-notice', '2026-04-20', fined('2026-06-08')).spentFrom).toBe('2027-06-08');
    expect(spent('diversion', '2026-05-31', fined('2026-10-12'))).toEqual({
      spentFrom: '2027-10-12',
      unspentAgain: { from: '2026-08-31', to: '2026-10-12' },
    });
    expect(spent('warning', '2026-05-31', fined('2026-10-12')).spentFrom).toBe('2026-05-31');
    const beside = value(
      discloseSeveral({
        convictions: [adult('c', '2026-10-12', 'summary', fine)],
        alternativesToProsecution: [
          { id: 'offer', kind: 'fiscal-fine', givenOn: '2026-11-30' },
          { id: 'failed', kind: 'diversion', givenOn: '2026-05-31', conviction: 'c' },
          { id: 'told', kind: 'warning', givenOn: '2026-05-31' },
        ],
      }),
    );
    expect(beside.alternativesToProsecution).toEqual([
      { id: 'offer', result: 'spent-from', spentFrom: '2027-03-01', unspentAgain: null },
      { id: 'failed', result: 'spent-from', spentFrom: '2027-10-12', unspentAgain: { from: '2026-08-31', to: '2026-10-12' } },
      { id: 'told', result: 'at-once', spentFrom: null, unspentAgain: null },
    ]);
  });

  test('E16: an extended sentence counts with its extension', () => {
    const extended = (term: number) => [{ kind: 'extended', term: { months: term }, extension: { months: 24 } }];
    expect(one('2026-05-11', extended(30)).result).toBe('never-spent');
    expect(one('2026-05-11', extended(20)).spentFrom).toBe('2036-01-11');
  });

  test('E18: an order without limit of time', () => {
    const order = { kind: 'non-harassment-order', indefinite: true };
    expect(all(adult('a', '2025-09-01', 'summary', [order]))[0]).toMatchObject({ result: 'until-it-ceases', spentFrom: null });
    expect(days(adult('a', '2025-09-01', 'summary', [{ ...order, ceasesOn: '2031-04-14' }]))).toEqual({ a: '2031-04-14' });
  });

  test('E19, E20: chains', () => {
    const a = adult('a', '2024-02-05', 'summary', fine);
    const b = adult('b', '2024-12-09', 'solemn', [months(8)]);
    const c = adult('c', '2027-06-07', 'solemn', [months(20)]);
    expect(days(a, b)).toEqual({ a: '2027-08-09', b: '2027-08-09' });
    expect(days(a, b, c)).toEqual({ a: '2033-02-07', b: '2033-02-07', c: '2033-02-07' });
    expect(all(c, a, b).map((each) => [each.id, each.extendedBy])).toEqual([
      ['c', []],
      ['a', ['b', 'c']],
      ['b', ['c']],
    ]);
    expect(days(adult('a', '2025-06-09', 'summary', [months(9)]), adult('b', '2026-03-16', 'solemn', fine))).toEqual({
      a: '2028-03-09',
      b: '2028-03-09',
    });
  });

  test('E21, E22: deferred, then admonished or fined', () => {
    const b = adult('b', '2026-04-13', 'solemn', [months(12)]);
    const a = (sentences: readonly object[]) => adult('a', '2026-01-19', 'summary', sentences, { sentencedOn: '2026-07-20' });
    expect(days(a([{ kind: 'admonition' }]), b)).toEqual({ a: '2026-07-20', b: '2029-04-13' });
    expect(days(a(fine), b)).toEqual({ a: '2029-04-13', b: '2029-04-13' });
  });

  test('E23, E24: a summary conviction and an excluded sentence extend nothing', () => {
    const a = adult('a', '2026-02-02', 'summary', fine);
    expect(days(a, adult('b', '2026-06-15', 'summary', [months(6)]))).toMatchObject({ a: '2027-02-02' });
    expect(days(a, adult('b', '2026-06-15', 'solemn', [months(60)]))).toEqual({ a: '2027-02-02', b: 'never-by-time' });
  });

  test('E24a: the tables of the day that is asked about', () => {
    expect(one('2019-03-04', fine, { asOf: '2020-11-29' })).toMatchObject({ spent: false, table: 'before-2020-11-30' });
    expect(one('2019-03-04', fine, { asOf: '2020-11-30' })).toMatchObject({ spent: true, table: 'from-2020-11-30' });
  });

  test('E25: a review has no route yet', () => {
    const answer = discloseOne({ convictedOn: '2020-03-16', ageAtConviction: 30, sentences: [months(60)] });
    expect(value(answer).result).toBe('never-spent');
    expect(answer.status === 'answered' && answer.steps.join(' ')).toContain('2031-03-16');
  });

  test('DV3: custody in place of an order that was revoked', () => {
    expect(one('2026-03-09', [{ kind: 'drug-treatment-and-testing-order', ceasesOn: '2026-12-14' }, months(10)]).spentFrom).toBe(
      '2029-01-09',
    );
  });
});

describe('what is not known', () => {
  test('without a procedure both answers are given, and only where they differ', () => {
    const [a, b] = all(adult('a', '2024-05-06', 'summary', fine), {
      ...adult('b', '2024-11-11', 'solemn', [months(10)]),
      procedure: undefined,
    } as Raw);
    expect(a).toEqual({
      id: 'a',
      result: 'ask',
      spentFrom: null,
      extendedBy: ['b'],
      alternatives: [
        { when: 'if b was in summary proceedings', result: 'spent-from', spentFrom: '2025-05-06' },
        { when: 'if b was in solemn proceedings', result: 'spent-from', spentFrom: '2027-09-11' },
      ],
    });
    expect(b).toMatchObject({ result: 'spent-from', spentFrom: '2027-09-11', alternatives: [] });
  });

  test('an order whose end is not given is asked for, with the least there can be', () => {
    const [order] = all(adult('a', '2026-01-12', 'summary', [{ kind: 'community-payback-order' }]));
    expect(order).toMatchObject({ result: 'ask', alternatives: [{ result: 'spent-from', spentFrom: '2027-01-12' }] });
  });

  test('a length is measured from the first day of its term, not from the conviction', () => {
    const terms = [months(4, { from: '2024-11-02' }), months(44, { from: '2025-03-01' })];
    expect(days(adult('a', '2024-03-01', 'summary', terms, { ageAtConviction: 16 }))).toEqual({ a: '2031-03-03' });
  });

  test('convictions of one day do not extend one another; the other reading is shown', () => {
    const [a] = all(adult('a', '2026-01-12', 'summary', fine), adult('b', '2026-01-12', 'solemn', [months(10)]));
    expect(a).toMatchObject({
      spentFrom: '2027-01-12',
      alternatives: [{ when: 'if convictions of one day extend one another', spentFrom: '2028-11-12' }],
    });
  });

  test('an answer of another kind is never hidden: discharge, conduct under 12, a notice, no limit', () => {
    expect(all(adult('a', '2026-01-12', 'summary', [{ kind: 'absolute-discharge' }]))[0]).toMatchObject({
      result: 'at-once',
      spentFrom: null,
    });
    expect(all(adult('a', '2026-01-12', 'summary', [months(10)], { ageAtConviction: 12, ageAtOffence: 11 }))[0]).toMatchObject({
      result: 'at-once',
    });
    expect(all(adult('a', '2026-01-12', 'solemn', [{ kind: 'detention-without-limit' }]))[0]).toMatchObject({ result: 'never-by-time' });
  });

  test.each([
    [{ convictions: [{ ...adult('a', '2026-01-12', 'summary', fine), prodecure: 'summary' }] }, 'prodecure'],
    [{ convictions: [adult('a', '2026-01-12', 'sumary', fine)] }, 'procedure'],
    [{ convictions: [] }, 'convictions'],
    [{ convictions: [adult('a', '2026-01-12', 'summary', fine)], convictedOn: '2026-01-12' }, 'convictedOn'],
    [{ convictions: [adult('a', '2026-01-12', 'summary', fine), adult('a', '2026-01-13', 'summary', fine)] }, 'Two entries'],
    [{ convictions: [adult('a', '2026-01-12', 'summary', [months(2, { after: 'z' })])] }, 'follows "z"'],
    [{ asOf: '2026-01-01' }, 'convictedOn'],
  ])('refuses %j', (input, word) => {
    const answer: LawAnswer<unknown> = disclosure.ask(input);
    expect(answer).toMatchObject({ status: 'invalid' });
    expect(answer.status !== 'answered' && answer.reason).toContain(word);
  });
});
