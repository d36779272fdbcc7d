import type { EventMeaning } from 'justice-pathway/map';
import { z } from 'zod';

/** What the pathway's events, needs and domains mean to rules beyond their words. */
export const scottishMeaning = {
  episode: {
    begins: 'custody.received',
    ends: 'custody.liberated',
    // On remand nobody knows the sentence yet, nor how long the stay will be.
    open: { where: { status: 'remand' }, none: ['sentenceDays'], unknown: ['expectedDays'] },
  },
  lasting: {
    'financial.id.obtained': ['financial.id.lost'],
    'financial.bank.opened': ['financial.bank.closed'],
    'health.gp.registered': ['health.gp.removed'],
  },
  facts: {
    custodyDays: { kind: 'episode-days', expected: 'expectedDays' },
    custodyStatus: {
      kind: 'episode-state',
      attr: 'status',
      becomes: { value: 'sentenced', event: 'court.sentenced', where: { disposal: 'custody' } },
    },
    wasRemanded: { kind: 'happened', event: 'court.remanded' },
    throughcareAccepted: { kind: 'happened-in-episode', event: 'throughcare.accepted' },
    welcomeVisitAgreed: { kind: 'happened-in-episode', event: 'welcome.visit.agreed' },
    inTemporaryAccommodation: { kind: 'under-way', begun: 'housing.ta.entered', ended: ['housing.ta.left', 'housing.settled'] },
    daysSinceLiberation: { kind: 'days-since', event: 'custody.liberated' },
  },
  domains: {
    housing: { label: 'Housing' },
    health: { label: 'Health' },
    financial: { label: 'Money' },
    substance: { label: 'Drugs and alcohol' },
    employment: { label: 'Work' },
    family: { label: 'Family' },
    victim: { label: 'People harmed', need: 'harm to others' },
  },
  subjects: ['justice', 'comms', 'prevention', 'all'],
  needs: {
    housing: 'housing',
    benefits: 'financial',
    medication: 'health',
    'mental-health': 'health',
    substance: 'substance',
    opioid: 'substance',
    ost: 'substance',
    employment: 'employment',
  },
  traits: { dependants: 'family', notifiableVictim: 'victim' },
} as const satisfies EventMeaning;

/** A domain of the pathway. */
export type Domain = keyof typeof scottishMeaning.domains;

/** Domains of the pathway, in their order. */
export const domains = Object.keys(scottishMeaning.domains) as readonly Domain[];

const needNames = Object.keys(scottishMeaning.needs) as (keyof typeof scottishMeaning.needs)[];

/** A need that can be known of a person. */
export const Need = z.enum(needNames);
/** A need known of a person. `ost` is opioid substitution treatment. */
export type Need = z.infer<typeof Need>;
