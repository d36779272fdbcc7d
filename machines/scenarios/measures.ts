import type { Question } from 'justice-pathway/map';
import type { TrialMeasure } from 'justice-pathway/simulate';
import { days, endOfDay, hours } from './window.ts';

const liberated = { type: 'custody.liberated' };
const share = (id: string, label: string, rest: Partial<Question> & Pick<Question, 'expect' | 'window'>): TrialMeasure => ({
  id,
  label,
  kind: 'share',
  unit: 'share of liberations',
  better: 'more',
  trigger: liberated,
  ...rest,
});
const homes = ['housing.address.confirmed', 'housing.ta.entered', 'housing.settled'];

/** What scenarios are compared on: the time-critical things of a liberation. */
export const measures: readonly TrialMeasure[] = [
  share('home-on-the-day', 'A place to stay on the day of liberation', {
    expect: homes,
    satisfiedByPrior: { days: 90 },
    window: endOfDay(0),
    who: { anyNeed: ['housing'] },
  }),
  share('medication-on-the-day', 'Medication in hand on the day', {
    expect: ['health.medication.supplied', 'health.prescription.dispensed'],
    window: endOfDay(0),
    who: { anyNeed: ['medication', 'ost'] },
  }),
  share('dose-next-day', 'Opioid substitution dose by the end of the next day', {
    expect: ['substance.ost.dosed', 'substance.ost.depotGiven'],
    window: endOfDay(1),
    who: { anyNeed: ['ost'] },
  }),
  share('naloxone-on-the-day', 'Naloxone in hand on the day', {
    expect: ['substance.naloxone.supplied'],
    window: endOfDay(0),
    who: { anyNeed: ['opioid', 'ost'] },
  }),
  share('phone-on-the-day', 'A phone on the day, for people without one', {
    expect: ['comms.phone.provided'],
    window: endOfDay(0),
    who: { without: 'phone' },
  }),
  share('gp-in-7-days', 'Registered with a GP within seven days, for people without one', {
    expect: ['health.gp.registered'],
    window: days(7),
    who: { without: 'gp' },
  }),
  share('claim-in-3-days', 'Universal Credit claimed within three days', {
    expect: ['financial.uc.claimed'],
    window: days(3),
    who: { anyNeed: ['benefits'] },
  }),
  share('contact-in-72-hours', 'A throughcare or supervising worker in touch within 72 hours', {
    expect: ['throughcare.contacted', 'supervision.firstContact'],
    window: hours(72),
  }),
  share('treatment-in-21-days', 'Drug or alcohol treatment within 21 days of referral', {
    trigger: { type: 'substance.referred' },
    expect: ['substance.treatment.started', 'substance.mat.started'],
    window: days(21),
  }),
  {
    id: 'wait-for-gp',
    label: 'Days until registered with a GP, for people without one (at most 60)',
    kind: 'wait',
    unit: 'days',
    better: 'less',
    trigger: liberated,
    expect: ['health.gp.registered'],
    window: days(60),
    who: { without: 'gp' },
  },
  {
    id: 'wait-for-housing',
    label: 'Days until a homelessness application, for people with a housing need (at most 30)',
    kind: 'wait',
    unit: 'days',
    better: 'less',
    trigger: liberated,
    expect: ['housing.application.made', ...homes],
    satisfiedByPrior: { days: 90 },
    window: days(30),
    who: { anyNeed: ['housing'] },
  },
  {
    id: 'services-reached',
    label: 'Services reached after an offer at a contact',
    kind: 'count',
    unit: 'a person',
    better: 'more',
    trigger: { type: 'moment.reached' },
  },
  {
    id: 'friday-and-weekend-liberations',
    label: 'Liberations on a Friday or at a weekend',
    kind: 'count',
    unit: 'a person',
    better: 'less',
    trigger: { ...liberated, on: [5, 6, 7] },
  },
  {
    id: 'receptions',
    label: 'Receptions into custody',
    kind: 'count',
    unit: 'a person',
    better: 'less',
    trigger: { type: 'custody.received' },
  },
];
