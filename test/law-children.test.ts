import { describe, expect, test } from 'vitest';
import { ageOfCriminalResponsibility, placeOfDetention, principalReporter } from '../machines/law/children/calculators.ts';
import { notificationRequirements } from '../machines/law/notification/notification.ts';
import { value } from './law-value.ts';

describe('children', () => {
  test('example C1: at 17 a Young Offenders Institution was possible on 27 August 2024 and not the day after', () => {
    const places = (on: string, who: object) => value(placeOfDetention.ask({ on, stage: 'remand', ...who })).places;
    expect(places('2024-08-27', { age: 17 })).toContain('yoi');
    expect(places('2024-08-28', { age: 17 })).toEqual(['secure-accommodation', 'place-of-safety']);
    expect(places('2024-08-28', { age: 18 })).toEqual(['yoi']);
    expect(places('2024-08-28', { age: 21 })).toEqual(['prison']);
    expect(places('2024-08-27', { age: 15 })).not.toContain('yoi');
    expect(places('2026-08-27', { bornOn: '2008-08-28' })).toEqual(['secure-accommodation', 'place-of-safety']);
    expect(places('2026-08-28', { bornOn: '2008-08-28' })).toEqual(['yoi']);
  });

  test('example C2: at 17, with no order and never referred before 16, the Reporter is not open on the copies read', () => {
    const ask = (age: number, more: object = { onSupervisionOrder: false, referredBefore16: false }, on = '2025-09-01') =>
      principalReporter.ask({ on, age, ...more });
    expect(value(ask(17))).toMatchObject({ referral: 'not-open', presumption: 'none' });
    expect(value(ask(15))).toMatchObject({ referral: 'open', presumption: 'reporter' });
    expect(value(ask(16, { onSupervisionOrder: true }))).toMatchObject({ referral: 'open', presumption: 'reporter' });
    expect(value(ask(17, { onSupervisionOrder: false, referredBefore16: true })).referral).toBe('open');
    expect(value(ask(17, {})).referral).toBe('unknown');
    expect(value(ask(18)).referral).toBe('not-open');
    const later = ask(17, { onSupervisionOrder: false, referredBefore16: false }, '2026-11-21');
    expect(later.status === 'answered' && later.warnings.join()).toContain('children.reporter-referral is unverified');
  });

  test('the age of criminal responsibility is twelve from 17 December 2021 and was eight, both unverified', () => {
    const ask = (offenceOn: string, bornOn: string) => ageOfCriminalResponsibility.ask({ offenceOn, bornOn });
    expect(value(ask('2026-03-02', '2014-03-03')).responsible).toBe(false);
    expect(value(ask('2026-03-03', '2014-03-03')).responsible).toBe(true);
    expect(value(ask('2021-12-16', '2011-12-16')).responsible).toBe(true);
    expect(value(ask('2021-12-17', '2011-12-16')).responsible).toBe(false);
    expect(ask('2026-03-02', '2026-03-03').status).toBe('invalid');
    const answer = ask('2026-03-02', '2014-03-03');
    expect(answer.status === 'answered' && answer.warnings.join()).toContain('unverified');
  });
});

describe('notification requirements', () => {
  const ask = (more: object) => notificationRequirements.ask({ convictedOn: '2026-03-02', ageAtConviction: 30, ...more });

  test('the length depends on the sentence, with 30 months itself indefinite and six months itself the shortest', () => {
    const length = (custody: object, more = {}) => value(ask({ custody, ...more })).length;
    expect([length({ months: 6 }), length({ months: 6, days: 1 }), length({ months: 29 }), length({ months: 30 })]).toEqual([
      '7 years',
      '10 years',
      '10 years',
      'indefinite',
    ]);
    expect(length({ months: 6 }, { ageAtConviction: 17 })).toBe('42 months');
    expect(value(ask({ custody: { months: 18 } })).endsOn).toBe('2036-03-02');
    expect(value(ask({ life: true }))).toMatchObject({ length: 'indefinite', endsOn: null });
  });

  test('the lengths were read, and what they were before is not known', () => {
    const answer = ask({ custody: { months: 18 } });
    expect(answer.status === 'answered' && answer.because.find((each) => each.rule === 'notification.length')?.status).toBe('by-reading');
  });

  test('three days from liberation, a year from the last, or seven days without a residence', () => {
    const base = { custody: { months: 18 }, releasedOn: '2026-12-01', lastNotifiedOn: '2026-12-02' };
    expect(value(ask(base))).toMatchObject({ firstNotificationBy: '2026-12-03', nextNotificationBy: '2027-12-02' });
    expect(value(ask({ ...base, soleOrMainResidence: false })).nextNotificationBy).toBe('2026-12-09');
  });

  test('notification without an end is reviewed after fifteen years, or eight for a child, leaving out custody', () => {
    const base = { life: true, firstNotifiedOn: '2026-12-02' };
    expect(value(ask(base)).reviewFrom).toBe('2041-12-02');
    expect(value(ask({ ...base, ageAtConviction: 17, daysInCustodySince: 10 })).reviewFrom).toBe('2034-12-12');
  });

  test('a sentence that is not custody is not covered', () => {
    expect(ask({}).status).toBe('invalid');
    expect(notificationRequirements.ask({ convictedOn: '2016-01-01', life: true }).status).toBe('unsupported');
  });
});
