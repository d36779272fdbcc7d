import { assumed, bands, counted, days, from, guess, hours, shaped } from '../number.ts';
import type { ServiceStep } from '../types.ts';
import { afterEvent, afterState } from './step.ts';

const plain = guess();
const needs = { anyNeed: ['housing'] } as const;

/** Housing: landlord, options interview, application, temporary and settled homes. */
export const housingSteps: readonly ServiceStep[] = [
  afterEvent('landlord-told', 'custody.received', 'housing.landlord.notified', 0.55, days(1, 14, 'office'), from('H15', '2018', 'low'), {
    who: { tenancy: ['sole', 'joint'] },
  }),
  afterState(
    'tenancy-lost',
    'custody:arriving',
    'housing.tenancyLost',
    counted(0.56, '2019', 'H07', 'low', 'People in prison who had lost their accommodation; most had been there longer than this.'),
    days(40, 160),
    from('H07', '2019', 'low'),
    { who: { tenancy: ['sole'] }, unless: 'custody.liberated' },
  ),
  afterEvent('options-short-stay', 'custody.coreScreened', 'housing.options.interviewed', 0.35, days(2, 20, 'office'), plain, {
    who: needs,
    unless: 'housing.options.interviewed',
  }),
  afterState(
    'options-pre-release',
    'custody:sentenced.preRelease.twelveWeeks',
    'housing.options.interviewed',
    0.7,
    days(0, 40, 'office'),
    from('HM01', '2023', 'low'),
    { who: needs, unless: 'housing.options.interviewed' },
  ),
  afterState(
    'address-confirmed',
    'custody:sentenced.preRelease.sixWeeks',
    'housing.address.confirmed',
    assumed(0.6, '37% did not know where they would live.'),
    days(2, 40, 'office'),
    from('H07', '2019', 'medium'),
    { attrs: { kind: 'address' } },
  ),
  afterEvent('application', 'custody.liberated', 'housing.application.made', 0.7, hours(1, 30, 'office'), from('H03', '2018-20', 'low'), {
    who: needs,
    unless: 'housing.address.confirmed',
    attrs: { roofless: true },
  }),
  afterEvent(
    'application-after-loss',
    'custody.liberated',
    'housing.application.made',
    assumed(0.7, 'As of others with a housing need.'),
    hours(1, 30, 'office'),
    plain,
    { onlyAfter: 'housing.tenancyLost', unless: 'housing.application.made', attrs: { roofless: true } },
  ),
  afterEvent(
    'temporary-offered',
    'housing.application.made',
    'housing.ta.offered',
    0.8,
    bands('days', [0.75, 0.02, 0.2], [0.25, 1, 4]),
    from('H11', '2024', 'low'),
    { given: { roofless: true } },
  ),
  afterEvent('temporary-entered', 'housing.ta.offered', 'housing.ta.entered', 0.9, hours(0.5, 4), plain),
  afterEvent(
    'decision',
    'housing.application.made',
    'housing.decision.made',
    0.97,
    shaped(2, 16, 'office'),
    from('H02', '2019-20', 'medium'),
  ),
  afterEvent('settled', 'housing.ta.entered', 'housing.settled', 0.75, shaped(1.5, 238, 'office'), from('H01', '2024-25', 'medium')),
  afterEvent('temporary-left', 'housing.settled', 'housing.ta.left', 1, hours(0.1, 5), plain),
  afterEvent('home-again', 'custody.liberated', 'housing.settled', 0.9, hours(1, 5), plain, {
    given: { to: 'own-tenancy' },
    unless: 'housing.tenancyLost',
  }),
  afterEvent(
    'family-home',
    'custody.liberated',
    'housing.address.confirmed',
    assumed(0.95, 'A family that has agreed turns hardly anybody away.'),
    hours(1, 6),
    plain,
    { given: { to: 'family' }, onlyAfter: 'family.address.agreed', unless: 'housing.address.confirmed' },
  ),
  afterEvent(
    'family-not-asked',
    'custody.liberated',
    'housing.address.confirmed',
    assumed(0.75, 'A family that was not asked takes in fewer: by how many was not found.'),
    hours(1, 6),
    plain,
    { given: { to: 'family' }, unless: 'family.address.agreed' },
  ),
];
