import { assumed, bands, counted, days, from, guess, hours, workingDays } from '../number.ts';
import type { ServiceStep } from '../types.ts';
import { afterEvent, afterState } from './step.ts';

const plain = guess();
const needs = { anyNeed: ['benefits'] } as const;

/** Money: checks, papers, claims, grants. */
export const financialSteps: readonly ServiceStep[] = [
  afterEvent(
    'housing-costs',
    'custody.received',
    'financial.housingCosts.secured',
    0.4,
    days(2, 20, 'office'),
    from('F07', '2019', 'low'),
    { who: { anyNeed: ['benefits'], tenancy: ['sole'] } },
  ),
  afterEvent('household-check', 'custody.received', 'financial.benefits.checked', 0.2, days(2, 25, 'office'), plain, {
    who: { dependants: true },
  }),
  afterState(
    'check-pre-release',
    'custody:sentenced.preRelease.twelveWeeks',
    'financial.benefits.checked',
    0.65,
    days(1, 70, 'office'),
    from('F05', '2023', 'low'),
    { who: needs },
  ),
  afterState('id', 'custody:sentenced.preRelease.twelveWeeks', 'financial.id.obtained', 0.5, days(10, 80, 'office'), plain, {
    who: { without: 'photoId' },
  }),
  afterState('bank', 'custody:sentenced.preRelease.twelveWeeks', 'financial.bank.opened', 0.45, days(10, 80, 'office'), plain, {
    who: { without: 'bankAccount' },
  }),
  afterEvent('discharge-grant', 'custody.liberated', 'financial.dischargeGrant.paid', 0.85, hours(0, 0.2), from('F10', '2024', 'medium'), {
    given: { planned: true },
  }),
  afterEvent(
    'claim',
    'custody.liberated',
    'financial.uc.claimed',
    0.85,
    bands('working-days', [0.55, 0, 1], [0.3, 1, 4], [0.15, 4, 15]),
    from('F05', '2023', 'low'),
    { who: needs },
  ),
  afterEvent(
    'advance',
    'financial.uc.claimed',
    'financial.uc.advance.paid',
    counted(0.57, '2020', 'F08'),
    bands('working-days', [0.7, 0, 1], [0.3, 1, 4]),
    from('F08', '2020'),
  ),
  afterEvent(
    'first-payment',
    'financial.uc.claimed',
    'financial.uc.firstPaid',
    0.97,
    bands('days', [0.9, 34, 38], [0.1, 39, 79]),
    from('F08', '2018-20'),
  ),
  afterEvent('crisis-applied', 'custody.liberated', 'financial.swf.crisis.applied', 0.35, hours(1, 50, 'office'), plain, { who: needs }),
  afterEvent(
    'crisis-decided',
    'financial.swf.crisis.applied',
    'financial.swf.crisis.decided',
    1,
    bands('working-days', [0.95, 0, 0.95], [0.05, 2, 5]),
    from('F01', '2024-07/09'),
    {
      attrs: {
        award: {
          oneOf: [
            { value: true, p: 0.62 },
            { value: false, p: 0.38 },
          ],
        },
      },
    },
  ),
  afterEvent('crisis-paid', 'financial.swf.crisis.decided', 'financial.swf.crisis.paid', 1, hours(0.2, 5), from('F02', '2023-24'), {
    given: { award: true },
  }),
  afterEvent('care-grant-applied', 'housing.settled', 'financial.swf.ccg.applied', 0.5, days(1, 20, 'office'), plain, { who: needs }),
  afterEvent(
    'care-grant-decided',
    'financial.swf.ccg.applied',
    'financial.swf.ccg.decided',
    1,
    bands('working-days', [0.92, 2, 15], [0.08, 16, 40]),
    from('F01', '2024-07/09'),
    {
      attrs: {
        award: {
          oneOf: [
            { value: true, p: 0.47 },
            { value: false, p: 0.53 },
          ],
        },
      },
    },
  ),
  afterEvent('dhp-applied', 'housing.ta.entered', 'financial.dhp.applied', 0.15, days(5, 40, 'office'), plain),
  afterEvent('dhp-decided', 'financial.dhp.applied', 'financial.dhp.decided', 0.95, workingDays(4, 30), plain),
  afterEvent(
    'affordability',
    'employment.started',
    'financial.affordability.checked',
    assumed(0.3, '74% of workers asked had met somebody told they could not afford the charge.'),
    days(0.5, 14, 'office'),
    from('H16', '2019', 'low'),
  ),
  afterEvent('wage', 'employment.started', 'employment.wage.paid', 0.95, days(14, 35), plain),
];
