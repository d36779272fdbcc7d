import fc from 'fast-check';
import { addDays, type CivilDate } from 'justice-pathway';
import { describe, expect, test } from 'vitest';
import { fiscalOffer } from '../machines/law/prosecution/fiscal-fine.ts';
import { solemnLimits } from '../machines/law/prosecution/solemn-limits.ts';
import { statutorySummary, summaryCustody } from '../machines/law/prosecution/summary-limits.ts';
import { trialVerdict } from '../machines/law/prosecution/verdict.ts';
import { workOffer } from '../machines/law/prosecution/work-offer.ts';
import { value } from './law-value.ts';

describe('solemn time limits', () => {
  test('example T1: first appearance on 28 November 2025 keeps 17 and 18 months', () => {
    expect(solemn({ firstAppearanceOn: '2025-11-28' })).toEqual({ preliminary: '2027-04-28', trial: '2027-05-28' });
  });

  test('example T3: longer months with shorter days, because each set has its own saving', () => {
    expect(solemn({ firstAppearanceOn: '2025-11-28', fullCommittalOn: '2025-12-05' })).toEqual({
      preliminary: '2027-04-28',
      trial: '2027-05-28',
      'custody-indictment': addDays('2025-12-05', 80),
      'custody-preliminary': addDays('2025-12-05', 110),
      'custody-trial': addDays('2025-12-05', 140),
    });
  });

  test('example T5: full committal on 28 November 2025, and one day earlier each where that day counts', () => {
    expect(solemn({ fullCommittalOn: '2025-11-28' })).toEqual({
      'custody-indictment': '2026-08-15',
      'custody-preliminary': '2026-09-14',
      'custody-trial': '2026-10-14',
    });
    const answer = solemnLimits.ask({ fullCommittalOn: '2025-11-28' });
    if (answer.status !== 'answered') throw new Error(answer.reason);
    expect(answer.alternatives?.[0]?.value.limits.map((each) => each.date)).toEqual(['2026-08-14', '2026-09-13', '2026-10-13']);
    expect(answer.unknown).toHaveLength(1);
  });

  test('each set changes on 1 December 2025, by its own date', () => {
    expect(solemn({ firstAppearanceOn: '2025-11-30' }).trial).toBe('2027-05-30');
    expect(solemn({ firstAppearanceOn: '2025-12-01' })).toEqual({ preliminary: '2026-11-01', trial: '2026-12-01' });
    expect(solemn({ fullCommittalOn: '2025-11-30' })['custody-trial']).toBe(addDays('2025-11-30', 320));
    expect(solemn({ fullCommittalOn: '2025-12-01' })['custody-trial']).toBe(addDays('2025-12-01', 140));
  });

  test('each set changed on 1 October 2022 too, after the suspension of 2020', () => {
    expect(solemn({ firstAppearanceOn: '2022-09-30' })).toEqual({ preliminary: '2024-02-29', trial: '2024-03-30' });
    expect(solemn({ firstAppearanceOn: '2022-10-01' })).toEqual({ preliminary: '2024-03-01', trial: '2024-04-01' });
    expect(solemn({ firstAppearanceOn: '2020-04-07' }).trial).toBe('2021-10-07');
    expect(solemn({ firstAppearanceOn: '2019-04-07' }).trial).toBe('2020-10-07');
    expect(solemn({ firstAppearanceOn: '2019-04-06' }).trial).toBe('2020-04-06');
    expect(solemn({ fullCommittalOn: '2020-03-28' })['custody-indictment']).toBe('2020-12-16');
    expect(solemn({ fullCommittalOn: '2022-10-01' })['custody-indictment']).toBe(addDays('2022-10-01', 260));
  });

  test('a committal before the first appearance is invalid, and a date before the coverage is not answered', () => {
    expect(solemnLimits.ask({ firstAppearanceOn: '2026-01-02', fullCommittalOn: '2026-01-01' }).status).toBe('invalid');
    expect(solemnLimits.ask({ firstAppearanceOn: '2016-12-31' }).status).toBe('unsupported');
    expect(solemnLimits.ask({}).status).toBe('invalid');
  });

  test('within one regime a later first appearance never has an earlier limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 400 }), (offset, more) => {
        const early = addDays('2025-12-01', offset);
        const [a, b] = [solemn({ firstAppearanceOn: early }), solemn({ firstAppearanceOn: addDays(early, more) })];
        expect((a.trial as string) <= (b.trial as string)).toBe(true);
        expect((a.preliminary as string) < (a.trial as string)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('summary time limits', () => {
  const inTime = (contraventionOn: CivilDate, proceedingsOn: CivilDate) =>
    value(statutorySummary.ask({ contraventionOn, proceedingsOn })).inTime;

  test('example T7: a contravention of 10 January 2025, proceedings on 20 November 2025, is in time', () => {
    expect(inTime('2025-01-10', '2025-11-20')).toBe(true);
  });

  test('from 1 December 2025 it is six months again, with nothing saved; the other reading is shown', () => {
    expect(inTime('2025-01-10', '2025-11-30')).toBe(true);
    expect(inTime('2025-01-10', '2025-12-01')).toBe(false);
    const answer = statutorySummary.ask({ contraventionOn: '2025-01-10', proceedingsOn: '2025-12-01' });
    expect(answer.status === 'answered' && answer.alternatives?.[0]?.value).toMatchObject({ lastDay: '2026-01-10', inTime: true });
  });

  test('the last day follows the changes of the law', () => {
    const last = (contraventionOn: CivilDate) => value(statutorySummary.ask({ contraventionOn })).lastDay;
    expect(last('2025-06-01')).toBe('2025-12-01');
    expect(last('2025-05-31')).toBe('2025-11-30');
    expect(last('2025-12-31')).toBe('2026-06-30');
    expect(last('2026-08-31')).toBe('2027-02-28');
    expect(last('2019-09-06')).toBe('2020-03-06');
    expect(last('2019-10-06')).toBe('2020-04-06');
    expect(last('2019-10-07')).toBe('2020-10-07');
    expect(last('2024-11-15')).toBe('2025-11-15');
  });

  test('summary custody is forty days after the complaint, unless an extension of unknown length applied', () => {
    const answer = summaryCustody.ask({ complaintInCourtOn: '2026-03-02', trialOn: '2026-04-12' });
    expect(value(answer)).toEqual({ lastDay: '2026-04-11', days: 40, inTime: false });
    expect(answer.status === 'answered' && answer.alternatives?.[0]?.value.lastDay).toBe('2026-04-10');
    expect(summaryCustody.ask({ complaintInCourtOn: '2023-11-29' }).status).toBe('unsupported');
    expect(value(summaryCustody.ask({ complaintInCourtOn: '2023-11-30' })).lastDay).toBe('2024-01-09');
    expect(summaryCustody.ask({ complaintInCourtOn: '2020-04-07' }).status).toBe('unsupported');
    expect(value(summaryCustody.ask({ complaintInCourtOn: '2020-04-06' })).lastDay).toBe('2020-05-16');
  });
});

describe('alternatives to prosecution', () => {
  const valid = (offeredOn: CivilDate, fine: number) => value(fiscalOffer.ask({ offeredOn, fine })).valid;

  test('example T9: £400 is allowed on 1 March 2026 and not on 1 March 2019', () => {
    expect(valid('2026-03-01', 400)).toBe(true);
    expect(valid('2019-03-01', 400)).toBe(false);
    expect(value(fiscalOffer.ask({ offeredOn: '2019-03-01', fine: 400 })).reasons).toHaveLength(2);
    expect(value(fiscalOffer.ask({ offeredOn: '2019-03-01', fine: 400 })).fineMaximum).toBe(300);
  });

  test('the maximum changed on 7 April 2020 and has been £500 through each Act since', () => {
    expect(valid('2020-04-06', 500)).toBe(false);
    for (const on of ['2020-04-07', '2022-09-30', '2022-10-01', '2025-11-30', '2025-12-01']) expect(valid(on, 500)).toBe(true);
    expect(valid('2026-03-01', 350)).toBe(false);
    expect(valid('2026-03-01', 550)).toBe(false);
    expect(fiscalOffer.ask({ offeredOn: '2007-01-01', fine: 50 }).status).toBe('unsupported');
  });

  test('an offer is taken as accepted after 28 days', () => {
    expect(value(fiscalOffer.ask({ offeredOn: '2026-03-01', fine: 400 })).refuseBy).toBe('2026-03-29');
  });

  test('the compensation maximum is unverified, says so, and shows the other reading', () => {
    const answer = fiscalOffer.ask({ offeredOn: '2026-03-01', compensation: 4000 });
    expect(value(answer)).toMatchObject({ valid: true, kind: 'compensation_offer' });
    expect(answer.status === 'answered' && answer.warnings.join()).toContain('unverified');
    expect(answer.status === 'answered' && answer.alternatives?.[0]?.value.valid).toBe(false);
    expect(value(fiscalOffer.ask({ offeredOn: '2026-03-01', fine: 300, compensation: 6000 }))).toMatchObject({
      valid: false,
      kind: 'combined_offer',
    });
  });

  test('a work offer has 10 to 50 hours, and proceedings wait 28 days', () => {
    const ask = (hours: number) => value(workOffer.ask({ offeredOn: '2026-03-01', hours }));
    expect([9, 10, 50, 51].map((hours) => ask(hours).valid)).toEqual([false, true, true, false]);
    expect(ask(10).noProceedingsUntilEndOf).toBe('2026-03-29');
  });
});

describe('verdicts', () => {
  const ask = (trialCommencedOn: CivilDate, more = {}) => trialVerdict.ask({ trialCommencedOn, procedure: 'solemn', ...more });

  test('not proven is open to a trial commenced on 31 December 2025 and not a day later', () => {
    expect(value(ask('2025-12-31')).verdicts).toContain('not-proven');
    expect(value(ask('2026-01-01')).verdicts).toEqual(['guilty', 'not-guilty']);
  });

  test('the majority depends on the jurors who remain', () => {
    expect([15, 14, 13, 12].map((jurors) => value(ask('2026-01-01', { jurors })).votesNeeded)).toEqual([10, 10, 9, 8]);
    expect(value(ask('2025-12-31', { jurors: 13 })).votesNeeded).toBe(8);
    expect(ask('2026-01-01', { jurors: 11 }).status).toBe('invalid');
    expect(value(ask('2026-01-01', { jurors: 13, votesForGuilty: 8 })).enough).toBe(false);
    expect(ask('2026-01-01', { procedure: 'summary', jurors: 15 }).status).toBe('invalid');
  });
});

// Helpers

function solemn(input: unknown): Partial<Record<string, CivilDate>> {
  return Object.fromEntries(value(solemnLimits.ask(input)).limits.map((each) => [each.id, each.date]));
}
