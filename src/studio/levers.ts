// Table: what a group can change for a year, and what it watches.
import type { DeskAssumption, SimulationAssumptions, StepAssumption } from 'justice-pathway';
import { assumptions, releaseLever } from 'justice-pathway/machines';

export interface Lever {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'share' | 'places' | 'choice';
  /** The baseline's value. */
  readonly from: number | string;
  readonly most?: number;
  readonly choices?: readonly (readonly [string, string])[];
  readonly apply: (to: SimulationAssumptions, value: number | string) => SimulationAssumptions;
}

/** The share of a step now, in whole per cent. */
const now = (id: string) => Math.round((assumptions.services.find((step) => step.id === id)?.p.value ?? 0) * 100);

const steps = (
  to: SimulationAssumptions,
  ids: readonly string[],
  change: (step: StepAssumption) => StepAssumption,
): SimulationAssumptions => ({
  ...to,
  services: to.services.map((step) => (ids.includes(step.id) ? change(step) : step)),
});

const share =
  (...ids: readonly string[]): Lever['apply'] =>
  (to, value) =>
    steps(to, ids, (step) => ({ ...step, p: { ...step.p, value: Number(value) / 100 } }));

const desk = (to: SimulationAssumptions, id: string, change: (desk: DeskAssumption) => DeskAssumption): SimulationAssumptions => ({
  ...to,
  desks: (to.desks ?? []).map((one) => (one.id === id ? change(one) : one)),
});

const chosen = { title: 'Chosen by this group', kind: 'assumption' } as const;

export const levers: readonly Lever[] = [
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
    apply: (to, value) =>
      value === 'law'
        ? to
        : { ...to, release: { ...releaseLever, notOn: value === 'early-week' ? [4, 5, 6, 7] : [5, 6, 7], notBeforeHoliday: true } },
  },
  {
    id: 'inreach',
    label: 'Housing in-reach: an address confirmed before release',
    hint: 'Of people with six weeks or more to go.',
    kind: 'share',
    from: now('address-confirmed'),
    apply: share('address-confirmed'),
  },
  {
    id: 'gate',
    label: 'Met at the gate by a worker',
    hint: 'Of people without statutory supervision.',
    kind: 'share',
    from: 0,
    apply: (to, value) => {
      if (Number(value) === 0) return to;
      const gate: StepAssumption = {
        id: 'gate',
        after: { event: 'custody.liberated' },
        who: { supervision: 'none' },
        event: 'throughcare.contacted',
        p: { value: Number(value) / 100, year: null, source: chosen, confidence: 'low' },
        wait: { spread: { kind: 'uniform', from: 0, to: 0.3 }, unit: 'hours' },
        year: null,
        source: chosen,
        confidence: 'low',
      };
      return { ...to, services: [...to.services, gate] };
    },
  },
  { id: 'phone', label: 'A phone on the day', hint: 'Of people without one.', kind: 'share', from: now('phone'), apply: share('phone') },
  {
    id: 'medication',
    label: 'Medication at the gate',
    hint: 'Of people who need it.',
    kind: 'share',
    from: now('medication'),
    apply: share('medication'),
  },
  {
    id: 'naloxone',
    label: 'Naloxone at the gate',
    hint: 'Of people with an opioid need.',
    kind: 'share',
    from: now('naloxone'),
    apply: share('naloxone'),
  },
  {
    id: 'places',
    label: 'Housing officers at the desk',
    hint: 'How many people can be seen at a time.',
    kind: 'places',
    from: 3,
    most: 12,
    apply: (to, value) => desk(to, 'council-housing', (one) => ({ ...one, places: [{ value: Number(value) }] })),
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
    apply: (to, value) => {
      if (value === 'office') return to;
      const opening =
        value === 'saturday'
          ? [{ days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '17:00' }]
          : [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }];
      return desk(to, 'council-housing', (one) => ({ ...one, opening }));
    },
  },
];

/** What is watched: the rule that answers it, and the words of a sentence about people. */
export const watched: readonly { readonly rule: string; readonly words: string; readonly label: string }[] = [
  { rule: 'no-roof-first-night', label: 'Somewhere to stay on the first night', words: 'have somewhere to stay on the first night' },
  { rule: 'no-money', label: 'Money by the end of the next day', words: 'have money by the end of the next day' },
  { rule: 'no-phone', label: 'A phone on the day', words: 'have a phone by the end of the day' },
  { rule: 'medication-not-supplied', label: 'Medication on the day', words: 'leave with their medication' },
  { rule: 'naloxone-not-supplied', label: 'Naloxone on the day', words: 'leave with naloxone' },
  { rule: 'ost-dose-missed', label: 'Substitution dose by the next day', words: 'have their substitution dose by the next day' },
  { rule: 'throughcare-contact-late', label: 'A worker in touch within 48 hours', words: 'are in touch with a worker within 48 hours' },
  { rule: 'gp-not-registered', label: 'A GP within a week', words: 'have a GP within a week' },
  {
    rule: 'uc-claim-late',
    label: 'Universal Credit claimed by the next working day',
    words: 'claim Universal Credit by the next working day',
  },
  { rule: 'address-known-late', label: 'An address two weeks before', words: 'know their address two weeks before release' },
  { rule: 'release-on-hard-day', label: 'Not released on a hard day', words: 'are released on an ordinary working day' },
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
