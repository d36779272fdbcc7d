import type { DeskAssumption } from 'justice-pathway/simulate';
import { assumed, guess } from './number.ts';

type Given = Pick<DeskAssumption, 'id' | 'label' | 'events' | 'mode'> & Partial<DeskAssumption>;

const weekdays = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }];
const plain = guess('Hours as published by most bodies of the kind; staff, lengths and failed appointments are assumed.');

/** Services with hours and limited places. */
export const desks: readonly DeskAssumption[] = [
  desk({
    id: 'council-housing',
    label: 'Council housing options',
    events: ['housing.application.made', 'housing.ta.offered'],
    mode: 'walk-in',
    domains: ['housing'],
    places: [{ value: 1 }],
    others: assumed(12, 'Other people at the desk: some 590 homelessness applications a year, about five visits each.'),
  }),
  desk({
    id: 'jobcentre',
    label: 'Jobcentre',
    events: ['financial.uc.claimed'],
    mode: 'walk-in',
    domains: ['financial'],
    places: [{ value: 4 }],
  }),
  desk({
    id: 'gp-practice',
    label: 'GP practice',
    events: ['health.gp.registered'],
    mode: 'walk-in',
    domains: ['health'],
    places: [{ value: 4 }],
  }),
  desk({
    id: 'substance-service',
    label: 'Drug and alcohol service',
    events: ['substance.keyworker.met', 'substance.treatment.started'],
    mode: 'appointment',
    domains: ['substance'],
    service: 'drug-and-alcohol-treatment',
    places: [{ value: 10 }],
    noShow: assumed(0.2),
  }),
  desk({
    id: 'employability',
    label: 'Employability service',
    events: ['employment.disclosureAdvice'],
    mode: 'appointment',
    domains: ['employment'],
    places: [{ value: 5 }],
    noShow: assumed(0.2),
  }),
  desk({
    id: 'family-support',
    label: 'Family support',
    events: ['family.support.offered'],
    mode: 'appointment',
    domains: ['family'],
    places: [{ value: 6 }],
  }),
];

function desk(given: Given): DeskAssumption {
  return {
    opening: weekdays,
    calendar: 'scotland-bank-holidays',
    places: [{ value: 4 }],
    takes: { kind: 'uniform', from: 20, to: 45 },
    lead: given.mode === 'appointment' ? { kind: 'uniform', from: 0.1, to: 3 } : { kind: 'fixed', value: 0 },
    noShow: assumed(given.mode === 'appointment' ? 0.12 : 0.02),
    retries: 2,
    retryAfter: { kind: 'uniform', from: 1, to: 7 },
    ...plain,
    ...given,
  };
}
