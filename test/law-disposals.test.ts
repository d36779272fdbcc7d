import fc from 'fast-check';
import { addDays } from 'justice-pathway';
import { addMonths } from 'justice-pathway/law';
import { describe, expect, test } from 'vitest';
import { communityPaybackOrder } from '../machines/law/disposals/community-payback-order.ts';
import { fineDefault, fineTimeToPay } from '../machines/law/disposals/fine-default.ts';
import { deferredSentence, drugTreatmentOrder, restrictionOfLibertyOrder } from '../machines/law/disposals/other-orders.ts';
import { sentencingCeiling } from '../machines/law/disposals/sentencing-ceiling.ts';
import { shortSentencePresumption } from '../machines/law/disposals/short-sentence-presumption.ts';
import { unpaidWorkCut } from '../machines/law/disposals/unpaid-work-cut.ts';
import { value } from './law-value.ts';

const cpo = (input: object) => value(communityPaybackOrder.ask(input));

describe('the presumption against short sentences', () => {
  const ask = (offenceOn: string, sentence: object, consideredOn = '2020-01-10') =>
    shortSentencePresumption.ask({ offenceOn, consideredOn, sentence });

  test('example D1: an offence of 3 July 2019, eight months considered in 2020, has no presumption', () => {
    expect(value(ask('2019-07-03', { months: 8 }))).toEqual({ applies: false, thresholdMonths: 3, reasonsRequired: false });
  });

  test('the day of the offence decides, and twelve months is still within', () => {
    expect(value(ask('2019-07-04', { months: 8 })).applies).toBe(true);
    expect(value(ask('2019-07-04', { months: 12 })).applies).toBe(true);
    expect(value(ask('2019-07-04', { years: 1 })).applies).toBe(true);
    expect(value(ask('2019-07-04', { months: 12, days: 1 })).applies).toBe(false);
    expect(value(ask('2019-07-03', { months: 3 })).applies).toBe(true);
    expect(value(ask('2019-07-03', { months: 3, days: 1 })).applies).toBe(false);
  });

  test('before 1 February 2011 there is no answer, and a sentence before the offence is invalid', () => {
    expect(ask('2011-01-31', { months: 2 }).status).toBe('unsupported');
    expect(ask('2011-02-01', { months: 2 }).status).toBe('answered');
    expect(ask('2020-01-11', { months: 2 }).status).toBe('invalid');
  });
});

describe('community payback orders', () => {
  test('example D3: with twelve months of supervision compensation is complete by the end of month 10', () => {
    expect(cpo({ imposedOn: '2026-02-10', age: 30, supervision: { months: 12 }, requirements: ['compensation'] })).toMatchObject({
      allowed: true,
      compensationBy: '2026-12-09',
      supervision: { ends: '2027-02-09', mandatory: true },
    });
  });

  test('with long supervision it is eighteen months', () => {
    const by = (months: number) =>
      cpo({ imposedOn: '2026-02-10', age: 30, supervision: { months }, requirements: ['compensation'] }).compensationBy;
    expect([by(19), by(20), by(21), by(36)]).toEqual(['2027-07-09', '2027-08-09', '2027-08-09', '2027-08-09']);
  });

  test('example D5: 80 hours by 9 May 2026 and 150 hours by 9 August 2026', () => {
    const by = (hours: number) => cpo({ imposedOn: '2026-02-10', age: 30, unpaidWork: { hours } }).unpaidWork;
    expect(by(80)).toMatchObject({ level: 1, completeBy: '2026-05-09' });
    expect(by(150)).toMatchObject({ level: 2, completeBy: '2026-08-09' });
    expect([by(100)?.level, by(101)?.level]).toEqual([1, 2]);
  });

  test('example D7: with 180 hours outstanding 120 can be added, with 285 none', () => {
    const room = (outstandingHours: number) =>
      cpo({ imposedOn: '2026-02-10', age: 30, unpaidWork: { outstandingHours } }).unpaidWork?.mostNewHours;
    expect([room(180), room(280), room(281), room(285), room(0)]).toEqual([120, 20, 0, 0, 300]);
    expect(cpo({ imposedOn: '2026-02-10', age: 30, unpaidWork: { hours: 121, outstandingHours: 180 } }).allowed).toBe(false);
    expect(cpo({ imposedOn: '2026-02-10', age: 30, unpaidWork: { hours: 120, outstandingHours: 180 } }).allowed).toBe(true);
  });

  test('the court may specify a longer time for the work and not a shorter one', () => {
    const order = (completionMonths: number) => cpo({ imposedOn: '2026-02-10', age: 30, unpaidWork: { hours: 80, completionMonths } });
    expect(order(2).allowed).toBe(false);
    expect(order(9)).toMatchObject({ allowed: true, unpaidWork: { completeBy: '2026-11-09' } });
  });

  test('hours and other activity have limits', () => {
    const faults = (hours: number, otherActivityHours = 0) =>
      cpo({ imposedOn: '2026-02-10', age: 30, unpaidWork: { hours, otherActivityHours } }).faults.length;
    expect([faults(19), faults(20), faults(300), faults(301)]).toEqual([1, 0, 0, 1]);
    expect([faults(80, 24), faults(80, 25), faults(200, 30), faults(200, 31)]).toEqual([0, 1, 0, 1]);
  });

  test('supervision is mandatory under 18 and with some requirements, and 6 months to 3 years', () => {
    expect(cpo({ imposedOn: '2026-02-10', age: 17, unpaidWork: { hours: 80 } }).faults).toHaveLength(1);
    expect(cpo({ imposedOn: '2026-02-10', age: 18, unpaidWork: { hours: 80 } }).allowed).toBe(true);
    for (const each of ['compensation', 'programme', 'residence', 'mental-health', 'drug', 'alcohol', 'conduct'])
      expect(cpo({ imposedOn: '2026-02-10', age: 30, requirements: [each] }).supervision.mandatory).toBe(true);
    const faults = (months: number) => cpo({ imposedOn: '2026-02-10', age: 30, supervision: { months } }).faults.length;
    expect([faults(5), faults(6), faults(36), faults(37)]).toEqual([1, 0, 0, 1]);
    expect(cpo({ imposedOn: '2026-02-10', unpaidWork: { hours: 80 } }).supervision.mandatory).toBe('unknown');
  });

  test('at 16 or 17 with level 1 work only, supervision is at most the time for the work or three months', () => {
    const order = (age: number, months: number, unpaidWork: object) =>
      cpo({ imposedOn: '2026-02-10', age, supervision: { months }, unpaidWork }).allowed;
    expect(order(17, 3, { hours: 80 })).toBe(true);
    expect(order(17, 4, { hours: 80 })).toBe(false);
    expect(order(17, 5, { hours: 80, completionMonths: 5 })).toBe(true);
    expect(order(17, 3, { hours: 120 })).toBe(false);
    expect(order(15, 12, { hours: 80 })).toBe(false);
  });

  test('restricted movement is open at the first disposal from 17 May 2022', () => {
    const order = (imposedOn: string, more = {}) =>
      cpo({ imposedOn, age: 30, supervision: { months: 12 }, restrictedMovement: { hoursPerDay: 12, length: { months: 3 } }, ...more });
    expect(order('2022-05-16').allowed).toBe(false);
    expect(order('2022-05-16', { onBreach: true }).allowed).toBe(true);
    expect(order('2022-05-17')).toMatchObject({ allowed: true, restrictedMovementEnds: '2022-08-16' });
    const limits = (hoursPerDay: number, length: object) =>
      cpo({ imposedOn: '2026-02-10', age: 30, supervision: { months: 12 }, restrictedMovement: { hoursPerDay, length } }).allowed;
    expect([
      limits(13, { months: 1 }),
      limits(12, { days: 13 }),
      limits(12, { days: 14 }),
      limits(12, { months: 12 }),
      limits(12, { months: 13 }),
    ]).toEqual([false, false, true, true, false]);
    expect(order('2026-02-10', { onBreach: true, age: 17, court: 'jp', supervision: { months: 12 } }).faults).toHaveLength(1);
  });

  test('for an offence that only a fine punishes there is level 1 work and supervision', () => {
    const order = (more: object) => cpo({ imposedOn: '2026-02-10', age: 30, imprisonableOffence: false, ...more }).allowed;
    expect([
      order({ unpaidWork: { hours: 100 } }),
      order({ unpaidWork: { hours: 101 } }),
      order({ supervision: { months: 12 }, requirements: ['alcohol'] }),
    ]).toEqual([true, false, false]);
  });

  test('in the pandemic a year was added, then a year was the least', () => {
    const work = (imposedOn: string) => cpo({ imposedOn, age: 30, unpaidWork: { hours: 80 } }).unpaidWork?.completeBy;
    expect(work('2020-04-06')).toBe('2021-07-05');
    expect(work('2020-04-07')).toBe('2021-04-06');
    expect(work('2022-09-30')).toBe('2023-09-29');
    expect(work('2022-10-01')).toBe('2022-12-31');
    expect(work('2020-01-07')).toBe('2020-04-06');
    expect(work('2020-01-08')).toBe('2021-04-07');
    const answer = communityPaybackOrder.ask({ imposedOn: '2021-06-01', age: 30, unpaidWork: { hours: 80 } });
    expect(answer.status === 'answered' && answer.alternatives?.[0]?.value.unpaidWork?.completeBy).toBe('2021-08-31');
    expect(answer.status === 'answered' && answer.warnings.join()).toContain('unverified');
  });

  test('there is no order before 1 February 2011, nor one without a requirement', () => {
    expect(communityPaybackOrder.ask({ imposedOn: '2011-01-31', supervision: { months: 12 } }).status).toBe('unsupported');
    expect(communityPaybackOrder.ask({ imposedOn: '2026-02-10' }).status).toBe('invalid');
  });

  test('a period that begins with a day ends the day before the same day of a later month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 6, max: 36 }), (offset, months) => {
        const imposedOn = addDays('2022-10-01', offset);
        const ends = cpo({ imposedOn, age: 30, supervision: { months } }).supervision.ends as string;
        const same = addMonths(imposedOn, months);
        expect(ends).toBe(same.slice(8) === imposedOn.slice(8) ? addDays(same, -1) : same);
      }),
      { numRuns: 200 },
    );
  });

  test('hours outstanding were cut once, except for three kinds of offence', () => {
    expect(value(unpaidWorkCut.ask({ outstandingHours: 100, offence: 'other' }))).toEqual({ cut: true, hoursTakenOff: 35, hoursLeft: 65 });
    expect(value(unpaidWorkCut.ask({ outstandingHours: 100, offence: 'stalking' })).hoursLeft).toBe(100);
    const answer = unpaidWorkCut.ask({ outstandingHours: 90, offence: 'other' });
    expect(answer.status === 'answered' && answer.alternatives?.map((each) => each.value.hoursLeft)).toEqual([58, 59]);
  });
});

describe('fines', () => {
  const ask = (amount: number, more: object = { inPrison: false }) => value(fineDefault.ask({ on: '2026-03-02', amount, ...more }));

  test('example D9: £400 means unpaid work up to 100 hours, £150 up to 50', () => {
    expect(ask(400)).toMatchObject({ unpaidWork: 'mandatory', hours: { least: 20, most: 100 } });
    expect(ask(150)).toMatchObject({ unpaidWork: 'mandatory', hours: { least: 20, most: 50 } });
    expect([ask(200).hours?.most, ask(201).hours?.most]).toEqual([50, 100]);
    expect([ask(500).unpaidWork, ask(501).unpaidWork]).toEqual(['mandatory', 'open']);
    expect(ask(400, { inPrison: true })).toMatchObject({ unpaidWork: 'not-open', hours: null });
    expect(ask(400, {}).unpaidWork).toBe('unknown');
    expect(ask(400, { inPrison: false, age: 15 }).unpaidWork).toBe('not-open');
  });

  test('the longest imprisonment grows with the amount', () => {
    const most = [200, 200.01, 500, 1000, 2500, 5000, 10_000, 20_000, 50_000, 100_000, 250_000, 1_000_000, 1_000_001].map(
      (amount) => ask(amount).mostImprisonmentText,
    );
    expect(most).toEqual([
      '7 days',
      '14 days',
      '14 days',
      '28 days',
      '45 days',
      '3 months',
      '6 months',
      '12 months',
      '18 months',
      '2 years',
      '3 years',
      '5 years',
      '10 years',
    ]);
  });

  test('seven days to pay was read, without the day on which it began', () => {
    const answer = fineTimeToPay.ask({ imposedOn: '2026-03-02' });
    expect(value(answer).notBefore).toBe('2026-03-09');
    expect(answer.status === 'answered' && answer.grounds.status).toBe('by-reading');
  });
});

describe('other orders', () => {
  test('a drug treatment and testing order lasts 6 to 36 months', () => {
    const allowed = (length: object) => value(drugTreatmentOrder.ask({ imposedOn: '2026-02-10', length })).allowed;
    expect([allowed({ months: 5 }), allowed({ months: 6 }), allowed({ years: 3 }), allowed({ years: 3, days: 1 })]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('a restriction of liberty order: 12 hours at a place, 12 months, and a report under 18 from 5 May 2025', () => {
    const ask = (imposedOn: string, more: object) => value(restrictionOfLibertyOrder.ask({ imposedOn, length: { months: 6 }, ...more }));
    expect(ask('2025-05-04', { age: 17 }).localAuthorityReport).toBe(false);
    expect(ask('2025-05-05', { age: 17 }).localAuthorityReport).toBe(true);
    expect(ask('2025-05-04', { age: 15 }).localAuthorityReport).toBe(true);
    expect(ask('2025-05-05', {}).localAuthorityReport).toBe('unknown');
    expect([
      ask('2026-02-10', { atPlaceHours: 12 }).allowed,
      ask('2026-02-10', { atPlaceHours: 13 }).allowed,
      ask('2026-02-10', { awayFromHours: 24 }).allowed,
    ]).toEqual([true, false, true]);
    expect(ask('2026-02-10', { length: { months: 13 } }).allowed).toBe(false);
    expect(ask('2026-02-10', {}).ends).toBe('2026-08-09');
  });

  test('a deferral has no limit in law', () => {
    expect(value(deferredSentence.ask({ convictedOn: '2026-01-10', deferredTo: '2026-07-10', structured: true }))).toEqual({
      days: 181,
      mostDays: null,
      usualMonths: [3, 6],
    });
  });

  test('each court has its ceiling', () => {
    const within = (court: string, more: object) => value(sentencingCeiling.ask({ court, on: '2026-03-02', ...more })).within;
    expect([
      within('jp', { imprisonment: { days: 60 } }),
      within('jp', { imprisonment: { days: 61 } }),
      within('jp', { fine: 2501 }),
    ]).toEqual([true, false, false]);
    expect([
      within('sheriff-summary', { imprisonment: { months: 12 } }),
      within('sheriff-summary', { imprisonment: { months: 12, days: 1 } }),
      within('sheriff-summary', { fine: 10_000 }),
    ]).toEqual([true, false, true]);
    expect([
      within('sheriff-solemn', { imprisonment: { years: 5 } }),
      within('sheriff-solemn', { imprisonment: { months: 61 } }),
      within('high-court', { imprisonment: { years: 20 } }),
    ]).toEqual([true, false, true]);
    expect(value(sentencingCeiling.ask({ court: 'jp', on: '2026-03-02', age: 20 })).custodyIs).toBe('detention');
    expect(value(sentencingCeiling.ask({ court: 'jp', on: '2026-03-02', age: 21 })).custodyIs).toBe('imprisonment');
  });
});
