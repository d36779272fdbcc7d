// Table: what a group watches in a year.

import type { TrialMeasure } from 'justice-pathway/simulate';
import { measures } from './measures.ts';

/** A measure with the words of a sentence: for a share "have a phone", for days "until a home is settled", for a count "liberations at a weekend". */
export interface Watched {
  readonly measure: TrialMeasure;
  readonly label: string;
  readonly words: string;
}

// Days are never shown as people in 100.
const sentences: Readonly<Record<string, string>> = {
  'home-on-the-day': 'have somewhere to stay on the first night',
  'medication-on-the-day': 'have their medication on the day',
  'dose-next-day': 'have their substitution dose by the end of the next day',
  'naloxone-on-the-day': 'leave with naloxone',
  'phone-on-the-day': 'have a phone on the day',
  'gp-in-7-days': 'have a GP within a week',
  'claim-in-3-days': 'claim Universal Credit within three days',
  'contact-in-72-hours': 'have a worker in touch within 72 hours',
  'treatment-in-21-days': 'begin treatment within 21 days of a referral',
  'treatment-after-release': 'are in treatment within 21 days of liberation',
  'friday-housing': 'are seen about housing within two days when liberated on a Friday',
  'address-before': 'have an address confirmed in the 90 days before release',
  'settled-in-90-days': 'leave temporary accommodation for a home within 90 days',
  'offered-same-day': 'are offered temporary accommodation on the day they apply',
  'landlord-in-a-week': 'have their landlord told within a week',
  'costs-in-two-weeks': 'have their housing costs secured within two weeks',
  'care-grant-in-30-days': 'have a community care grant decided within 30 days',
  'moment-reached': 'reach the service within 30 days of an offer',
  'arrest-referral': 'are offered a referral in police custody',
  'options-before': 'have a housing options interview in the 12 weeks before release',
  'crisis-grant-in-3-days': 'have a crisis grant decided within three days',
  'housing-payment-in-30-days': 'have a Discretionary Housing Payment decided within 30 days',
  'affordability-in-work': 'know within four weeks of starting a job what the wage leaves after rent',
  'family-agreed': 'go to a family that has agreed to it',
  'family-support': 'have support offered to their family within 30 days',
  'told-before-release': 'have the person harmed told by the day of release',
  'welcome-visit-in-30-days': 'have a welcome visit within 30 days',
  'gp-out-of-area': 'of those from a prison in another area have a GP within a week',
  'benefits-before': 'have their benefits checked before release',
  'disclosure-advice': 'have advice on disclosing convictions within two weeks',
  'throughcare-offered': 'are offered throughcare within two weeks',
  'days-in-temporary': 'in temporary accommodation',
  'days-to-gp': 'until registered with a GP',
  'days-to-first-payment': 'until the first payment',
  'money-next-day': 'have money by the end of the next day',
};

const gp = measures.find(({ id }) => id === 'wait-for-gp');

/** What is watched: the measures of the library that have a sentence. */
export const watched: readonly Watched[] = [...measures, ...(gp ? [{ ...gp, id: 'days-to-gp' }] : [])].flatMap((measure) => {
  const words = sentences[measure.id];
  return words === undefined ? [] : [{ measure, label: measure.label, words }];
});
