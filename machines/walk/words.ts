import type { Domain, Need } from '../meaning.ts';

const wordOfDomain: Readonly<Record<Domain | 'justice' | 'comms', string>> = {
  housing: 'housing',
  health: 'health',
  financial: 'money',
  substance: 'drugs and alcohol',
  employment: 'work',
  family: 'family',
  victim: 'safety of people harmed',
  justice: 'the plan and the worker',
  comms: 'a phone',
};

const wordOfNeed: Readonly<Record<Need, string>> = {
  housing: 'Somewhere to live',
  benefits: 'Benefits',
  medication: 'Medication',
  'mental-health': 'Mental health',
  substance: 'Alcohol or drugs',
  opioid: 'Opioids',
  ost: 'Opioid substitution treatment',
  employment: 'Work',
};

/** Sides of life as they stand in a sentence of the walk. */
export const domainNames: Readonly<Record<string, string>> = wordOfDomain;

/** Needs as a person says them. */
export const needNames: Readonly<Record<string, string>> = wordOfNeed;
