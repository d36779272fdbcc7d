import type { Law } from 'justice-pathway/law';
import { calculators, noFridayRelease, releaseFraction } from 'justice-pathway/machines';
import { describe, expect, test } from 'vitest';
import { ask } from './law-ask.ts';
import { value } from './law-value.ts';

// The worked examples of the rules on release, by their numbers.

describe('automatic release', () => {
  test('R1: twelve months from 2025-03-03 is 365 days: 183 at a half, 146 at two fifths, 110 at three tenths', () => {
    const person = sentence('12m', '2025-03-03');
    expect(release(person)).toMatchObject({ daysToServe: 146, fraction: '2/5', to: '2025-07-26', term: { days: 365, to: '2026-03-02' } });
    expect(release(sentence('12m', '2025-03-03', 'domestic-abuse'))).toMatchObject({ daysToServe: 183, to: '2025-09-01' });
    expect(release(person, { reforms: [releaseFraction('3/10')] })).toMatchObject({ daysToServe: 110, to: '2025-06-20' });
  });

  test('R3: six months from 2026-06-01 is 183 days: 55, 74 or 92', () => {
    const person = sentence('6m', '2026-06-01');
    expect(release(person)).toMatchObject({ daysToServe: 55, fraction: '3/10', to: '2026-07-25', term: { days: 183 } });
    expect(release(person, { asOf: '2026-04-30' })).toMatchObject({ daysToServe: 74, fraction: '2/5' });
    expect(release(sentence('6m', '2026-06-01', 'sexual'))).toMatchObject({ daysToServe: 92, fraction: '1/2' });
  });

  test('R5: forty-eight months is long-term, and forty-seven is not', () => {
    expect(release(sentence('48m', '2026-06-01'))).toMatchObject({ term: { length: 'long-term' }, to: '2029-11-30', onLicence: true });
    expect(release(sentence('47m', '2026-06-01'))).toMatchObject({ term: { length: 'short-term' }, fraction: '3/10', onLicence: false });
  });

  test('R7: two years for a sexual offence is released on licence after one year', () => {
    expect(release(sentence('2y', '2026-06-01', 'sexual'))).toMatchObject({ daysToServe: 366, to: '2027-06-01', onLicence: true });
    expect(release(sentence('2y', '2025-06-01', 'sexual'))).toMatchObject({ daysToServe: 365, to: '2026-05-31', onLicence: true });
  });

  test('R9: three years and eighteen months consecutive, passed together, are one long-term sentence', () => {
    const file = {
      sentences: [
        { id: 'a', term: '3y', from: '2026-06-01' },
        { term: '18m', after: 'a' },
      ],
    };
    expect(release(file)).toMatchObject({ term: { length: 'long-term', to: '2030-11-30' } });
  });

  test.each([
    ['2025-01-12', 'T1', '2025-02-18', '2025-02-20'],
    ['2025-01-13', 'T2', '2025-03-04', '2025-03-06'],
    ['2025-02-10', 'T2', '2025-03-04', '2025-03-06'],
    ['2025-02-11', 'T3', '2025-03-18', '2025-03-20'],
    ['2025-03-17', 'T3', '2025-03-18', '2025-03-20'],
    ['2025-03-18', 'none', '2025-03-18', '2025-03-18'],
  ])('R11: a new date of %s is in group %s', (newDate, group, from, to) => {
    expect(value(ask('tranche', { newDate }))).toEqual({ group, from, to });
  });

  test('R13: six years from 2020-03-02: parole at day 1096, release when six months are left, on 2025-09-01 or 09-02', () => {
    const file = sentence('6y', '2020-03-02');
    expect(value(ask('parole-qualifying-date', file))).toMatchObject({ day: 1096, date: '2023-03-02' });
    const answer = ask('automatic-release', file);
    expect(value(answer)).toMatchObject({ to: '2025-09-01', term: { to: '2026-03-01' } });
    expect(answer).toMatchObject({ alternatives: [{ value: { to: '2025-09-02' } }] });
  });
});

describe('home detention curfew', () => {
  test('R15: 36 months from 2024-01-08 under the rules of the day: day 369 to day 534', () => {
    expect(value(ask('home-detention-curfew', sentence('36m', '2024-01-08'), { asOf: '2024-01-08' }))).toMatchObject({
      earliestDay: 369,
      latestDay: 534,
      earliest: '2025-01-10',
      latest: '2025-06-24',
    });
  });

  test('R17: 12 months at two fifths and fifteen per cent: day 55 to day 132', () => {
    expect(value(ask('home-detention-curfew', sentence('12m', '2025-09-01')))).toMatchObject({ earliestDay: 55, latestDay: 132 });
  });
});

describe('return order', () => {
  test('R19: a sentence to 2026-12-31 and an offence on 2026-09-01 allow 121 days', () => {
    expect(value(ask('return-order', { sentenceEnd: '2026-12-31', newOffence: '2026-09-01' }))).toMatchObject({
      possible: true,
      longestDays: 121,
    });
  });
});

describe('day of release', () => {
  test.each([
    ['R21', '2026-11-21', '2026-11-20', '2026-11-19'],
    ['R23', '2026-11-26', '2026-11-26', '2026-11-25'],
    ['R25', '2026-12-24', '2026-12-24', '2026-12-23'],
    ['R27', '2026-12-28', '2026-12-24', '2026-12-23'],
    ['R29', '2027-11-29', '2027-11-29', '2027-11-25'],
  ])('%s: due on %s is %s under the law in force and %s under section 8', (_, due, inForce, proposed) => {
    expect(value(ask('release-day', { due }))).toMatchObject({ releaseDay: inForce });
    expect(value(ask('release-day', { due }, { reforms: [noFridayRelease] }))).toMatchObject({ releaseDay: proposed });
  });

  test('R31: due on Monday 2026-11-23, Ministers may go back to Thursday 2026-11-19', () => {
    expect(value(ask('release-day', { due: '2026-11-23', termDays: 365 }))).toMatchObject({ earliestDiscretionary: '2026-11-19' });
    expect(value(ask('release-day', { due: '2026-11-23', termDays: 14 }))).not.toHaveProperty('earliestDiscretionary');
    expect(value(ask('release-day', { due: '2026-11-23', termDays: 15 }))).toHaveProperty('earliestDiscretionary');
  });
});

describe('monitored bail', () => {
  const period = { granted: '2026-03-02', ceased: '2026-06-30', hoursADay: 10, monitored: true };

  test('B1: bail of ten hours a day from 2026-03-02 to sentence on 2026-06-30 is 120 days and counts 60', () => {
    expect(value(ask('monitored-bail-credit', { sentenced: '2026-06-30', periods: [period] }))).toMatchObject({
      days: 120,
      creditDays: 60,
    });
  });

  test('B3: a sentence of 2024-06-28 has no credit', () => {
    const early = { ...period, granted: '2024-05-01', ceased: '2024-06-28' };
    expect(value(ask('monitored-bail-credit', { sentenced: '2024-06-28', periods: [early] }))).toMatchObject({ creditDays: 0 });
    expect(value(ask('monitored-bail-credit', { sentenced: '2024-06-30', periods: [early] }))).toMatchObject({ creditDays: 0 });
    expect(value(ask('monitored-bail-credit', { sentenced: '2024-07-01', periods: [early] }))).toMatchObject({ days: 58, creditDays: 29 });
  });

  test('B5: eight hours a day does not count, nine does, and no tag does not', () => {
    const credit = (change: object) =>
      value(ask('monitored-bail-credit', { sentenced: '2026-06-30', periods: [{ ...period, ...change }] }));
    expect(credit({ hoursADay: 8 })).toMatchObject({ creditDays: 0 });
    expect(credit({ hoursADay: 9 })).toMatchObject({ creditDays: 60 });
    expect(credit({ monitored: false })).toMatchObject({ creditDays: 0, periods: [{ qualifies: false }] });
  });
});

describe('calculators', () => {
  test.each(calculators.map((each) => [each.id, each] as const))('%s answers its own published example', (_, calculator) => {
    expect(calculator.ask(calculator.example)).toMatchObject({ status: 'answered' });
  });

  test('their ids are all different', () => {
    expect(new Set(calculators.map((each) => each.id)).size).toBe(calculators.length);
    expect(calculators.length).toBeGreaterThan(14);
  });
});

// Helpers

function sentence(term: string, from: string, ...offences: string[]) {
  return { sentences: [{ term, from, offences }] };
}

function release(input: unknown, law?: Law): unknown {
  return value(ask('automatic-release', input, law));
}
