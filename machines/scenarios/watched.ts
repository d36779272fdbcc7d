// Table: what a group watches in a year.

import type { Question } from 'justice-pathway/map';
import type { TrialMeasure } from 'justice-pathway/simulate';
import { measures } from './measures.ts';
import { days, endOfDay, hours } from './window.ts';

/** A measure with the words of a sentence: for a share "have a phone", for days "until a home is settled", for a count "liberations at a weekend". */
export interface Watched {
  readonly measure: TrialMeasure;
  readonly label: string;
  readonly words: string;
}

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
};

const money: TrialMeasure = {
  id: 'money-next-day',
  label: 'Money by the end of the next day',
  kind: 'share',
  unit: 'share of liberations',
  better: 'more',
  trigger: { type: 'custody.liberated' },
  expect: ['financial.dischargeGrant.paid', 'financial.uc.advance.paid', 'financial.swf.crisis.paid', 'employment.wage.paid'],
  window: endOfDay(1),
};

const concern = (id: string, label: string, words: string, more: Question): Watched => ({
  measure: { id, label, kind: 'share', unit: 'share of those whom it concerns', better: 'more', ...more },
  label,
  words,
});

/** The housing concerns of the plan, the family, and what else a ready scenario sets. */
const concerns: readonly Watched[] = [
  concern('address-before', 'An address confirmed before release', 'have an address confirmed in the 90 days before release', {
    trigger: { type: 'custody.liberated' },
    expect: ['housing.address.confirmed', 'family.address.agreed'],
    satisfiedByPrior: { days: 90 },
    window: endOfDay(0),
    who: { anyNeed: ['housing'] },
  }),
  concern(
    'settled-in-90-days',
    'A settled home within 90 days of temporary accommodation',
    'leave temporary accommodation for a home within 90 days',
    {
      trigger: { type: 'housing.ta.entered' },
      expect: ['housing.settled'],
      window: days(90),
    },
  ),
  concern(
    'offered-same-day',
    'Temporary accommodation offered on the day of applying',
    'are offered temporary accommodation on the day they apply',
    {
      trigger: { type: 'housing.application.made' },
      expect: ['housing.ta.offered'],
      window: endOfDay(0),
    },
  ),
  concern('landlord-in-a-week', 'The landlord told within a week of reception', 'have their landlord told within a week', {
    trigger: { type: 'custody.received' },
    expect: ['housing.landlord.notified'],
    window: days(7),
  }),
  concern(
    'costs-in-two-weeks',
    'Housing costs secured within two weeks of reception',
    'have their housing costs secured within two weeks',
    {
      trigger: { type: 'custody.received' },
      expect: ['financial.housingCosts.secured'],
      window: days(14),
    },
  ),
  concern('care-grant-in-30-days', 'A community care grant decided within 30 days of release', 'have a care grant decided within 30 days', {
    trigger: { type: 'custody.liberated' },
    expect: ['financial.swf.ccg.decided'],
    window: days(30),
    who: { anyNeed: ['housing'] },
  }),
  concern('moment-reached', 'A service reached within 30 days of an offer at a contact', 'reach the service within 30 days of an offer', {
    trigger: { type: 'moment.offered' },
    expect: ['moment.reached', 'moment.accepted'],
    window: days(30),
  }),
  concern('arrest-referral', 'A referral offered in police custody', 'are offered a referral in police custody', {
    trigger: { type: 'police.custody.booked' },
    expect: ['police.referral.offered'],
    window: days(2),
    who: { anyNeed: ['substance', 'opioid', 'ost', 'mental-health'] },
  }),
  concern(
    'options-before',
    'A housing options interview before release',
    'have a housing options interview in the 12 weeks before release',
    {
      trigger: { type: 'custody.liberated', where: { from: 'prison' } },
      expect: ['housing.options.interviewed'],
      satisfiedByPrior: { days: 84 },
      window: hours(0),
      who: { anyNeed: ['housing'] },
    },
  ),
  concern(
    'crisis-grant-in-3-days',
    'A crisis grant decided within three days of applying',
    'have a crisis grant decided within three days',
    {
      trigger: { type: 'financial.swf.crisis.applied' },
      expect: ['financial.swf.crisis.decided'],
      window: days(3),
    },
  ),
  concern(
    'housing-payment-in-30-days',
    'A Discretionary Housing Payment decided within 30 days',
    'have a housing payment decided within 30 days',
    {
      trigger: { type: 'financial.dhp.applied' },
      expect: ['financial.dhp.decided'],
      window: days(30),
    },
  ),
  concern(
    'affordability-in-work',
    'What a wage leaves after rent, worked out within four weeks of starting a job',
    'know within four weeks of starting a job what the wage leaves after rent',
    {
      trigger: { type: 'employment.started' },
      expect: ['financial.affordability.checked'],
      satisfiedByPrior: { days: 60 },
      window: days(28),
    },
  ),
  concern('family-agreed', 'The family has agreed to the address before release', 'go to a family that has agreed to it', {
    trigger: { type: 'custody.liberated', where: { to: 'family' } },
    expect: ['family.address.agreed'],
    satisfiedByPrior: { days: 180 },
    window: hours(0),
  }),
  concern(
    'family-support',
    'Support offered to the family within 30 days of reception',
    'have support offered to their family within 30 days',
    {
      trigger: { type: 'custody.received' },
      expect: ['family.support.offered'],
      window: days(30),
      who: { dependants: true },
    },
  ),
  concern('told-before-release', 'The person harmed is told by the day of release', 'have the person harmed told by the day of release', {
    trigger: { type: 'custody.liberated', where: { from: 'prison' } },
    expect: ['victim.notified'],
    satisfiedByPrior: { days: 60 },
    window: endOfDay(0),
    who: { notifiableVictim: true },
  }),
  concern('welcome-visit-in-30-days', 'A welcome visit within 30 days of release', 'have a welcome visit within 30 days', {
    trigger: { type: 'custody.liberated', where: { from: 'prison' } },
    expect: ['welcome.visit.made'],
    window: days(30),
  }),
  concern(
    'gp-out-of-area',
    'A GP within seven days of release from a prison in another area',
    'come from a prison elsewhere and have a GP within a week',
    {
      trigger: { type: 'custody.liberated', where: { outOfArea: true } },
      expect: ['health.gp.registered'],
      window: days(7),
      who: { without: 'gp' },
    },
  ),
  concern('benefits-before', 'Benefits checked in the four weeks before release', 'have their benefits checked before release', {
    trigger: { type: 'custody.liberated', where: { from: 'prison' } },
    expect: ['financial.benefits.checked'],
    satisfiedByPrior: { days: 28 },
    window: hours(0),
    who: { anyNeed: ['benefits'] },
  }),
  concern(
    'disclosure-advice',
    'Advice on disclosing convictions within two weeks of release',
    'have advice on disclosure within two weeks',
    {
      trigger: { type: 'custody.liberated' },
      expect: ['employment.disclosureAdvice'],
      satisfiedByPrior: { days: 90 },
      window: days(14),
      who: { anyNeed: ['employment'] },
    },
  ),
  concern('throughcare-offered', 'Throughcare offered within two weeks of reception', 'are offered throughcare within two weeks', {
    trigger: { type: 'custody.received' },
    expect: ['throughcare.offered'],
    window: days(14),
  }),
];

const wait = (id: string, label: string, words: string, more: Question): Watched => ({
  measure: { id, label, kind: 'wait', unit: 'days', better: 'less', ...more },
  label,
  words,
});

/** Days, which are never shown as people in 100. */
const waits: readonly Watched[] = [
  wait('days-in-temporary', 'Days in temporary accommodation (180 at most)', 'in temporary accommodation', {
    trigger: { type: 'housing.ta.entered' },
    expect: ['housing.settled', 'housing.ta.left'],
    window: days(180),
  }),
  wait('days-to-gp', 'Days until registered with a GP, for people without one (60 at most)', 'until registered with a GP', {
    trigger: { type: 'custody.liberated' },
    expect: ['health.gp.registered'],
    window: days(60),
    who: { without: 'gp' },
  }),
  wait('days-to-first-payment', 'Days from a claim to the first payment (60 at most)', 'until the first payment', {
    trigger: { type: 'financial.uc.claimed' },
    expect: ['financial.uc.firstPaid'],
    window: days(60),
  }),
];

/** What is watched: the shares among the library's measures, and money. */
export const watched: readonly Watched[] = [
  ...measures
    .filter((measure) => measure.kind === 'share' && sentences[measure.id] !== undefined)
    .map((measure) => ({ measure, label: measure.label, words: sentences[measure.id] ?? '' })),
  ...concerns,
  ...waits,
  { measure: money, label: money.label, words: 'have money by the end of the next day' },
];
