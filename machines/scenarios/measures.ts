import type { Question } from 'justice-pathway/map';
import type { TrialMeasure } from 'justice-pathway/simulate';
import { planMeasures } from './plan-measures.ts';
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

/** The time-critical things of a liberation, and how often people are received. */
const liberation: readonly TrialMeasure[] = [
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
  share('treatment-after-release', 'In drug or alcohol treatment within 21 days of liberation', {
    expect: ['substance.treatment.started', 'substance.mat.started'],
    satisfiedByPrior: { days: 84 },
    window: days(21),
    who: { anyNeed: ['substance', 'opioid', 'ost'] },
  }),
  share('friday-housing', 'Seen about housing within two days of a liberation on a Friday', {
    trigger: { ...liberated, on: [5] },
    expect: ['housing.application.made', ...homes],
    satisfiedByPrior: { days: 90 },
    window: endOfDay(2),
    who: { anyNeed: ['housing'] },
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

/** How much there is of what costs money. */
const amounts: readonly TrialMeasure[] = [
  {
    id: 'days-in-prison',
    label: 'Days in prison',
    kind: 'days',
    unit: 'days a person',
    better: 'neither',
    trigger: { type: 'custody.received' },
    expect: ['custody.liberated', 'person.died', 'journey.ended'],
  },
  {
    id: 'tenancies-lost',
    label: 'Tenancies lost by people in prison',
    kind: 'count',
    unit: 'a person',
    better: 'less',
    trigger: { type: 'housing.tenancyLost' },
  },
  {
    id: 'throughcare-taken-up',
    label: 'People who take up throughcare',
    kind: 'count',
    unit: 'a person',
    better: 'more',
    trigger: { type: 'throughcare.accepted' },
  },
  share('home-kept', 'Back in their own home on the day, for people who had a tenancy', {
    expect: ['housing.settled'],
    window: endOfDay(0),
    who: { tenancy: ['sole', 'joint'] },
  }),
];

/** What scenarios are compared on: the time-critical things of a liberation first, then the concerns of a plan, then what costs money. */
export const measures: readonly TrialMeasure[] = [...liberation, ...planMeasures, ...amounts];
