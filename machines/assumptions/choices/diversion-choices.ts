import { days, from, guess, withMean, workingDays } from '../number.ts';
import type { Choice } from '../types.ts';
import { choicesOf, may } from './choice.ts';

const at = choicesOf('diversion');
const funnel = from('J07', '2019-20', 'high', 'Of 3,100 referred, 2,800 assessed, 2,000 commenced, 1,600 completed; times are assumed.');
const plain = guess();

/** What becomes of people who are diverted. */
export const diversionChoices: readonly Choice[] = [
  at('referring', plain, workingDays(1, 12), [may(1, 'diversion.referred')]),
  at('referralOverdue', plain, workingDays(1, 10), [may(1, 'diversion.referred')]),
  at('assessing.awaitingAssessment', funnel, workingDays(4, 26), [
    may(0.75, 'diversion.assessed', { suitable: true }),
    may(0.15, 'diversion.assessed', { suitable: false }),
    may(0.1, 'diversion.declined'),
  ]),
  at('assessing.assessmentOverdue', funnel, workingDays(1, 20), [
    may(0.75, 'diversion.assessed', { suitable: true }),
    may(0.15, 'diversion.assessed', { suitable: false }),
    may(0.1, 'diversion.declined'),
  ]),
  at('unsuitable', plain, workingDays(1, 10), [may(1, 'diversion.reported', { satisfactory: false })]),
  at('starting.awaitingStart', funnel, workingDays(3, 25), [may(0.86, 'diversion.commenced'), may(0.14, 'diversion.declined')]),
  at('starting.startOverdue', funnel, workingDays(1, 20), [
    may(0.8, 'diversion.commenced'),
    may(0.2, 'diversion.ended', { reason: 'not-started' }),
  ]),
  at('programme.engaged', funnel, days(14, 100, 'office'), [
    may(0.55, 'diversion.completed'),
    may(0.4, 'diversion.session.missed', undefined, withMean(25, 'office')),
    may(0.05, 'diversion.ended', { reason: 'new-charge' }),
  ]),
  at('programme.sessionMissed', plain, days(1, 10, 'office'), [
    may(0.7, 'diversion.support.offered'),
    may(0.12, 'diversion.session.held'),
    may(0.18, 'diversion.ended', { reason: 'missed' }),
  ]),
  at('programme.supported', plain, days(3, 14, 'office'), [
    may(0.88, 'diversion.session.held'),
    may(0.12, 'diversion.ended', { reason: 'missed' }),
  ]),
  at('programme.reviewDue', plain, days(5, 30, 'office'), [
    may(0.85, 'diversion.completed'),
    may(0.15, 'diversion.ended', { reason: 'time' }),
  ]),
];
