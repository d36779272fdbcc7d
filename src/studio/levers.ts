// Table: what a group can change for a year.

import { assumptions, gateMeeting, scenarios } from 'justice-pathway/machines';
import type { Lever } from 'justice-pathway/simulate';
import { readHours } from '../service/opening/hours-words.ts';
import type { AreaState } from './area/area.ts';

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
const openings: Readonly<Record<string | number, { days: number[]; from: string; to: string }[]>> = {
  office: [{ days: office, from: '09:00', to: '17:00' }],
  saturday: [{ days: [...office, 6], from: '09:00', to: '17:00' }],
  long: [{ days: [...office, 6, 7], from: '08:00', to: '20:00' }],
};

export const levers: readonly PageLever[] = [
  {
    id: 'ready',
    label: 'A ready scenario',
    hint: 'Changes that stand ready to be tried. The controls below come on top.',
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
    hint: 'How many more than are met now.',
    kind: 'share',
    from: 0,
    levers: (value) => [gateMeeting(Number(value) / 100)],
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
    hint: 'When people can come to it after their release.',
    kind: 'choice',
    from: 'office',
    choices: [
      ['office', 'Monday to Friday, 9 to 5'],
      ['saturday', 'Saturday too'],
      ['long', 'Every day, 8 to 8'],
    ],
    levers: (value) =>
      openings[value] === undefined
        ? []
        : [
            {
              lever: 'hours',
              desk: 'council-housing',
              opening: openings[value] ?? [],
            },
          ],
  },
];

/** A control as the group's own area and numbers have it: `own` where it stands at what they typed. */
export interface OwnLever extends PageLever {
  readonly own: boolean;
}

/** The controls, each at what the year uses now: the group's own hours, places and numbers where it typed them. */
export function leversIn(area: AreaState, numbers: Readonly<Record<string, number>>): readonly OwnLever[] {
  const housing = area.desks['housing'];
  const hasHours = housing !== undefined && housing.hours.trim() !== '' && readHours(housing.hours).schedules !== undefined;
  return levers.map((lever): OwnLever => {
    const [moved] = lever.kind === 'share' ? lever.levers(50) : [];
    const typed = lever.id === 'places' ? housing?.places : moved?.lever === 'step' ? numbers[moved.step] : undefined;
    if (typed !== undefined)
      return { ...lever, own: true, from: typed, ...(lever.most === undefined ? {} : { most: Math.max(lever.most, typed) }) };
    if (lever.id !== 'hours' || !hasHours) return { ...lever, own: false };
    return { ...lever, own: true, from: 'own', choices: [['own', 'As typed under “Our own area”'], ...(lever.choices ?? [])] };
  });
}

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
