import type { DeskAssumption } from 'justice-pathway/simulate';
import { assumed, guess } from './number.ts';

type Given = Pick<DeskAssumption, 'id' | 'label' | 'events' | 'mode'> & Partial<DeskAssumption>;

const weekdays = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }];
const plain = guess('Hours as published by most bodies of the kind; staff, lengths and failed appointments are assumed.');

/**
 * Services with hours and limited places, for an area into which some five thousand people a year come. Each is as busy as it is on an
 * ordinary day: other people come, and a longer wait for an appointment keeps some of them away.
 */
export const desks: readonly DeskAssumption[] = [
  desk({
    id: 'council-housing',
    label: 'Council housing options',
    events: ['housing.application.made', 'housing.ta.offered'],
    mode: 'walk-in',
    domains: ['housing'],
    places: [{ value: 2 }],
    others: assumed(28, 'People at the desk in a day: some 1,800 homelessness applications a year, about four visits each.'),
    ofPathway: assumed(0.19, 'From the visits of a simulated year.'),
    reachedAfter: assumed(320, 'From the visits of a simulated year.'),
  }),
  desk({
    id: 'jobcentre',
    label: 'Jobcentre',
    events: ['financial.uc.claimed'],
    mode: 'walk-in',
    domains: ['financial'],
    places: [{ value: 4 }],
    others: assumed(48, 'As many as keep the desk busy four hours in five.'),
    ofPathway: assumed(0.13, 'From the visits of a simulated year.'),
    reachedAfter: assumed(310, 'From the visits of a simulated year.'),
  }),
  desk({
    id: 'gp-practice',
    label: 'GP practice',
    events: ['health.gp.registered'],
    mode: 'appointment',
    domains: ['health'],
    places: [{ value: 20 }],
    lead: { kind: 'uniform', from: 0.05, to: 0.5 },
    others: assumed(18, 'No count was found: as many as leave half of the people registered by day three.'),
    deterredAfter: assumed(5, 'How many a wait keeps away was not found.'),
    ofPathway: assumed(0.47, 'From the visits of a simulated year.'),
    reachedAfter: assumed(330, 'From the visits of a simulated year.'),
    noShow: assumed(0.05),
  }),
  desk({
    id: 'substance-service',
    label: 'Drug and alcohol service',
    events: ['substance.keyworker.met', 'substance.treatment.started'],
    mode: 'appointment',
    domains: ['substance'],
    service: 'drug-and-alcohol-treatment',
    places: [{ value: 30 }],
    ...queue(30, 3, 10, 'Set so that 92.4% of treatment begins within 21 days of referral, as published for January to March 2026.'),
    ofPathway: assumed(0.45, 'From the visits of a simulated year.'),
    reachedAfter: assumed(250, 'From the visits of a simulated year.'),
    noShow: assumed(0.2),
  }),
  desk({
    id: 'employability',
    label: 'Employability service',
    events: ['employment.disclosureAdvice'],
    mode: 'appointment',
    domains: ['employment'],
    places: [{ value: 12 }],
    ...queue(12, 10, 10, 'No count of waits was found: two working weeks.'),
    ofPathway: assumed(0.56, 'From the visits of a simulated year.'),
    reachedAfter: assumed(300, 'From the visits of a simulated year.'),
    noShow: assumed(0.2),
  }),
  desk({
    id: 'family-support',
    label: 'Family support',
    events: ['family.support.offered'],
    mode: 'appointment',
    domains: ['family'],
    places: [{ value: 10 }],
    ...queue(10, 7, 10, 'No count of waits was found: a week.'),
    ofPathway: assumed(0.53, 'From the visits of a simulated year.'),
    reachedAfter: assumed(280, 'From the visits of a simulated year.'),
  }),
];

/** A queue that is so many days long on an ordinary day: as many others come as the places would then hold. */
function queue(places: number, days: number, deterred: number, note: string): Pick<DeskAssumption, 'others' | 'deterredAfter'> {
  return {
    others: assumed(Number((places * Math.exp(days / deterred)).toPrecision(3)), note),
    deterredAfter: assumed(deterred, 'How many a wait keeps away was not found.'),
  };
}

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
