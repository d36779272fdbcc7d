import { describe, expect, test } from 'vitest';
import { ask, dates, value } from './law-ask.ts';

describe('worked examples of notification, by their ids', () => {
  const length = (more: object, convictedOn = '2026-02-16') =>
    value('notification-requirements', { convictedOn, ageAtConviction: 30, ...more }) as {
      endsOn: string;
      length: string;
      firstNotificationBy: string;
    };

  test('E46: ten months, adult and under 18', () => {
    expect(length({ custody: '10m' }).endsOn).toBe('2036-02-16');
    expect(length({ custody: '10m', ageAtConviction: 17 }).endsOn).toBe('2031-02-16');
  });

  test('E47: a fine, and a payback order with supervision', () => {
    expect(length({ otherDisposal: true }).endsOn).toBe('2031-02-16');
    expect(length({ otherDisposal: true, ageAtConviction: 17 }).endsOn).toBe('2028-08-16');
    expect(length({ supervision: '18m' }).endsOn).toBe('2027-08-16');
    expect(length({ supervision: '18m', ageAtConviction: 17 }).endsOn).toBe('2027-08-16');
  });

  test('E48: terms that overlap, and that follow one another', () => {
    const terms = (first: string, second: string, from: string) =>
      length({
        terms: [
          { term: first, from: '2026-02-16' },
          { term: second, from },
        ],
      }).length;
    expect(terms('8m', '6m', '2026-07-16')).toBe('10 years');
    expect(terms('5m', '4m', '2026-07-16')).toBe('10 years');
    expect(terms('3m', '2m', '2026-03-16')).toBe('7 years');
  });

  test('E49: released on a Thursday: by Saturday', () => {
    expect(length({ custody: '10m', releasedOn: '2026-11-26' }).firstNotificationBy).toBe('2026-11-28');
  });
});

describe('worked examples of appeals and parole, by their ids', () => {
  const limits = (input: object) =>
    Object.fromEntries(
      (value('appeal-time-limits', input) as { limits: { id: string; by: string }[] }).limits.map((each) => [each.id, each.by]),
    );

  test('E50 to E52', () => {
    expect(limits({ procedure: 'solemn', against: 'conviction', sentenced: '2026-06-01', intimationLodged: '2026-06-10' })).toEqual({
      intimation: '2026-06-15',
      'note-of-appeal': '2026-08-05',
      prosecutor: '2026-06-29',
    });
    expect(limits({ procedure: 'summary', against: 'sentence', sentenced: '2026-06-03' })).toEqual({
      'note-of-appeal': '2026-06-10',
      prosecutor: '2026-07-01',
    });
    expect(limits({ procedure: 'summary', against: 'conviction', sentenced: '2026-06-03' })).toMatchObject({ 'stated-case': '2026-06-10' });
    expect(limits({ procedure: 'solemn', against: 'sentence', sentenced: '2026-05-04', leaveRefused: '2026-07-06' })).toMatchObject({
      'apply-to-high-court': '2026-07-20',
    });
  });

  test('E53, E54', () => {
    expect(value('parole-review', { sentence: 'life', decided: '2026-05-12' })).toMatchObject({ reviewBy: '2028-05-12' });
    expect(value('parole-review', { sentence: 'extended-recall', decided: '2026-05-12' })).toMatchObject({ mayRequireFrom: '2027-05-12' });
    expect(ask('parole-review', { sentence: 'determinate', decided: '2026-05-12' })).toMatchObject({
      status: 'unsupported',
      code: 'not-commenced',
    });
    expect(value('parole-representations', { dossierSent: '2026-09-04' })).toEqual({ by: '2026-10-02' });
    expect(value('parole-representations', { dossierSent: '2026-09-05' })).toEqual({ by: '2026-10-05' });
  });
});

describe('worked examples of return orders, by their ids', () => {
  const order = { sentenceEnd: '2028-03-02', newOffence: '2026-11-02', ordered: '2027-01-11' };

  test('E55: with a new sentence they are one term, and each alone stands beside it', () => {
    const answer = ask('return-order', { ...order, newSentence: { term: '12m' } });
    expect(answer).toMatchObject({
      value: { longestDays: 486, together: { days: 851, to: '2029-05-10', daysToServe: 256, releaseDue: '2027-09-23' } },
    });
    expect(answer.status === 'answered' && answer.alternatives).toHaveLength(1);
  });

  test('E56, E57', () => {
    const long = { ...order, sentenceEnd: '2028-12-02', returnDays: 400, newSentence: { term: '3y2m' } };
    expect(value('return-order', long)).toMatchObject({ together: { length: 'long-term' } });
    for (const newOffence of ['2028-03-02', '2028-03-03'])
      expect(value('return-order', { ...order, newOffence, ordered: '2028-04-01' })).toMatchObject({ possible: false, longestDays: 0 });
    expect(value('return-order', { ...order, newOffence: '2028-03-01', ordered: '2028-04-01' })).toMatchObject({
      possible: true,
      longestDays: 1,
    });
  });
});

describe('worked examples of fines and orders, by their ids', () => {
  test('E58: the victim surcharge', () => {
    const pounds = (offenceOn: string, ...fines: number[]) =>
      (value('victim-surcharge', { offenceOn, fines }) as { pounds: number | null }).pounds;
    expect([pounds('2026-02-02', 300, 250), pounds('2026-02-02', 200), pounds('2026-02-02', 12_000)]).toEqual([40, 10, 900]);
    expect([pounds('2019-11-24', 200), pounds('2019-11-25', 200), pounds('2019-11-26', 200)]).toEqual([null, 10, 10]);
    expect([200, 201, 500, 501, 1000, 1001, 2500, 2501, 5000, 5001, 10_000, 10_001].map((each) => pounds('2026-02-02', each))).toEqual([
      10, 20, 20, 40, 40, 75, 75, 175, 175, 350, 350, 750.075,
    ]);
  });

  test('E59 to E61: part payment', () => {
    const paid = (original: number, days: number, amount: number, more: object = {}) =>
      value('fine-part-payment', { on: '2026-03-02', original, days, paid: amount, ...more });
    expect(paid(800, 28, 300)).toMatchObject({ exact: 17.5, days: 17 });
    expect(ask('fine-part-payment', { on: '2026-03-02', original: 800, days: 28, paid: 300 })).toMatchObject({
      alternatives: [{ value: { days: 18 } }],
    });
    expect(paid(2400, 45, 600)).toMatchObject({ exact: 33.75, days: 34 });
    expect(value('fine-default', { on: '2026-03-02', amounts: [150, 100], inPrison: false })).toMatchObject({
      mostImprisonment: { days: 14 },
    });
    expect(paid(1000, 28, 250, { inPrison: true })).toMatchObject({ daysLess: 7 });
  });

  test('E62 to E64: level 2', () => {
    const shown = (list: string, convictedOn: string, ageAtConviction: number, kind = 'fine') =>
      value('disclosure-level-two', {
        list,
        ageAtOffence: ageAtConviction,
        conviction: { convictedOn, ageAtConviction, sentences: [{ kind }] },
      });
    expect(shown('B', '2015-05-04', 30)).toEqual({ shown: 'until', notShownFrom: '2026-05-04' });
    expect(shown('B', '2021-01-11', 16)).toEqual({ shown: 'until', notShownFrom: '2026-07-11' });
    expect(shown('B', '2026-02-02', 30, 'admonition')).toEqual({ shown: 'never', notShownFrom: null });
    expect(shown('none', '2025-01-06', 30)).toEqual({ shown: 'until', notShownFrom: '2026-01-06' });
    expect(shown('A', '2009-01-06', 30)).toEqual({ shown: 'while-on-record', notShownFrom: null });
  });

  test('E65, E66, E67', () => {
    const duty = (convictedOn: string, offence = 'stalking') =>
      (value('non-harassment-order', { convictedOn, offence }) as { duty: string }).duty;
    expect([duty('2026-08-31'), duty('2026-09-01'), duty('2026-09-02')]).toEqual([
      'on-application',
      'must-unless-no-need',
      'must-unless-no-need',
    ]);
    expect(duty('2026-08-31', 'domestic-abuse')).toBe('must-unless-no-need');
    const penalty = (offenceOn: string) => (value('antisocial-behaviour-fixed-penalty', { offenceOn }) as { pounds: number }).pounds;
    expect([penalty('2026-03-25'), penalty('2026-03-26'), penalty('2026-03-27')]).toEqual([40, 70, 70]);
    const payback = (months: number) =>
      value('community-payback-order', {
        imposedOn: '2026-06-01',
        age: 30,
        requirements: ['supervision'],
        supervision: { months },
        restrictedMovement: { hoursPerDay: 10, length: '3m' },
      }) as { faults: readonly string[]; supervision: { mandatory: boolean; leastMonths: number | null } };
    expect(payback(3)).toMatchObject({ supervision: { mandatory: true, leastMonths: null }, faults: [] });
    expect(payback(2).faults.join()).toContain('ends before the restricted movement');
  });

  test('the age of criminal responsibility on each side of its change', () => {
    const from = (offenceOn: string) =>
      (value('age-of-criminal-responsibility', { offenceOn, age: 10 }) as { responsibleFrom: number }).responsibleFrom;
    expect([from('2021-12-16'), from('2021-12-17'), from('2021-12-18')]).toEqual([8, 12, 12]);
  });
});

describe('explanations', () => {
  test('show the arithmetic, and say of a day far ahead that the law may change first', () => {
    const answer = ask('key-dates', { sentences: [{ term: '12m', from: '2026-06-01' }] });
    if (answer.status !== 'answered') throw new Error(answer.reason);
    const release = (answer.value as { id: string; steps?: string[] }[]).find((each) => each.id === 'automatic-release');
    expect(release?.steps?.join(' ')).toContain('365 days x 3/10 = 109.5, up to 110');
    expect(ask('key-dates', { sentences: [{ term: '9y', from: '2026-06-01' }] })).toMatchObject({
      warnings: expect.arrayContaining([expect.stringContaining('may change before')]),
    });
  });

  test('without one reading every answer that rests on it is unverified', () => {
    const input = { sentences: [{ term: '12m', from: '2025-06-02' }] };
    const all = (law?: object) => {
      const answer = ask('key-dates', input, law);
      if (answer.status !== 'answered') throw new Error(answer.reason);
      return answer.value as { id: string; status: string; because: { rule: string }[] }[];
    };
    const rule = 'release.short-term-limit';
    const before = all();
    const resting = before.filter((each) => each.because.some((one) => one.rule === rule));
    expect(resting.length).toBeGreaterThan(2);
    expect(resting.some((each) => each.status !== 'unverified')).toBe(true);
    for (const each of all({ unread: [rule] })) if (each.because.some((one) => one.rule === rule)) expect(each.status).toBe('unverified');
    const disclosure = ask(
      'disclosure',
      { convictedOn: '2025-06-02', ageAtConviction: 30, sentences: [{ kind: 'fine' }] },
      { unread: ['disclosure.fine'] },
    );
    expect(disclosure).toMatchObject({ grounds: { status: 'unverified' } });
  });

  test('dates and disclosure agree about the day a conviction is spent', () => {
    for (const [term, from, convicted] of [
      ['8m', '2026-01-05', '2025-12-01'],
      ['20m', '2024-02-29', '2024-02-29'],
      ['48m', '2023-08-31', '2023-08-31'],
    ] as const) {
      const found = dates({ sentences: [{ term, from, imposed: from }], convicted, ageAtConviction: 30 });
      const alone = value('disclosure', {
        convictedOn: convicted,
        ageAtConviction: 30,
        ...(from > convicted ? { sentencedOn: from } : {}),
        sentences: [{ kind: 'custody', term }],
      });
      expect(found.spent).toBe((alone as { spentFrom: string }).spentFrom);
    }
  });
});
