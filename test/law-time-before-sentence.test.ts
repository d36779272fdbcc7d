import { describe, expect, test } from 'vitest';
import { ask, value } from './law-ask.ts';

describe('remand and backdating', () => {
  const held = { sentenced: '2026-06-01', term: '12m', custody: [{ from: '2026-03-02', to: '2026-05-31' }] };

  test('is not automatic: without a start date the day of sentence stands, and it says so', () => {
    expect(ask('backdating', held)).toMatchObject({
      value: {
        custodyDays: 91,
        earliestFullCredit: '2026-03-02',
        startDate: '2026-06-01',
        sentenceEnd: '2027-05-31',
        countedDays: 0,
        reasonsNeeded: true,
      },
      unknown: [expect.stringContaining('start date')],
    });
  });

  test('a start date in custody moves the end of the sentence', () => {
    expect(value('backdating', { ...held, startDate: '2026-03-02' })).toMatchObject({
      sentenceEnd: '2027-03-01',
      countedDays: 91,
      reasonsNeeded: false,
    });
    expect(value('backdating', { ...held, startDate: '2026-03-03' })).toMatchObject({ countedDays: 90, reasonsNeeded: true });
  });

  test('overlapping custody counts once, and the day of sentence is not custody before it', () => {
    const custody = [...held.custody, { from: '2026-05-30', to: '2026-06-01', kind: 'police' }];
    expect(value('backdating', { ...held, custody })).toMatchObject({ custodyDays: 91 });
  });

  test('a silent court is warned of', () => {
    expect(ask('backdating', { ...held, reasonsForNotBackdating: false })).toHaveProperty('warnings', [expect.stringContaining('reasons')]);
    expect(ask('backdating', { ...held, reasonsForNotBackdating: true })).toHaveProperty('warnings', []);
  });

  test.each([
    [{ startDate: '2026-06-02' }, 'start-after-sentence'],
    [{ startDate: '2026-03-01' }, 'start-before-custody'],
    [{ custody: [{ from: '2026-05-02', to: '2026-05-01' }] }, 'period-crossed'],
    [{ custody: [{ from: '2026-05-02', to: '2026-06-02' }] }, 'custody-after-sentence'],
    [{ term: 'long' }, 'bad-input'],
  ])('%j is refused as %s', (change, code) => {
    expect(ask('backdating', { ...held, ...change })).toMatchObject({ code });
  });
});

describe('monitored bail', () => {
  const period = { granted: '2026-03-02', ceased: '2026-06-30', hoursADay: 10, monitored: true };
  const bail = { sentenced: '2026-06-30', periods: [period] };

  test('odd days round up, what the court disregards comes off first, and credit can reach the sentence', () => {
    expect(value('monitored-bail-credit', { ...bail, disregardedDays: 1 })).toMatchObject({ days: 120, creditDays: 60 });
    expect(value('monitored-bail-credit', { ...bail, disregardedDays: 2 })).toMatchObject({ creditDays: 59 });
    expect(value('monitored-bail-credit', { ...bail, disregardedDays: 120 })).toMatchObject({ creditDays: 0 });
    expect(value('monitored-bail-credit', { ...bail, term: '60d' })).toMatchObject({ servedInFull: true });
    expect(value('monitored-bail-credit', { ...bail, term: '61d' })).toMatchObject({ servedInFull: false });
  });

  test('bail that ceases on the day it is granted counts nothing', () => {
    expect(value('monitored-bail-credit', { ...bail, periods: [{ ...period, ceased: '2026-03-02' }] })).toMatchObject({ days: 0 });
    expect(value('monitored-bail-credit', { ...bail, periods: [{ ...period, ceased: '2026-03-03' }] })).toMatchObject({
      days: 1,
      creditDays: 1,
    });
  });

  test.each([
    [{ periods: [{ ...period, ceased: '2026-03-01' }] }, 'period-crossed'],
    [{ sentenced: '2026-06-29' }, 'bail-after-sentence'],
    [{ periods: [period, { ...period, granted: '2026-06-29' }] }, 'periods-overlap'],
    [{ disregardedDays: 121 }, 'too-much-disregarded'],
  ])('%j is refused as %s', (change, code) => {
    expect(ask('monitored-bail-credit', { ...bail, ...change })).toMatchObject({ code });
  });

  test('two periods that meet are added', () => {
    const periods = [
      { ...period, granted: '2026-06-01' },
      { ...period, ceased: '2026-06-01' },
    ];
    expect(value('monitored-bail-credit', { ...bail, periods })).toMatchObject({ days: 120, periods: [{ days: 91 }, { days: 29 }] });
  });
});
