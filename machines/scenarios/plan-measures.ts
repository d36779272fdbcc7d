import type { Question } from 'justice-pathway/map';
import type { TrialMeasure } from 'justice-pathway/simulate';
import { days, endOfDay, hours } from './window.ts';

// Table: what the concerns of a community justice plan are looked at by, and what else a ready scenario sets.

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

const concern = (id: string, label: string, more: Question): TrialMeasure => ({
  id,
  label,
  kind: 'share',
  unit: 'share of those whom it concerns',
  better: 'more',
  ...more,
});

const concerns: readonly TrialMeasure[] = [
  concern('address-before', 'An address confirmed before release', {
    trigger: { type: 'custody.liberated' },
    expect: ['housing.address.confirmed', 'family.address.agreed'],
    satisfiedByPrior: { days: 90 },
    window: endOfDay(0),
    who: { anyNeed: ['housing'] },
  }),
  concern('settled-in-90-days', 'A settled home within 90 days of temporary accommodation', {
    trigger: { type: 'housing.ta.entered' },
    expect: ['housing.settled'],
    window: days(90),
  }),
  concern('offered-same-day', 'Temporary accommodation offered on the day of applying', {
    trigger: { type: 'housing.application.made' },
    expect: ['housing.ta.offered'],
    window: endOfDay(0),
  }),
  concern('landlord-in-a-week', 'The landlord told within a week of reception', {
    trigger: { type: 'custody.received' },
    expect: ['housing.landlord.notified'],
    window: days(7),
    who: { tenancy: ['sole', 'joint'] },
  }),
  concern('costs-in-two-weeks', 'Housing costs secured within two weeks of reception', {
    trigger: { type: 'custody.received' },
    expect: ['financial.housingCosts.secured'],
    window: days(14),
    who: { tenancy: ['sole', 'joint'], anyNeed: ['benefits'] },
  }),
  concern('care-grant-in-30-days', 'A community care grant decided within 30 days of release', {
    trigger: { type: 'custody.liberated' },
    expect: ['financial.swf.ccg.decided'],
    window: days(30),
    who: { anyNeed: ['housing'] },
  }),
  concern('moment-reached', 'A service reached within 30 days of an offer at a contact', {
    trigger: { type: 'moment.offered' },
    expect: ['moment.reached'],
    window: days(30),
  }),
  concern('arrest-referral', 'A referral offered in police custody', {
    trigger: { type: 'police.custody.booked' },
    expect: ['police.referral.offered'],
    window: days(2),
    who: { anyNeed: ['substance', 'opioid', 'ost', 'mental-health'] },
  }),
  concern('options-before', 'A housing options interview before release', {
    trigger: { type: 'custody.liberated', where: { from: 'prison' } },
    expect: ['housing.options.interviewed'],
    satisfiedByPrior: { days: 84 },
    window: hours(0),
    who: { anyNeed: ['housing'] },
  }),
  concern('crisis-grant-in-3-days', 'A crisis grant decided within three days of applying', {
    trigger: { type: 'financial.swf.crisis.applied' },
    expect: ['financial.swf.crisis.decided'],
    window: days(3),
  }),
  concern('housing-payment-in-30-days', 'A Discretionary Housing Payment decided within 30 days', {
    trigger: { type: 'financial.dhp.applied' },
    expect: ['financial.dhp.decided'],
    window: days(30),
  }),
  concern('affordability-in-work', 'What a wage leaves after rent, worked out within four weeks of starting a job', {
    trigger: { type: 'employment.started' },
    expect: ['financial.affordability.checked'],
    satisfiedByPrior: { days: 60 },
    window: days(28),
  }),
  concern('family-agreed', 'The family has agreed to the address before release', {
    trigger: { type: 'custody.liberated', where: { to: 'family' } },
    expect: ['family.address.agreed'],
    satisfiedByPrior: { days: 180 },
    window: hours(0),
  }),
  concern('family-support', 'Support offered to the family within 30 days of reception', {
    trigger: { type: 'custody.received' },
    expect: ['family.support.offered'],
    window: days(30),
    who: { dependants: true },
  }),
  concern('told-before-release', 'The person harmed is told by the day of release', {
    trigger: { type: 'custody.liberated', where: { from: 'prison' } },
    expect: ['victim.notified'],
    satisfiedByPrior: { days: 60 },
    window: endOfDay(0),
    who: { notifiableVictim: true },
  }),
  concern('welcome-visit-in-30-days', 'A welcome visit within 30 days of release', {
    trigger: { type: 'custody.liberated', where: { from: 'prison' } },
    expect: ['welcome.visit.made'],
    window: days(30),
  }),
  concern('gp-out-of-area', 'A GP within seven days of release from a prison in another area', {
    trigger: { type: 'custody.liberated', where: { outOfArea: true } },
    expect: ['health.gp.registered'],
    window: days(7),
    who: { without: 'gp' },
  }),
  concern('benefits-before', 'Benefits checked in the four weeks before release', {
    trigger: { type: 'custody.liberated', where: { from: 'prison' } },
    expect: ['financial.benefits.checked'],
    satisfiedByPrior: { days: 28 },
    window: hours(0),
    who: { anyNeed: ['benefits'] },
  }),
  concern('disclosure-advice', 'Advice on disclosing convictions within two weeks of release', {
    trigger: { type: 'custody.liberated' },
    expect: ['employment.disclosureAdvice'],
    satisfiedByPrior: { days: 90 },
    window: days(14),
    who: { anyNeed: ['employment'] },
  }),
  concern('throughcare-offered', 'Throughcare offered within two weeks of reception', {
    trigger: { type: 'custody.received' },
    expect: ['throughcare.offered'],
    window: days(14),
  }),
];

const wait = (id: string, label: string, more: Question): TrialMeasure => ({
  id,
  label,
  kind: 'wait',
  unit: 'days',
  better: 'less',
  ...more,
});

const waits: readonly TrialMeasure[] = [
  wait('days-in-temporary', 'Days in temporary accommodation (180 at most)', {
    trigger: { type: 'housing.ta.entered' },
    expect: ['housing.settled', 'housing.ta.left'],
    window: days(180),
  }),
  wait('days-to-first-payment', 'Days from a claim to the first payment (60 at most)', {
    trigger: { type: 'financial.uc.claimed' },
    expect: ['financial.uc.firstPaid'],
    window: days(60),
  }),
];

/** The measures of the concerns of a plan: housing, grants, the family, the person harmed, work, money. */
export const planMeasures: readonly TrialMeasure[] = [...concerns, ...waits, money];
