// Table: the questions of a community justice plan, and which measures speak to each.

/** A question of a community justice plan, the measures that speak to it, and what of it the page cannot show. */
export interface PlanConcern {
  readonly id: string;
  readonly question: string;
  readonly measures: readonly string[];
  readonly cannot?: string;
}

/** The questions of the plan. Every measure stands under one of them at least. */
export const planConcerns: readonly PlanConcern[] = [
  {
    id: 'temporary',
    question: 'How fast do people leave temporary housing?',
    measures: ['days-in-temporary', 'settled-in-90-days', 'offered-same-day'],
  },
  {
    id: 'grants',
    question: 'Do grants and housing payments come in time?',
    measures: ['crisis-grant-in-3-days', 'care-grant-in-30-days', 'housing-payment-in-30-days'],
  },
  {
    id: 'cost',
    question: 'Does temporary housing cost more than a wage pays?',
    measures: ['affordability-in-work', 'costs-in-two-weeks'],
    cannot: 'What a night costs and what is left of a wage: no figure of either is in the library.',
  },
  { id: 'address', question: 'Is the address known before release?', measures: ['address-before', 'home-on-the-day'] },
  {
    id: 'support',
    question: 'Does housing support begin before release?',
    measures: ['options-before', 'landlord-in-a-week', 'friday-housing'],
  },
  {
    id: 'relationships',
    question: 'Do housing and benefits harm relationships? What of the family?',
    measures: ['family-agreed', 'family-support'],
    cannot: 'Whether people get on with each other: the records of services do not tell.',
  },
  {
    id: 'safety',
    question: 'Are people who were harmed safe, and told?',
    measures: ['told-before-release'],
    cannot: 'Whether anybody is safe or feels safe: that is for the people themselves to say.',
  },
  {
    id: 'time-critical',
    question: 'Are time-critical services there on the day, and taken up?',
    measures: [
      'medication-on-the-day',
      'dose-next-day',
      'naloxone-on-the-day',
      'phone-on-the-day',
      'contact-in-72-hours',
      'throughcare-offered',
    ],
  },
  { id: 'welcome', question: 'Do welcome visits happen?', measures: ['welcome-visit-in-30-days'] },
  {
    id: 'contacts',
    question: 'Is every contact used to open a door to health and treatment?',
    measures: ['moment-reached', 'arrest-referral', 'treatment-in-21-days', 'treatment-after-release'],
  },
  { id: 'gp', question: 'Does a GP follow the person across areas?', measures: ['gp-in-7-days', 'days-to-gp', 'gp-out-of-area'] },
  {
    id: 'money',
    question: 'Is there money, and are benefits in place?',
    measures: ['benefits-before', 'claim-in-3-days', 'money-next-day', 'days-to-first-payment'],
  },
  { id: 'work', question: 'Is there a way to work?', measures: ['disclosure-advice'] },
];
