/** Which event types carry a meaning that the rules rely on beyond their own words. Another vocabulary may bring its own. */
export interface EventMeaning {
  /** Starts an episode: what is expected counts only from here to the next one. */
  readonly reception: string;
  readonly liberation: string;
  readonly sentence: string;
  readonly remand: string;
  readonly throughcareAccepted: string;
  readonly visitAgreed: string;
  readonly temporaryEntered: string;
  readonly temporaryEnded: readonly string[];
  /** Facts that last, each with the types that end it. */
  readonly lasting: Readonly<Record<string, readonly string[]>>;
  readonly declined: string;
  readonly offered: string;
  readonly died: string;
  readonly ended: string;
}

/** The meaning of events that rules rely on, as the built-in vocabulary has it. */
export const pathwayMeaning: EventMeaning = {
  reception: 'custody.received',
  liberation: 'custody.liberated',
  sentence: 'court.sentenced',
  remand: 'court.remanded',
  throughcareAccepted: 'throughcare.accepted',
  visitAgreed: 'welcome.visit.agreed',
  temporaryEntered: 'housing.ta.entered',
  temporaryEnded: ['housing.ta.left', 'housing.settled'],
  lasting: {
    'financial.id.obtained': ['financial.id.lost'],
    'financial.bank.opened': ['financial.bank.lost', 'financial.bank.closed'],
    'health.gp.registered': ['health.gp.lost', 'health.gp.removed'],
  },
  declined: 'moment.declined',
  offered: 'moment.offered',
  died: 'person.died',
  ended: 'journey.ended',
};
