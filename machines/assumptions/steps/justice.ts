import { offence } from '../choices/disposal-choices.ts';
import { assumed, atOnce, bands, before, counted, days, from, guess, hours, withMean, workingDays } from '../number.ts';
import type { ServiceStep } from '../types.ts';
import { afterEvent, afterState } from './step.ts';

const plain = guess();
/** Mean days in prison to a death, at the rate of 345 deaths in eleven years among some 7,800 people. */
const daysToDeath = (365.25 * 11 * 7_800) / 345;
const statutory = { supervision: 'statutory' } as const;

/** What justice services do beside the stages: referrals, orders, papers, plans, notices. */
export const justiceSteps: readonly ServiceStep[] = [
  afterEvent(
    'arrest-referral',
    'police.custody.booked',
    'police.referral.offered',
    assumed(0.45, 'Share offered was not found.'),
    hours(1, 6),
    from('PC04', '2024', 'low'),
    {
      who: { anyNeed: ['substance', 'opioid', 'ost', 'mental-health'] },
    },
  ),
  afterEvent('diversion-considered', 'police.report.submitted', 'copfs.diversion.considered', 0.6, hours(1, 20), plain),
  afterEvent(
    'bail-supervision-assessed',
    'court.bail.opposed',
    'bailSupervision.assessed',
    assumed(0.5, '5,500 bail suitability reports in 2023-24; the number of cases opposed was not found.'),
    hours(0.2, 3),
    from('J04b', '2023-24', 'low'),
  ),
  afterEvent('supervision-imposed', 'court.bail.granted', 'bailSupervision.imposed', 1, atOnce, plain, { given: { supervised: true } }),
  afterEvent('concluded-order', 'court.sentenced', 'court.concluded', 1, hours(0.05, 0.2), plain, { given: { disposal: 'cpo' } }),
  afterEvent('payback-imposed', 'court.sentenced', 'cpo.imposed', 1, atOnce, plain, { given: { disposal: 'cpo' } }),
  afterEvent(
    'further-sentence',
    'custody.received',
    'court.sentenced',
    assumed(
      0.43,
      'Set so that there are as many prison sentences for each departure after sentence as were counted: 10,094 for some 5,900 in 2023-24.',
    ),
    withMean(25, 'court'),
    from(
      'C01',
      '2023-24',
      'low',
      'Other cases of a person in prison are called up; when was not found, nor for how long: as long as the one they are in for, from the day it is passed.',
    ),
    { given: { status: 'sentenced' }, attrs: { disposal: 'custody', days: { field: 'days' }, offence } },
  ),
  afterEvent(
    'indicted',
    'court.committed',
    'court.indictment.served',
    assumed(0.97, 'Hardly any indictment is late.'),
    days(25, 68, 'court'),
    plain,
  ),
  afterEvent('first-diet', 'court.committed', 'court.diet.held', 0.97, days(70, 98, 'court'), plain, { attrs: { diet: 'first' } }),
  afterEvent('treatment-imposed', 'court.sentenced', 'dtto.imposed', 1, atOnce, plain, { given: { disposal: 'dtto' } }),
  afterEvent('restriction-imposed', 'court.sentenced', 'rlo.imposed', 1, atOnce, plain, { given: { disposal: 'rlo' } }),
  afterEvent(
    'unpaid-work-started',
    'cpo.induction',
    'cpo.unpaidWork.started',
    0.69,
    bands('days', [0.727, 1, 7], [0.134, 7, 21], [0.043, 21, 30], [0.047, 30, 60], [0.049, 60, 100]),
    from('J09', '2019-20'),
  ),
  afterEvent('unpaid-work-done', 'cpo.unpaidWork.started', 'cpo.unpaidWork.completed', 0.8, days(40, 170, 'office'), plain),
  afterEvent('order-review', 'cpo.induction', 'cpo.review', 0.7, days(60, 95, 'office'), plain),
  afterEvent('case-conference', 'custody.coreScreened', 'custody.caseConference', 0.6, workingDays(10, 60), from('T09', '2024', 'low'), {
    who: statutory,
  }),
  afterState('curfew-applied-late', 'custody:sentenced.preRelease.twelveWeeks', 'hdc.applied', 0.18, days(0.2, 10, 'office'), plain, {
    unless: 'hdc.applied',
  }),
  afterEvent('curfew-address', 'hdc.applied', 'hdc.address.assessed', 0.95, workingDays(5, 22), plain),
  afterEvent('curfew-granted', 'hdc.address.assessed', 'hdc.granted', 0.5, workingDays(1, 8), plain, {
    attrs: { on: { date: { from: 'now', days: { kind: 'uniform', from: 2, to: 10 }, notOn: [6, 7] } } },
  }),
  afterEvent('curfew-refused', 'hdc.address.assessed', 'hdc.refused', 1, workingDays(9, 11), plain, { unless: 'hdc.granted' }),
  afterEvent('transfer', 'custody.coreScreened', 'custody.transferred', 0.25, days(10, 60, 'office'), plain, {
    attrs: {
      outOfArea: {
        oneOf: [
          { value: true, p: 0.2 },
          { value: false, p: 0.8 },
        ],
      },
    },
  }),
  afterState('papers', 'custody:sentenced.releaseDay', 'custody.papers.issued', 0.96, hours(7.5, 8.4), plain),
  afterState('papers-court', 'custody:leavingCourt', 'custody.papers.issued', 0.6, hours(0.1, 0.4), plain),
  afterState('plan-shared', 'custody:sentenced.preRelease.sixWeeks', 'release.plan.shared', 0.7, days(1, 30, 'office'), plain),
  afterState('plan-court', 'custody:leavingCourt', 'release.plan.shared', 0.2, hours(0.1, 0.4), plain),
  afterState('home-area', 'custody:sentenced.preRelease.twelveWeeks', 'release.homeArea.liaised', 0.5, days(5, 60, 'office'), plain),
  afterEvent(
    'partners-told',
    'custody.libDate.changed',
    'release.partners.notified',
    0.7,
    bands('working-days', [0.6, 0, 1], [0.4, 1, 6]),
    plain,
  ),
  afterState(
    'victim-told',
    'custody:sentenced.preRelease.sixWeeks',
    'victim.notified',
    0.85,
    days(3, 38, 'office'),
    from('V01', '2026', 'low'),
    { who: { notifiableVictim: true } },
  ),
  afterEvent(
    'victim-told-of-change',
    'custody.libDate.changed',
    'victim.notified',
    0.6,
    bands('working-days', [0.5, 0, 1], [0.5, 1, 7]),
    from('V01', '2026', 'low'),
    { who: { notifiableVictim: true } },
  ),
  afterEvent(
    'throughcare-offered',
    'custody.coreScreened',
    'throughcare.offered',
    0.65,
    days(0.5, 16, 'office'),
    from('T05', '2025', 'low'),
    { who: { supervision: 'none' }, unless: 'throughcare.offered' },
  ),
  afterState(
    'throughcare-offered-late',
    'custody:sentenced.preRelease.twelveWeeks',
    'throughcare.offered',
    0.6,
    days(1, 20, 'office'),
    plain,
    { who: { supervision: 'none' }, unless: 'throughcare.offered' },
  ),
  afterEvent(
    'throughcare-accepted',
    'throughcare.offered',
    'throughcare.accepted',
    assumed(0.23, 'Set so that voluntary cases are some 32% of departures after sentence.'),
    days(0, 10, 'office'),
    from('J03', '2023-24', 'low'),
    { unless: 'throughcare.declined' },
  ),
  afterEvent('throughcare-declined', 'throughcare.offered', 'throughcare.declined', 0.6, days(11, 14, 'office'), plain, {
    unless: 'throughcare.accepted',
  }),
  afterEvent('phone', 'custody.liberated', 'comms.phone.provided', 0.4, hours(0.1, 3), from('T15', '2021', 'low'), {
    who: { without: 'phone' },
  }),
  afterState('welcome-agreed', 'custody:sentenced.preRelease.sixWeeks', 'welcome.visit.agreed', 0.1, days(1, 30, 'office'), plain),
  afterEvent('welcome-made', 'welcome.visit.agreed', 'welcome.visit.made', 0.8, before('releaseAt', -70, -26), plain),
  afterEvent('family-offered', 'custody.received', 'family.support.offered', 0.45, days(0.2, 10, 'office'), from('FA1', '2023', 'low'), {
    who: { dependants: true },
  }),
  afterEvent('family-visit', 'custody.coreScreened', 'family.visit', 0.5, days(1, 25), from('FA1', '2023', 'low')),
  afterState('family-address', 'custody:sentenced.preRelease.sixWeeks', 'family.address.agreed', 0.6, days(2, 35, 'office'), plain),
  afterEvent('disclosure-community', 'court.sentenced', 'employment.disclosureAdvice', 0.15, days(5, 30, 'office'), plain, {
    who: { anyNeed: ['employment'] },
  }),
  afterState(
    'disclosure-custody',
    'custody:sentenced.preRelease.twelveWeeks',
    'employment.disclosureAdvice',
    0.3,
    days(5, 70, 'office'),
    plain,
    { who: { anyNeed: ['employment'] } },
  ),
  afterState('work', 'reintegration:week12', 'employment.started', 0.15, days(1, 150, 'office'), plain),
  afterEvent(
    'overdose',
    'custody.liberated',
    'health.overdose.nonFatal',
    assumed(0.02, 'Invented; shows where harm would stand in a journal.'),
    bands('days', [0.56, 1, 14], [0.44, 15, 84]),
    from('M12', '2003-07', 'low', 'Only the shape over time is counted.'),
    { who: { anyNeed: ['opioid'] } },
  ),
  afterEvent(
    'death',
    'custody.liberated',
    'person.died',
    counted(
      0.0022,
      '2003-07',
      'M12',
      'medium',
      'Drug-related deaths in twelve weeks; levels have since risen. Never a prediction for a person.',
    ),
    bands('days', [0.56, 1, 14], [0.44, 15, 84]),
    from('M12', '2003-07', 'medium'),
    { attrs: { cause: 'drugs' } },
  ),
  afterState(
    'death-in-custody',
    'custody:arriving',
    'person.died',
    assumed(1, 'Everybody may die at any time, at the rate that was counted, until they are liberated.'),
    withMean(daysToDeath),
    from(
      'P14',
      '2012-23',
      'medium',
      '345 deaths in eleven years, some 7,800 people in prison; causes as counted: 105 probable suicides, 71 circulatory, 50 drug misuse.',
    ),
    {
      unless: 'custody.liberated',
      attrs: {
        cause: {
          oneOf: [
            { value: 'suicide', p: 105 / 345 },
            { value: 'circulatory', p: 71 / 345 },
            { value: 'drugs', p: 50 / 345 },
            { value: 'other', p: 119 / 345 },
          ],
        },
      },
    },
  ),
  afterEvent(
    'moved',
    'custody.liberated',
    'person.area.changed',
    assumed(0.06, 'How many move to another area in the year after a liberation was not found.'),
    days(20, 360, 'office'),
    plain,
    {
      attrs: {
        to: {
          oneOf: [
            { value: 'next-to-it', p: 0.6 },
            { value: 'elsewhere', p: 0.4 },
          ],
        },
      },
    },
  ),
];
