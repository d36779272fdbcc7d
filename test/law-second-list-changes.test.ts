import { describe, expect, test } from 'vitest';
import { ask, value } from './law-ask.ts';

describe('what is not known is not said', () => {
  const convictions = [
    { id: 'a', convictedOn: '2024-05-06', ageAtConviction: 30, sentences: [{ kind: 'fine' }] },
    { id: 'b', convictedOn: '2024-11-11', ageAtConviction: 30, sentences: [{ kind: 'custody', term: { months: 10 } }] },
  ];

  test('no step names a day on which a conviction is spent where that hangs on the procedure', () => {
    const several = ask('disclosure', { convictions });
    if (several.status !== 'answered') throw new Error(several.reason);
    expect(several.steps.filter((each) => each.startsWith('a is spent'))).toEqual([]);
    expect(several.unknown).toEqual(['whether b was in summary or in solemn proceedings: a summary conviction extends nothing']);
    const { id: _, ...first } = convictions[0] as (typeof convictions)[number];
    const { id: __, ...second } = convictions[1] as (typeof convictions)[number];
    const one = ask('disclosure', { ...first, furtherConvictions: [second] });
    if (one.status !== 'answered') throw new Error(one.reason);
    expect(one.steps.filter((each) => each.includes('is spent from'))).toEqual([]);
  });

  test('S16-006: no return order follows fine default or contempt', () => {
    for (const kind of ['fine-default', 'contempt'])
      expect(value('return-order', { kind, sentenceEnd: '2028-03-02', newOffence: '2026-11-02' })).toMatchObject({
        possible: false,
        longestDays: 0,
      });
  });
});

describe('restriction of liberty', () => {
  test('DIS-106: twelve hours a day at a place, other orders and restricted movement counted', () => {
    const order = (atPlaceHours: number, otherHoursPerDay: number) =>
      (
        value('restriction-of-liberty-order', { imposedOn: '2026-02-10', length: '6m', atPlaceHours, otherHoursPerDay, age: 30 }) as {
          allowed: boolean;
        }
      ).allowed;
    expect([order(8, 4), order(8, 5), order(12, 0), order(13, 0)]).toEqual([true, false, true, false]);
  });
});

describe('early removal, public protection and changes of 2026', () => {
  test('early removal: the day before, of and after the change of the anchor', () => {
    const from = (on: string) => value('early-removal', { on, sentences: [{ term: '12m', from: '2025-11-03', imposed: '2025-11-03' }] });
    expect(from('2026-01-15')).toMatchObject({ anchor: 'half', countedBackFrom: '2026-05-04' });
    for (const on of ['2026-01-16', '2026-01-17'])
      expect(from(on)).toMatchObject({ anchor: 'release-under-part-1', countedBackFrom: '2026-03-28', windowDays: null });
  });

  test('how long public protection lasts is the length of notification at the least, or not known', () => {
    expect(value('mappa-end', { on: '2026-11-29', category: 'subject-to-notification', notificationEndsOn: '2036-02-16' })).toEqual({
      atLeastUntil: '2036-02-16',
      known: 'at-least-until',
    });
    expect(value('mappa-end', { on: '2026-11-29', category: 'other-risk-of-serious-harm' })).toEqual({
      atLeastUntil: null,
      known: 'unknown',
    });
  });

  test.each([
    ['victims-commissioner', '2026-03-19'],
    ['child-witness-measures', '2026-03-30'],
    ['transcript-for-complainers', '2026-04-01'],
    ['jury-affirmation', '2026-04-06'],
    ['exclusion-zones-on-licence', '2026-08-01'],
    ['trauma-informed-practice', '2026-10-01'],
    ['juror-communication', '2026-11-02'],
    ['victim-statements-all-solemn', '2026-11-16'],
  ])('%s: the day before, of and after %s', (change, day) => {
    const state = (on: string) => (value('changes-in-force', { on, change }) as { changes: { state: string }[] }).changes[0]?.state;
    const next = (by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
    expect([-1, 0, 1].map((by) => state(next(by)))).toEqual(['not-in-force', 'in-force', 'in-force']);
  });

  test('what was not appointed or not found never reads as in force, nor as verified', () => {
    const { changes } = value('changes-in-force', { on: '2026-11-29' }) as {
      changes: { id: string; state: string; status: string; from: string | null }[];
    };
    const open = changes.filter((each) => each.state !== 'in-force');
    expect(open.map((each) => each.id)).toEqual([
      'one-victim-scheme',
      'ask-and-act',
      'short-sentences-to-two-years',
      'long-term-automatic-release',
      'terrorism-sentences-2026',
      'referral-at-sixteen-and-seventeen',
      'police-custody-2026',
    ]);
    for (const each of open) expect([each.from, each.status === 'verified']).toEqual([null, false]);
  });
});
