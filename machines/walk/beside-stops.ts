// Table: the stops of somebody who walks beside another, by where the walk of the first begins.
import type { CompanionAs } from './companions.ts';
import type { WalkStartId, WalkStopRow } from './starts.ts';

const home = ['the family'] as const;
const visit: Pick<WalkStopRow, 'contact' | 'hour' | 'happens'> = {
  contact: 'family-visit',
  hour: 14,
  happens: [{ type: 'family.visit', isContact: true }],
};

const atHome = (label: string, days: number, hour: number): WalkStopRow => ({
  contact: 'family-visit',
  label,
  from: 'start',
  days,
  hour,
  present: home,
  practice: 'At home. Helplines for families answer anybody who rings',
  actions: ['family', 'school', 'ownCheck'],
});

const inPrison: readonly WalkStopRow[] = [
  atHome('At home, the next evening', 1, 18),
  { ...visit, label: 'The first visit', from: 'start', days: 6, actions: ['family', 'school', 'ownCheck'] },
  { ...visit, label: 'A visit before release', from: 'release', days: -9, actions: ['familyAddress', 'family', 'ownCheck'] },
  { ...atHome('At home, a week after release', 7, 18), from: 'release' },
];

const notice = (label: string, from: 'start' | 'release', days: number, hour: number, action: 'harmed' | 'harmedOutcome'): WalkStopRow => ({
  contact: 'victim-notice',
  label,
  from,
  days,
  hour,
  meets: [action],
  actions: [action, 'ownSupport'],
});

const told: readonly WalkStopRow[] = [
  {
    contact: 'victim-notice',
    label: 'A fortnight after the sentence',
    from: 'start',
    days: 14,
    working: 'before',
    hour: 10,
    present: ['victim support'],
    practice: 'Support for people who were harmed does not depend on being told a date',
    actions: ['ownSupport'],
  },
  notice('The date of release is known', 'release', -28, 11, 'harmed'),
  notice('The day before release', 'release', -1, 16, 'harmed'),
];

/** Stops of the second person, for each place where the first can begin. */
export const besideStops: Readonly<Record<CompanionAs, Readonly<Partial<Record<WalkStartId, readonly WalkStopRow[]>>>>> = {
  household: {
    sentence: inPrison,
    remand: [
      atHome('At home, the next evening', 1, 18),
      { ...visit, label: 'The first visit', from: 'start', days: 6, actions: ['family', 'school', 'ownCheck'] },
      { ...atHome('At home, a week after release', 7, 18), from: 'release' },
    ],
    recall: inPrison,
    arrest: [atHome('At home, the same morning', 0, 8), atHome('At home, a week later', 7, 18)],
    court: [atHome('At home, the same evening', 0, 19), atHome('At home, three weeks later', 21, 18)],
    order: [atHome('At home, the same evening', 0, 19), atHome('At home, three weeks later', 21, 18)],
    diversion: [atHome('At home, a fortnight later', 14, 18)],
  },
  harmed: {
    sentence: told,
    remand: [
      notice('The day after reception', 'start', 1, 15, 'harmedOutcome'),
      notice('The day after release', 'release', 1, 10, 'harmedOutcome'),
    ],
    recall: told,
    arrest: [
      notice('The day after the charge', 'start', 1, 11, 'harmedOutcome'),
      notice('A week before court', 'start', 21, 11, 'harmedOutcome'),
    ],
    court: [
      notice('The same afternoon', 'start', 0, 16, 'harmedOutcome'),
      notice('The day after the sentence', 'start', 57, 11, 'harmedOutcome'),
    ],
    order: [notice('The day after the sentence', 'start', 1, 15, 'harmedOutcome')],
    diversion: [notice('The prosecutor’s decision', 'start', 13, 11, 'harmedOutcome')],
  },
};
