// Table: what a group can change for a year, and what it watches.

import { assumptions, measures, scenarios } from 'justice-pathway/machines';
import type { Lever, TrialMeasure } from 'justice-pathway/simulate';

export interface PageLever {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'share' | 'places' | 'choice';
  /** The baseline's value. */
  readonly from: number | string;
  readonly most?: number;
  readonly choices?: readonly (readonly [string, string])[];
  /** The library's levers for a value other than the baseline's. */
  readonly levers: (value: number | string) => readonly Lever[];
}

/** The share of a step now, in whole per cent. */
const now = (id: string) => Math.round((assumptions.services.find((step) => step.id === id)?.p.value ?? 0) * 100);

const share = (step: string): Pick<PageLever, 'kind' | 'from' | 'levers'> => ({
  kind: 'share',
  from: now(step),
  levers: (value) => [{ lever: 'step', step, set: Number(value) / 100 }],
});

const office = [1, 2, 3, 4, 5];

export const levers: readonly PageLever[] = [
  {
    id: 'ready',
    label: 'A ready scenario',
    hint: 'From the library, with a source. The controls below come on top.',
    kind: 'choice',
    from: 'baseline',
    choices: scenarios.map((one) => [one.id, one.title] as const),
    levers: (value) => scenarios.find((one) => one.id === value)?.levers ?? [],
  },
  {
    id: 'day',
    label: 'Day of release',
    hint: 'For short sentences that end on their day.',
    kind: 'choice',
    from: 'law',
    choices: [
      ['law', 'As the law has it'],
      ['no-friday', 'Never on a Friday or before a holiday'],
      ['early-week', 'Only Monday to Wednesday'],
    ],
    levers: (value) => [{ lever: 'release-day', notOn: value === 'early-week' ? [4, 5, 6, 7] : [5, 6, 7], notBeforeHoliday: true }],
  },
  {
    id: 'inreach',
    label: 'Housing in-reach: an address confirmed before release',
    hint: 'Of people with six weeks or more to go.',
    ...share('address-confirmed'),
  },
  {
    id: 'gate',
    label: 'Met at the gate by a worker',
    hint: 'On top of who is met now.',
    kind: 'share',
    from: 0,
    levers: (value) => [
      {
        lever: 'new-step',
        id: 'met-at-the-gate',
        after: { event: 'custody.liberated' },
        event: 'throughcare.contacted',
        attrs: { how: 'gate' },
        p: Number(value) / 100,
        wait: { spread: { kind: 'uniform', from: 0, to: 0.3 }, unit: 'hours' },
      },
    ],
  },
  { id: 'phone', label: 'A phone on the day', hint: 'Of people without one.', ...share('phone') },
  { id: 'medication', label: 'Medication at the gate', hint: 'Of people who need it.', ...share('medication') },
  { id: 'naloxone', label: 'Naloxone at the gate', hint: 'Of people with an opioid need.', ...share('naloxone') },
  {
    id: 'places',
    label: 'Housing officers at the desk',
    hint: 'How many people can be seen at a time.',
    kind: 'places',
    from: assumptions.desks?.find((desk) => desk.id === 'council-housing')?.places[0]?.value ?? 3,
    most: 12,
    levers: (value) => [{ lever: 'places', desk: 'council-housing', set: Number(value) }],
  },
  {
    id: 'hours',
    label: 'Hours of the housing desk',
    hint: 'In our own time, after the gate.',
    kind: 'choice',
    from: 'office',
    choices: [
      ['office', 'Monday to Friday, 9 to 5'],
      ['saturday', 'Saturday too'],
      ['long', 'Every day, 8 to 8'],
    ],
    levers: (value) => [
      {
        lever: 'hours',
        desk: 'council-housing',
        opening:
          value === 'saturday'
            ? [{ days: [...office, 6], from: '09:00', to: '17:00' }]
            : [{ days: [...office, 6, 7], from: '08:00', to: '20:00' }],
      },
    ],
  },
];

/** A measure with the words of a sentence about people. */
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
  after: { event: 'custody.liberated' },
  reach: ['financial.dischargeGrant.paid', 'financial.uc.advance.paid', 'financial.swf.crisis.paid', 'employment.wage.paid'],
  within: { endOfDay: 1 },
};

const concern = (id: string, label: string, words: string, more: Partial<TrialMeasure>): Watched => ({
  measure: { id, label, kind: 'share', unit: 'share of those whom it concerns', better: 'more', ...more } as TrialMeasure,
  label,
  words,
});

/** The housing concerns of the plan, the family, and what else a ready scenario sets. */
const concerns: readonly Watched[] = [
  concern('address-before', 'An address confirmed before release', 'have an address confirmed in the 90 days before release', {
    after: { event: 'custody.liberated' },
    reach: ['housing.address.confirmed', 'family.address.agreed'],
    already: 90,
    within: { endOfDay: 0 },
    who: { anyNeed: ['housing'] },
  }),
  concern(
    'settled-in-90-days',
    'A settled home within 90 days of temporary accommodation',
    'leave temporary accommodation for a home within 90 days',
    {
      after: { event: 'housing.ta.entered' },
      reach: ['housing.settled'],
      within: { days: 90 },
    },
  ),
  concern(
    'offered-same-day',
    'Temporary accommodation offered on the day of applying',
    'are offered temporary accommodation on the day they apply',
    {
      after: { event: 'housing.application.made' },
      reach: ['housing.ta.offered'],
      within: { endOfDay: 0 },
    },
  ),
  concern('landlord-in-a-week', 'The landlord told within a week of reception', 'have their landlord told within a week', {
    after: { event: 'custody.received' },
    reach: ['housing.landlord.notified'],
    within: { days: 7 },
  }),
  concern(
    'costs-in-two-weeks',
    'Housing costs secured within two weeks of reception',
    'have their housing costs secured within two weeks',
    {
      after: { event: 'custody.received' },
      reach: ['financial.housingCosts.secured'],
      within: { days: 14 },
    },
  ),
  concern('care-grant-in-30-days', 'A community care grant decided within 30 days of release', 'have a care grant decided within 30 days', {
    after: { event: 'custody.liberated' },
    reach: ['financial.swf.ccg.decided'],
    within: { days: 30 },
    who: { anyNeed: ['housing'] },
  }),
  concern('moment-reached', 'A service reached within 30 days of an offer at a contact', 'reach the service within 30 days of an offer', {
    after: { event: 'moment.offered' },
    reach: ['moment.reached', 'moment.accepted'],
    within: { days: 30 },
  }),
  concern('arrest-referral', 'A referral offered in police custody', 'are offered a referral in police custody', {
    after: { event: 'police.custody.booked' },
    reach: ['police.referral.offered'],
    within: { days: 2 },
    who: { anyNeed: ['substance', 'opioid', 'ost', 'mental-health'] },
  }),
  concern('throughcare-offered', 'Throughcare offered within two weeks of reception', 'are offered throughcare within two weeks', {
    after: { event: 'custody.received' },
    reach: ['throughcare.offered'],
    within: { days: 14 },
  }),
];

/** What is watched: the shares among the library's measures, and money. */
export const watched: readonly Watched[] = [
  ...measures
    .filter((measure) => measure.kind === 'share' && sentences[measure.id] !== undefined)
    .map((measure) => ({ measure, label: measure.label, words: sentences[measure.id] ?? '' })),
  ...concerns,
  { measure: money, label: money.label, words: 'have money by the end of the next day' },
];

/** Numbers of the year that the group may overwrite: shares of the steps after release and before it. */
export const numberIds: readonly string[] = [
  'address-confirmed',
  'options-short-stay',
  'options-pre-release',
  'application',
  'temporary-offered',
  'temporary-entered',
  'phone',
  'medication',
  'naloxone',
  'dose',
  'claim',
  'discharge-grant',
  'advance',
  'gp',
  'throughcare-offered',
  'throughcare-accepted',
  'records',
  'keyworker',
];
