import { contacts } from '../contacts.ts';
import type { Domain } from '../meaning.ts';
import { assumed } from './number.ts';
import type { AskRate } from './types.ts';

// No counts of needs asked about at contacts were found: every share here is an assumption, lower where the contact is short or the evidence weak.
const asked: Readonly<Record<string, number>> = {
  'police-custody': 0.5,
  'arrest-referral': 0.85,
  undertaking: 0.25,
  'report-to-fiscal': 0.4,
  'court-custody': 0.4,
  'first-appearance': 0.3,
  'remand-reception': 0.55,
  'custody-reception': 0.6,
  'first-night': 0.5,
  'core-screen': 0.8,
  'welcome-visit': 0.5,
  'victim-notice': 0.6,
};
const usual = 0.7;
const accepted: Partial<Record<Domain, number>> = {
  substance: 0.45,
  health: 0.6,
  housing: 0.65,
  financial: 0.65,
  employment: 0.5,
  family: 0.45,
};

/** How often needs are raised at each contact, and what follows. */
export const askRates: readonly AskRate[] = Object.values(contacts).flatMap((contact) =>
  contact.raises.map((domain) => ({
    contact: contact.id,
    domain,
    asked: assumed(asked[contact.id] ?? usual),
    offered: assumed(0.75),
    accepted: assumed(accepted[domain as Domain] ?? 0.5),
    reached: assumed(0.65, 'A conversation alone is not shown to work: what counts is the service reached.'),
  })),
);
