import type { RelatedAssumption, RelatedStep } from 'justice-pathway/simulate';
import type { EventType } from '../vocabulary.ts';
import { assumed, atOnce, counted, days, withMean } from './number.ts';
import type { Assumed, Wait } from './types.ts';

const step = (
  id: string,
  after: RelatedStep['after'] & { readonly event: EventType },
  event: EventType,
  p: number | Assumed,
  wait: Wait,
  more: Partial<RelatedStep> = {},
): RelatedStep => ({ id, after, event, p: typeof p === 'number' ? assumed(p) : p, wait, ...more });
const received = { event: 'custody.received' } as const;
const liberated = { event: 'custody.liberated' } as const;

/**
 * Who is beside a person: the household that stays behind, and a person who was harmed. Counts of what reaches them were not found but for
 * money: nearly every number is an assumption, there to be replaced.
 */
export const related: readonly RelatedAssumption[] = [
  {
    id: 'household',
    label: 'Household that stays behind',
    kind: 'shares-household',
    who: { dependants: true },
    p: assumed(0.85, 'People with children who share a home with somebody.'),
    needs: {
      benefits: counted(0.72, '2008', 'T21', 'low', 'As of people before prison: nobody counted households.'),
      housing: assumed(0.2, 'Households whose home depends on the person who was taken away.'),
      'mental-health': assumed(0.3),
      employment: assumed(0.3),
    },
    flags: { schoolConsent: assumed(0.4) },
    steps: [
      step('support', received, 'family.support.offered', 0.4, days(1, 12, 'office')),
      step('visit', received, 'family.visit', 0.55, days(3, 30), { every: 14 }),
      step('next-visit', { event: 'family.visit', own: true }, 'family.visit', 0.6, days(14, 40), { every: 14 }),
      step('check', received, 'financial.benefits.checked', 0.25, days(3, 30, 'office'), { anyNeed: ['benefits'] }),
      step('check-at-visit', { event: 'family.visit', own: true }, 'financial.benefits.checked', 0.1, days(0, 10, 'office'), {
        anyNeed: ['benefits'],
        every: 365,
      }),
      step('claim', { event: 'financial.benefits.checked', own: true }, 'financial.uc.claimed', 0.5, days(1, 14, 'office')),
      step('housing-costs', received, 'financial.housingCosts.secured', 0.35, days(5, 40, 'office'), { anyNeed: ['housing'] }),
      step('home-lost', received, 'housing.tenancyLost', 0.12, withMean(150), { anyNeed: ['housing'], every: 365 }),
      step('application', { event: 'housing.tenancyLost', own: true }, 'housing.application.made', 0.8, days(0, 20, 'office')),
      step('address', liberated, 'family.address.agreed', 0.3, days(0, 2)),
    ],
  },
  {
    id: 'harmed',
    label: 'Person harmed',
    kind: 'harmed-by',
    who: { notifiableVictim: true },
    p: assumed(1),
    needs: { 'mental-health': assumed(0.4) },
    flags: {
      registered: assumed(0.35, 'Take-up of the notification schemes is told to be low; no share was found.'),
      toldOfScheme: assumed(0.7, 'Forms go out just after the sentence; how many reach somebody was not found.'),
    },
    steps: [
      // what the prison service sends reaches those who registered
      step('told', { event: 'victim.notified' }, 'victim.notified', 0.97, atOnce, { flag: 'registered' }),
    ],
  },
];
