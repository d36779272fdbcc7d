import { describe, expect, test } from 'vitest';
import { investigativeLiberation } from '../machines/law/police-custody/investigative-liberation.ts';
import { undertaking } from '../machines/law/police-custody/undertaking.ts';
import { value } from './law-value.ts';

describe('investigative liberation', () => {
  test('example P5: a first condition on 2 November lapses at the end of 30 November, whatever the hour', () => {
    for (const at of ['2026-11-02', '2026-11-02T00:00:00Z', '2026-11-02T23:59:59Z']) {
      expect(value(investigativeLiberation.ask({ conditionsImposed: [at] }))).toMatchObject({
        lastDay: '2026-11-30',
        lapsesAt: '2026-12-01T00:00:00+00:00',
      });
    }
  });

  test('a later condition after a new arrest does not restart the period', () => {
    expect(value(investigativeLiberation.ask({ conditionsImposed: ['2026-11-20', '2026-11-02'] })).lastDay).toBe('2026-11-30');
  });

  test('it may end early, and never before it began', () => {
    const ask = (on: string) =>
      investigativeLiberation.ask({ conditionsImposed: ['2026-11-02'], endedBy: { event: 'official-accusation', on } });
    expect(value(ask('2026-11-10')).endedEarly).toEqual({ event: 'official-accusation', on: '2026-11-10' });
    expect(value(ask('2026-12-10')).endedEarly).toBeNull();
    expect(ask('2026-11-01').status).toBe('invalid');
  });

  test('midnight belongs to the local day in summer', () => {
    expect(value(investigativeLiberation.ask({ conditionsImposed: ['2026-06-30T23:30:00Z'] })).lastDay).toBe('2026-07-29');
    expect(investigativeLiberation.ask({ conditionsImposed: ['2018-01-24'] }).status).toBe('unsupported');
  });
});

describe('an undertaking', () => {
  test('an undertaking expires at the end of its court date, and a curfew needs an inspector', () => {
    const answer = value(
      undertaking.ask({
        signedOn: '2026-11-20',
        courtDate: '2026-12-18',
        furtherConditions: [
          { kind: 'curfew', by: 'sergeant' },
          { kind: 'other', by: 'sergeant' },
        ],
      }),
    );
    expect(answer.expiresAtEndOf).toBe('2026-12-18');
    expect(answer.maximumDays).toBeNull();
    expect(answer.conditionFaults).toHaveLength(1);
  });

  test('a notice of rescission takes effect at the end of the day it is sent', () => {
    expect(value(undertaking.ask({ signedOn: '2026-11-20', courtDate: '2026-12-18', rescindedOn: '2026-12-01' })).expiresAt).toBe(
      '2026-12-02T00:00:00+00:00',
    );
  });
});
