import { assumed, bands, counted, days, from, guess, hours } from '../number.ts';
import type { ServiceStep } from '../types.ts';
import { afterEvent, afterState } from './step.ts';

const plain = guess();
const medication = { anyNeed: ['medication', 'ost'] } as const;
const substance = { anyNeed: ['substance', 'opioid', 'ost'] } as const;

/** Health and substance use: GP, medication, records, treatment, naloxone. */
export const healthSteps: readonly ServiceStep[] = [
  afterEvent('medication', 'custody.liberated', 'health.medication.supplied', 0.85, hours(0, 0.3), plain, {
    who: medication,
    attrs: { days: 7 },
  }),
  afterEvent(
    'prescription',
    'health.medication.supplied',
    'health.prescription.dispensed',
    0.85,
    bands('days', [0.8, 2, 6.5], [0.2, 7, 14]),
    plain,
  ),
  afterEvent(
    'gp',
    'custody.liberated',
    'health.gp.registered',
    0.85,
    bands('days', [0.7, 0, 0.5], [0.15, 0.5, 4], [0.15, 4, 16]),
    from('GP01', '2025', 'low', 'Until people ask; then comes the wait at the practice. Only the tail of twenty days is sourced.'),
    { who: { without: 'gp' } },
  ),
  afterEvent('gp-refused', 'custody.liberated', 'health.gp.refused', 0.08, days(0.3, 3, 'office'), from('GP01', '2025', 'low'), {
    who: { without: 'gp' },
    attrs: { reason: 'id-asked' },
  }),
  afterEvent('records', 'custody.liberated', 'health.records.transferred', 0.65, days(0.1, 14, 'office'), from('G04', '2024', 'low'), {
    who: { anyNeed: ['medication', 'mental-health', 'ost'] },
  }),
  afterEvent('mental-health', 'custody.liberated', 'health.mh.seen', 0.55, days(2, 30, 'office'), plain, {
    who: { anyNeed: ['mental-health'] },
  }),
  afterEvent('specialist-referred', 'custody.coreScreened', 'health.specialist.referred', 0.15, days(1, 10, 'office'), plain, {
    who: { anyNeed: ['mental-health'] },
  }),
  afterEvent('specialist-seen', 'health.specialist.referred', 'health.specialist.seen', 0.8, days(20, 160, 'office'), plain),
  afterEvent(
    'naloxone',
    'custody.liberated',
    'substance.naloxone.supplied',
    counted(0.55, '2022-23', 'M08', 'low', '1,929 kits against 30% of 11,111 departures gives 58%.'),
    hours(0, 0.2),
    from('M08', '2022-23', 'low'),
    { who: { anyNeed: ['opioid'] } },
  ),
  afterEvent('dose', 'custody.liberated', 'substance.ost.dosed', 0.9, bands('days', [0.9, 0.1, 0.9], [0.1, 1, 4]), plain, {
    who: { anyNeed: ['ost'] },
  }),
  afterEvent(
    'keyworker',
    'custody.liberated',
    'substance.keyworker.met',
    0.6,
    bands('days', [0.75, 1, 13], [0.25, 14, 40]),
    from('T07', '2009', 'low'),
    { who: substance },
  ),
  afterEvent('referred', 'police.referral.offered', 'substance.referred', 0.35, days(0.2, 7, 'office'), plain, {
    who: { anyNeed: ['substance', 'opioid'] },
  }),
  afterState('referred-prison', 'custody:sentenced.preRelease.sixWeeks', 'substance.referred', 0.4, days(1, 30, 'office'), plain, {
    who: substance,
    unless: 'substance.referred',
  }),
  afterEvent(
    'treatment',
    'substance.referred',
    'substance.treatment.started',
    0.85,
    bands('days', [0.96, 0, 3], [0.04, 14, 40]),
    from('M07', '2026-01/03', 'medium', 'Until people ask; then comes the wait at the service, so that 92.4% begin within 21 days.'),
  ),
  afterEvent('mat-asked', 'custody.liberated', 'substance.mat.requested', assumed(0.2), days(0.5, 20, 'office'), plain, {
    who: { anyNeed: ['opioid'] },
  }),
  afterEvent(
    'mat-started',
    'substance.mat.requested',
    'substance.mat.started',
    0.9,
    bands('days', [0.7, 0, 0.2], [0.3, 1, 8]),
    from('M01', '2024-25', 'medium'),
  ),
];
