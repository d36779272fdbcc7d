import { describe, expect, test } from 'vitest';
import { bailTest } from '../machines/law/bail/bail-test.ts';
import { fullCommittal } from '../machines/law/remand/full-committal.ts';
import { value } from './law-value.ts';

const ask = (decisionOn: string, procedure: string, more = {}) => value(bailTest.ask({ decisionOn, procedure, ...more }));

describe('the bail test', () => {
  test('the day before 14 May 2025 has the earlier test, that day the new one', () => {
    expect(ask('2025-05-13', 'solemn')).toMatchObject({ version: 'before-2025', section23d: true, mustSayWhyMonitoringIsNotEnough: false });
    expect(ask('2025-05-14', 'solemn')).toMatchObject({ version: '2025', section23d: false, mustSayWhyMonitoringIsNotEnough: true });
  });

  test('refusal needs a ground and a necessity; without either bail must be granted', () => {
    const both = { grounds: ['further-offences'], necessaryForPublicSafety: true };
    expect(ask('2026-03-02', 'solemn', both).outcome).toBe('bail-may-be-refused');
    expect(ask('2026-03-02', 'solemn', { ...both, grounds: [] }).outcome).toBe('bail-must-be-granted');
    const neither = { ...both, necessaryForPublicSafety: false, necessaryForJustice: false };
    expect(ask('2026-03-02', 'solemn', neither)).toMatchObject({ outcome: 'bail-must-be-granted' });
    expect(ask('2026-03-02', 'solemn', { ...neither, grounds: [] }).reasons).toHaveLength(2);
    expect(ask('2026-03-02', 'solemn', { ...both, necessaryForPublicSafety: false, necessaryForJustice: true }).outcome).toBe(
      'bail-may-be-refused',
    );
  });

  test('what is not known leaves the outcome unknown and is named', () => {
    const answer = bailTest.ask({
      decisionOn: '2026-03-02',
      procedure: 'solemn',
      grounds: ['further-offences'],
      necessaryForPublicSafety: false,
    });
    expect(value(answer).outcome).toBe('unknown');
    expect(answer.status === 'answered' && answer.unknown).toHaveLength(1);
    expect(ask('2026-03-02', 'solemn', { necessaryForPublicSafety: false, necessaryForJustice: false }).outcome).toBe(
      'bail-must-be-granted',
    );
  });

  test('in a summary case absconding counts only after a failure to appear in this case or on such a charge', () => {
    const base = { grounds: ['absconding'], necessaryForJustice: true };
    const no = { failedToAppearInThisCase: false, chargeIsFailureToAppear: false };
    expect(ask('2026-03-02', 'summary', { ...base, ...no })).toMatchObject({ outcome: 'bail-must-be-granted', groundsThatCount: [] });
    expect(ask('2026-03-02', 'summary', { ...base, ...no, failedToAppearInThisCase: true }).outcome).toBe('bail-may-be-refused');
    expect(ask('2026-03-02', 'summary', { ...base, ...no, chargeIsFailureToAppear: true }).outcome).toBe('bail-may-be-refused');
    expect(ask('2026-03-02', 'summary', base).outcome).toBe('unknown');
    expect(ask('2026-03-02', 'solemn', { ...base, ...no }).outcome).toBe('bail-may-be-refused');
    expect(ask('2025-05-13', 'summary', { grounds: ['absconding'], goodReasonInPublicInterest: true, ...no }).outcome).toBe(
      'bail-may-be-refused',
    );
    expect(ask('2026-03-02', 'summary', { ...base, ...no, grounds: ['absconding', 'further-offences'] }).outcome).toBe(
      'bail-may-be-refused',
    );
  });

  test('until 13 May 2025 s.23D allowed bail only in exceptional circumstances', () => {
    const base = { section23dApplies: true, grounds: [] };
    expect(ask('2025-05-13', 'solemn', { ...base, exceptionalCircumstances: false }).outcome).toBe('bail-must-be-refused');
    expect(ask('2025-05-13', 'solemn', base).outcome).toBe('unknown');
    expect(ask('2025-05-13', 'solemn', { ...base, exceptionalCircumstances: true }).outcome).toBe('bail-must-be-granted');
    expect(ask('2025-05-14', 'solemn', { ...base, exceptionalCircumstances: false }).outcome).toBe('bail-must-be-granted');
    expect(bailTest.ask({ decisionOn: '2025-05-13', procedure: 'summary', section23dApplies: true }).status).toBe('invalid');
  });

  test('monitored bail is available from 17 May 2022, and everywhere by February 2026', () => {
    expect(ask('2022-05-16', 'summary').monitoredBail).toBeNull();
    expect(ask('2022-05-17', 'summary').monitoredBail).toBe('some-areas');
    expect(ask('2026-03-02', 'summary').monitoredBail).toBe('every-area');
  });

  test('the earlier wording is marked unverified', () => {
    const answer = bailTest.ask({ decisionOn: '2024-01-10', procedure: 'summary' });
    expect(answer.status === 'answered' && answer.warnings.join()).toContain('bail.test is unverified');
    expect(bailTest.ask({ decisionOn: '2016-12-31', procedure: 'summary' }).status).toBe('unsupported');
  });
});

test('full committal usually follows within eight days', () => {
  expect(value(fullCommittal.ask({ firstAppearanceOn: '2026-11-20' })).usuallyBy).toBe('2026-11-28');
});
