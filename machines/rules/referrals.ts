import { defineRules } from 'justice-pathway/map';
import { acknowledgeWorkingDays } from '../referral/acknowledge.ts';

/** Referrals: that a service says that it has one is the least a person can rely on. */
export const referralRules = defineRules([
  {
    id: 'referral-never-acknowledged',
    title: `A service did not say within ${acknowledgeWorkingDays} working days that it has the referral`,
    domain: 'all',
    trigger: { type: 'referral.sent' },
    alike: ['referral', 'service'],
    expect: ['referral.acknowledged', 'referral.appointed', 'referral.attended', 'referral.returned', 'referral.closed'],
    window: { direction: 'after', value: acknowledgeWorkingDays, unit: 'workingDays', endOfDay: true },
    severity: 2,
    lead: 'The service that was asked',
    cop: 'community-justice',
    outcomes: ['OPIF-3', 'CJPF-5'],
    quickWin: 'Answer each referral on the day it comes, if only to say that it is here',
    priority: 4,
    basis: 'A',
    examples: [
      {
        name: 'never answered',
        events: [['2026-03-02T10:00+00:00', 'referral.sent', { referral: 'r1', service: 'a' }]],
        observationEnd: '2026-04-01T00:00+00:00',
        verdicts: ['missed'],
      },
      {
        name: "another service's answer does not stand for it",
        events: [
          ['2026-03-02T10:00+00:00', 'referral.sent', { referral: 'r1', service: 'a' }],
          ['2026-03-02T11:00+00:00', 'referral.sent', { referral: 'r2', service: 'b' }],
          ['2026-03-03T11:00+00:00', 'referral.acknowledged', { referral: 'r2', service: 'b' }],
        ],
        observationEnd: '2026-04-01T00:00+00:00',
        verdicts: ['missed', 'met'],
      },
      {
        name: 'an appointment says so too, and a week is late',
        events: [
          ['2026-03-02T10:00+00:00', 'referral.sent', { service: 'a' }],
          ['2026-03-09T10:00+00:00', 'referral.appointed', { service: 'a' }],
        ],
        verdicts: ['met-late'],
      },
    ],
  },
]);
