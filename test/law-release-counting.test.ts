import { PathwayError } from 'justice-pathway';
import { calculatorById, keyDatesCalculator } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { partOf, partsOf } from '../machines/law/fraction.ts';

describe('a part of a number of days', () => {
  test.each([
    ['2/5', 183, 74, 73, 73],
    ['2/5', 185, 74, 74, 74],
    ['1/2', 183, 92, 91, 92],
    ['3/10', 365, 110, 109, 110],
    ['3/10', 364, 110, 109, 109],
    ['1/3', 1, 1, 0, 0],
    ['1/1', 7, 7, 7, 7],
  ] as const)('%s of %i days is %i up, %i down, %i to the nearest', (fraction, days, up, down, nearest) => {
    expect(partOf(fraction, days, 'up')).toBe(up);
    expect(partOf(fraction, days, 'down')).toBe(down);
    expect(partOf(fraction, days, 'nearest')).toBe(nearest);
  });

  test.each(['', '2', '2/0', 'half', '2/5 ', '-1/2', '2/5/7'])('"%s" is not a fraction', (text) => {
    expect(() => partsOf(text)).toThrow(PathwayError);
    expect(() => partsOf(text)).toThrow('is not a fraction');
  });

  test('a fraction of several figures is read whole', () => {
    expect(partsOf('13/20')).toEqual([13, 20]);
  });
});

describe('the two open choices', () => {
  const file = { sentences: [{ term: '12m', from: '2026-06-01' }] };

  test.each([
    ['up', 'counts', 110, '2026-09-18', '2026-09-19'],
    ['down', 'counts', 109, '2026-09-17', '2026-09-18'],
    ['nearest', 'counts', 110, '2026-09-18', '2026-09-19'],
    ['up', 'does-not-count', 110, '2026-09-19', '2026-09-18'],
  ])('%s, first day %s: %i days, served on %s; the other answer is %s', (rounding, firstDay, daysToServe, to, other) => {
    const answer = calculatorById('automatic-release')?.ask({ ...file, rounding, firstDay });
    expect(answer).toMatchObject({ value: { daysToServe, to }, alternatives: [{ value: { to: other } }, {}] });
  });

  test('long-term: with months left, the first day decides too', () => {
    const long = { sentences: [{ term: '4y', from: '2026-06-01' }] };
    const on = (firstDay: string) => calculatorById('automatic-release')?.ask({ ...long, firstDay });
    expect(on('counts')).toMatchObject({ value: { to: '2029-11-30', daysToServe: 1279 } });
    expect(on('does-not-count')).toMatchObject({ value: { to: '2029-12-01', daysToServe: 1279 } });
  });

  test('the last day of a month: six months left of a sentence to 28 February are from 1 September', () => {
    const file28 = { sentences: [{ term: '4y', from: '2022-03-01' }] };
    expect(calculatorById('automatic-release')?.ask(file28)).toMatchObject({ value: { to: '2025-08-31', term: { to: '2026-02-28' } } });
  });

  test('E38, a month without the day: it ends with the month, and the other reading is shown', () => {
    expect(sentenceEnd('1m', '2026-01-31')).toMatchObject({
      date: '2026-02-28',
      alternatives: [
        { date: '2026-03-01' },
        { when: 'if a term ends a day earlier where its last month has no such day', date: '2026-02-27' },
      ],
    });
    const end = (term: string, from: string) => (sentenceEnd(term, from) as { date: string }).date;
    expect([end('1m', '2026-10-31'), end('1m', '2026-10-30'), end('6m', '2026-08-31'), end('12m', '2028-02-29')]).toEqual([
      '2026-11-30',
      '2026-11-29',
      '2027-02-28',
      '2029-02-28',
    ]);
    expect(sentenceEnd('1m', '2026-01-28')).toMatchObject({ alternatives: { length: 1 } });
    expect(sentenceEnd('30d', '2026-01-31')).toMatchObject({ date: '2026-03-01', alternatives: { length: 1 } });
  });
});

describe('additional days', () => {
  const release = (term: string, addedDays: number) =>
    calculatorById('automatic-release')?.ask({ sentences: [{ term, from: '2026-06-01', addedDays }] });

  test('count up to a sixth of the sentence, and no more', () => {
    expect(release('12m', 10)).toMatchObject({
      value: { daysToServe: 120, to: '2026-09-28' },
      warnings: expect.not.arrayContaining([expect.stringContaining('can count')]),
    });
    expect(release('12m', 60)).toMatchObject({ value: { daysToServe: 170 } });
    expect(release('12m', 61)).toMatchObject({
      value: { daysToServe: 170 },
      warnings: expect.arrayContaining(['Only 60 of the 61 additional days can count.']),
    });
  });

  test('beyond the limit count no further in a long-term sentence either', () => {
    // A sixth of 1461 days is 243; 182 days are left after six months less, so the end of the sentence stops it.
    expect(release('4y', 400)).toMatchObject({ value: { to: '2030-05-31', daysToServe: 1461 } });
    expect(release('8y', 500)).toMatchObject({
      value: { daysToServe: 2922 },
      warnings: expect.arrayContaining([expect.stringContaining('Only 487 of the 500')]),
    });
  });

  test('a day is never served beyond the sentence', () => {
    const day = { sentences: [{ term: '1d', from: '2026-06-01' }], firstDay: 'does-not-count' };
    expect(calculatorById('automatic-release')?.ask(day)).toMatchObject({ value: { to: '2026-06-01', daysToServe: 1 } });
  });

  test('move a long-term release too, up to the end of the sentence', () => {
    expect(release('4y', 10)).toMatchObject({ value: { to: '2029-12-10', daysToServe: 1289 } });
    expect(release('4y', 240)).toMatchObject({ value: { to: '2030-05-31', daysToServe: 1461 } });
  });
});

describe('home detention curfew', () => {
  const window = (sentence: object, more: object = {}) =>
    calculatorById('home-detention-curfew')?.ask({ sentences: [{ term: '12m', from: '2026-06-01', ...sentence }], ...more });

  test.each([
    [{ notification: true }, 'Notification requirements apply.'],
    [{ offences: ['sexual'] }, 'Notification requirements apply.'],
    [{ supervisedRelease: '6m' }, 'There is a supervised release order.'],
    [{ kind: 'fine-default' }, 'These rules of curfew are for sentences of imprisonment or detention.'],
    [{ kind: 'contempt' }, 'These rules of curfew are for sentences of imprisonment or detention.'],
    [{ kind: 'detention-of-child' }, 'These rules of curfew are for sentences of imprisonment or detention.'],
    [{ term: '2m' }, 'The term is shorter than 3 months.'],
    [{ term: '4y' }, 'The sentence is long-term and no recommendation of the Parole Board for release at half is recorded.'],
  ])('%j is closed, with its reason', (sentence, reason) => {
    expect(window(sentence)).toMatchObject({ value: { open: false, reasons: [reason] } });
  });

  test('every reason is named', () => {
    const file = { offences: ['sexual'], kind: 'extended', extension: '1y', term: '4y' };
    expect(window(file, { hospitalDirection: true, liableToRemoval: true })).toMatchObject({
      value: { open: false, reasons: { length: 5 } },
    });
  });

  test('a sexual offence without notification is open', () => {
    expect(window({ offences: ['sexual'], notification: false })).toMatchObject({ value: { open: true } });
  });

  test('three months leave a window, of a day at three tenths: no floor of four weeks stands since 2019', () => {
    expect(window({ term: '3m', offences: ['domestic-abuse'] })).toMatchObject({ value: { open: true, earliestDay: 14, latestDay: 32 } });
    expect(window({ term: '3m' })).toMatchObject({ value: { open: true, earliestDay: 14, latestDay: 14 } });
    expect(window({ term: '5m', from: '2026-06-01' })).toMatchObject({ value: { open: true, earliestDay: 23, latestDay: 32 } });
  });

  test('a long sentence is limited by the longest curfew, 210 days', () => {
    expect(window({ term: '36m' })).toMatchObject({ value: { earliestDay: 165, latestDay: 315, curfewHoursADay: 9 } });
    expect(window({ term: '36m', offences: ['domestic-abuse'] })).toMatchObject({ value: { earliestDay: 339, latestDay: 534 } });
  });

  test('a long-term sentence with a recommendation counts back from half', () => {
    expect(window({ term: '4y' }, { paroleRecommended: true })).toMatchObject({ value: { open: true, earliestDay: 522, latestDay: 717 } });
  });

  test('the rules of 2025 join in one window: open under the old part, then under the new one', () => {
    // 365 days from 2025-04-14: two fifths is day 146, 2025-09-06. A quarter is day 92 (14 July), fifteen per cent day 55 (7 June).
    expect(window({ from: '2025-04-14' })).toMatchObject({ value: { earliest: '2025-06-30', latest: '2025-08-23', latestDay: 132 } });
  });

  test('before the rules began there is nothing to say', () => {
    expect(window({ from: '2004-06-01' })).toMatchObject({ value: { open: false, reasons: [expect.stringContaining('No rules')] } });
  });
});

describe('one person, several terms', () => {
  test('release is due when it is due on each, not before', () => {
    const file = {
      sentences: [
        { id: 'long', term: '12m', from: '2026-06-01' },
        { id: 'fine', kind: 'fine-default', term: '28d', from: '2026-09-14' },
      ],
    };
    expect(calculatorById('automatic-release')?.ask(file)).toMatchObject({
      value: { to: '2026-09-25', fraction: '2/5', term: { days: 28 } },
    });
  });

  test('a sentence that starts after the first has ended is a term of its own', () => {
    const terms = (from: string) =>
      calculatorById('single-term')?.ask({
        sentences: [
          { term: '1m', from: '2026-06-01' },
          { id: 'b', term: '1m', from },
        ],
        notReleased: true,
      });
    expect(terms('2026-07-01')).toMatchObject({ value: [{ days: 61 }] });
    expect(terms('2026-07-02')).toMatchObject({ value: [{ days: 30 }, { days: 31 }] });
  });

  test('parts passed on both sides of February 2016 are warned of', () => {
    const file = {
      sentences: [
        { id: 'a', term: '3y', from: '2016-01-11' },
        { id: 'b', term: '3y', from: '2017-06-01' },
      ],
    };
    expect(calculatorById('automatic-release')?.ask(file)).toMatchObject({
      value: { to: '2019-11-30' },
      warnings: expect.arrayContaining([expect.stringContaining('both sides')]),
    });
  });

  test.each([
    [
      'two with one id',
      [
        { id: 'a', term: '1y', from: '2026-06-01' },
        { id: 'a', term: '1y', from: '2026-06-01' },
      ],
      'id-used-twice',
    ],
    [
      'each after the other',
      [
        { id: 'a', term: '1y', after: 'b' },
        { id: 'b', term: '1y', after: 'a' },
      ],
      'consecutive-to-nothing',
    ],
    [
      'a start that does not follow',
      [
        { id: 'a', term: '1y', from: '2026-06-01' },
        { term: '1y', after: 'a', from: '2026-07-01' },
      ],
      'start-and-after',
    ],
    [
      'one after life',
      [
        { id: 'a', kind: 'life', punishmentPart: '9y', from: '2026-06-01' },
        { term: '1y', after: 'a' },
      ],
      'consecutive-to-life',
    ],
    [
      'a substitution before the sentence',
      [{ term: '1y', from: '2026-06-01', imposed: '2026-06-01', substitutedFor: '2026-06-02' }],
      'substituted-before',
    ],
    ['a punishment part of a fixed term', [{ term: '1y', punishmentPart: '1y', from: '2026-06-01' }], 'punishment-part'],
    ['an extended sentence without extension', [{ kind: 'extended', term: '5y', from: '2026-06-01' }], 'no-extension'],
    [
      'an extension beside supervision',
      [{ kind: 'extended', term: '5y', extension: '1y', supervisedRelease: '6m', from: '2026-06-01' }],
      'extended-and-supervised',
    ],
  ])('%s: refused', (_, sentences, code) => {
    expect(calculatorById('single-term')?.ask({ sentences })).toMatchObject({ status: 'invalid', code });
  });
});

// Helpers

function sentenceEnd(term: string, from: string): unknown {
  const answer = keyDatesCalculator.ask({ sentences: [{ term, from }] });
  return answer.status === 'answered' ? answer.value[0] : answer;
}
