// Table: where a walk can begin, and the stops from there.
import { addDays, type CivilDate, type Profile } from 'justice-pathway';
import type { ContactId } from '../contacts.ts';
import type { Domain } from '../meaning.ts';
import type { EventType } from '../vocabulary.ts';
import type { WalkActionId } from './actions.ts';

/** What happens at a stop whatever anybody does. */
export interface WalkHappening {
  readonly type: EventType;
  readonly attrs?: Readonly<Record<string, unknown>> | ((facts: WalkFacts) => Readonly<Record<string, unknown>>);
  /** The stop's contact itself: what was asked is written beside it. */
  readonly isContact?: true;
}

/** What is known when a walk is laid out. */
export interface WalkFacts {
  readonly person: Profile;
  readonly days: number;
  /** The day on which the walk begins: of a sentence, a day on which courts sit. */
  readonly startOn: CivilDate;
  /** The day from which a sentence counts: a person kept over a weekend is sentenced after it. */
  readonly countedFrom: CivilDate;
  readonly releaseOn: CivilDate;
  /** Days in custody that are expected. */
  readonly expectedDays: number;
}

/** One stop: a contact of the pathway, when it falls, what happens there and what may be done. */
export interface WalkStopRow {
  readonly contact: ContactId;
  /** Where the label of the contact does not say it. */
  readonly label?: string;
  readonly from: 'start' | 'release';
  readonly days: number;
  /** Held on a working day alone: where the day is none, on the one before or after. */
  readonly working?: 'before' | 'after';
  /** Local hour of the day; `null`: the hour of release. */
  readonly hour: number | null;
  readonly happens?: readonly WalkHappening[];
  /** Who is there, where it is not who the contact has. */
  readonly present?: readonly string[];
  /** What is usual there, where it is not what the contact says. */
  readonly practice?: string;
  /** Nobody meets the person unless one of these is done. */
  readonly meets?: readonly WalkActionId[];
  readonly actions: readonly WalkActionId[];
}

/** Where a walk can begin. */
export interface WalkStart {
  readonly label: string;
  readonly about: string;
  readonly stage: 'arrest' | 'prosecution' | 'diversion' | 'disposal' | 'custody';
  readonly input: (facts: WalkFacts) => object;
  /** Local hour at which the case is opened on the first day. */
  readonly hour: number;
  readonly stops: readonly WalkStopRow[];
  /** The day of release follows from the sentence, or lies so many days after the start; absent where nobody is released from custody. */
  readonly release?: 'by-law' | { readonly days: number };
  /** Walked beside another person: only these sides of life are looked at. */
  readonly beside?: readonly Domain[];
}

const received = (status: 'sentenced' | 'remand'): WalkHappening => ({
  type: 'custody.received',
  attrs: ({ days, expectedDays }) => ({ status, ...(status === 'sentenced' ? { sentenceDays: days } : {}), expectedDays }),
  isContact: true,
});
const conference: readonly WalkHappening[] = [{ type: 'custody.caseConference', isContact: true }];
const to = (person: Profile) =>
  person.tenancy === 'family' ? 'family' : person.tenancy === 'sole' || person.tenancy === 'joint' ? 'own-tenancy' : 'none';

const firstDays: readonly WalkStopRow[] = [
  { contact: 'first-night', from: 'start', days: 0, hour: 20, meets: ['screen'], actions: ['screen'] },
  {
    contact: 'core-screen',
    from: 'start',
    days: 2,
    hour: 11,
    meets: ['core'],
    actions: ['core', 'interview', 'offer', 'landlord', 'family', 'disclosure'],
  },
  {
    contact: 'throughcare-signup',
    from: 'start',
    days: 12,
    working: 'before',
    hour: 14,
    meets: ['offer', 'accept', 'decline', 'conference'],
    actions: ['conference', 'offer', 'accept', 'decline', 'rent', 'household', 'interview', 'address', 'benefits', 'id', 'bank'],
  },
];

const beforeRelease: readonly WalkStopRow[] = [
  {
    contact: 'pre-release-12w',
    from: 'release',
    days: -86,
    working: 'before',
    hour: 10,
    happens: conference,
    actions: ['offer', 'accept', 'decline', 'interview', 'id', 'bank', 'disclosure'],
  },
  {
    contact: 'pre-release-6w',
    from: 'release',
    days: -42,
    working: 'before',
    hour: 10,
    happens: conference,
    actions: ['address', 'familyAddress', 'gp', 'id', 'bank', 'disclosure', 'welcomeAgreed'],
  },
  {
    contact: 'pre-release-1w',
    from: 'release',
    days: -8,
    working: 'before',
    hour: 10,
    happens: conference,
    actions: ['benefits', 'plan', 'partners', 'harmed', 'familyAddress', 'welcomeAgreed', 'gp', 'id', 'bank'],
  },
];

const gate: readonly WalkActionId[] = [
  'papers',
  'medication',
  'naloxone',
  'phone',
  'grant',
  'gate',
  'homeless',
  'taOffer',
  'taEnter',
  'claim',
  'records',
];

const liberation = (from: 'prison' | 'court', planned: boolean): WalkHappening => ({
  type: 'custody.liberated',
  attrs: ({ person }) => ({ planned, from, to: to(person) }),
  isContact: true,
});

const afterRelease: readonly WalkStopRow[] = [
  {
    contact: 'first-72h',
    from: 'release',
    days: 1,
    hour: 11,
    meets: ['meet', 'supervisor', 'welcome'],
    actions: [
      'supervisor',
      'meet',
      'dose',
      'claim',
      'crisis',
      'crisisDecided',
      'crisisPaid',
      'taEnter',
      'gp',
      'records',
      'phone',
      'welcome',
    ],
  },
  {
    contact: 'first-2w',
    from: 'release',
    days: 6,
    working: 'before',
    hour: 10,
    meets: ['meet'],
    actions: ['meet', 'gp', 'dispense', 'mental', 'keyworker', 'disclosure', 'records'],
  },
  {
    contact: 'week-6',
    label: 'Four weeks after release',
    practice: 'A council that was asked for a home has about four weeks to answer',
    from: 'release',
    days: 26,
    working: 'before',
    hour: 10,
    meets: ['meet'],
    actions: ['meet', 'decision', 'keyworker', 'mental'],
  },
  {
    contact: 'week-6',
    label: 'Five weeks after release',
    from: 'release',
    days: 35,
    working: 'before',
    hour: 10,
    meets: ['meet'],
    actions: ['meet', 'paid'],
  },
  {
    contact: 'week-12',
    from: 'release',
    days: 84,
    working: 'before',
    hour: 10,
    meets: ['meet'],
    actions: ['meet', 'settled', 'disclosure'],
  },
];

const order: readonly WalkStopRow[] = [
  {
    contact: 'cpo-induction',
    label: 'First contact under the order',
    from: 'start',
    days: 1,
    working: 'after',
    hour: 10,
    meets: ['orderContact'],
    actions: ['orderContact', 'disclosure'],
  },
  {
    contact: 'cpo-induction',
    label: 'Induction',
    from: 'start',
    days: 3,
    working: 'after',
    hour: 10,
    meets: ['induction'],
    actions: ['induction', 'keyworker', 'claim', 'gp'],
  },
  {
    contact: 'cpo-review',
    label: 'The unpaid work begins',
    from: 'start',
    days: 6,
    working: 'after',
    hour: 10,
    meets: ['review'],
    actions: ['review', 'work', 'disclosure', 'mental'],
  },
  {
    contact: 'cpo-review',
    label: 'Review at five weeks',
    from: 'start',
    days: 36,
    working: 'after',
    hour: 10,
    meets: ['review'],
    actions: ['review', 'paid'],
  },
];

const later = (rows: readonly WalkStopRow[], days: number): WalkStopRow[] => rows.map((row) => ({ ...row, days: row.days + days }));
const payback = { disposal: 'cpo', unpaidWorkHours: 80, supervisionMonths: 12 } as const;
const imposed: readonly WalkHappening[] = [
  { type: 'court.sentenced', attrs: payback },
  { type: 'cpo.imposed', attrs: { unpaidWork: true, unpaidWorkHours: 80, supervisionMonths: 12 } },
];

/** A sentence from the day of reception to twelve weeks after release. */
function fromReceptionOn(label?: string): readonly WalkStopRow[] {
  return [
    {
      contact: 'custody-reception',
      ...(label === undefined ? {} : { label }),
      from: 'start',
      days: 0,
      hour: 17,
      happens: [received('sentenced')],
      actions: ['landlord', 'rent', 'family', 'household'],
    },
    ...firstDays,
    ...beforeRelease,
    { contact: 'liberation-day', from: 'release', days: 0, hour: null, happens: [liberation('prison', true)], actions: gate },
    ...afterRelease,
  ];
}

/** Where walks can begin. */
export const walkStarts = {
  sentence: {
    label: 'Sentenced to prison',
    about: 'From reception into prison to twelve weeks after release.',
    stage: 'custody',
    input: ({ days, startOn, countedFrom }) => ({ status: 'sentenced', days, sentencedOn: startOn, startOn: countedFrom }),
    hour: 15,
    release: 'by-law',
    stops: fromReceptionOn(),
  },
  remand: {
    label: 'Held on remand, then freed by the court',
    about: 'Prison without a sentence, and a release that nobody planned.',
    stage: 'custody',
    input: () => ({ status: 'remand' }),
    hour: 15,
    release: { days: 38 },
    stops: [
      {
        contact: 'remand-reception',
        from: 'start',
        days: 0,
        hour: 17,
        happens: [received('remand')],
        actions: ['landlord', 'rent', 'family', 'household'],
      },
      ...firstDays,
      {
        contact: 'liberation-day',
        label: 'Freed from the court',
        from: 'release',
        days: 0,
        hour: null,
        happens: [{ type: 'court.verdict.returned', attrs: { verdict: 'not-guilty' } }, { ...liberation('court', false) }],
        actions: ['plan', 'partners', ...gate],
      },
      ...afterRelease,
    ],
  },
  recall: {
    label: 'Recalled from curfew',
    about: 'Back in prison after a short time at home, then released again.',
    stage: 'custody',
    input: ({ releaseOn }) => ({ status: 'curfew-recalled', automaticOn: releaseOn }),
    hour: 15,
    release: { days: 100 },
    stops: fromReceptionOn('Back at reception'),
  },
  arrest: {
    label: 'Arrested',
    about: 'The cells, an undertaking, the prosecutor’s decision and the first day in court.',
    stage: 'arrest',
    input: () => ({}),
    hour: 1,
    stops: [
      {
        contact: 'police-custody',
        from: 'start',
        days: 0,
        hour: 2,
        happens: [{ type: 'police.arrested' }, { type: 'police.custody.booked', isContact: true }, { type: 'police.custody.authorised' }],
        actions: ['arrestReferral'],
      },
      {
        contact: 'undertaking',
        from: 'start',
        days: 0,
        hour: 9,
        happens: [
          { type: 'police.charged' },
          {
            type: 'police.custody.released',
            attrs: ({ startOn }) => ({ basis: 'undertaking', courtOn: addDays(startOn, 28) }),
            isContact: true,
          },
        ],
        actions: ['arrestReferral'],
      },
      {
        contact: 'report-to-fiscal',
        from: 'start',
        days: 10,
        working: 'before',
        hour: 10,
        happens: [{ type: 'police.report.submitted', attrs: { needsRecorded: true }, isContact: true }],
        actions: ['considered'],
      },
      {
        contact: 'first-appearance',
        from: 'start',
        days: 28,
        hour: 10,
        happens: [
          { type: 'copfs.marked', attrs: { route: 'prosecute', procedure: 'summary-sheriff', diversionCriteriaMet: true } },
          { type: 'court.appeared', isContact: true },
        ],
        actions: ['keyworker'],
      },
    ],
  },
  court: {
    label: 'In court from the cells',
    about: 'Bail opposed, bail with supervision, a report and a community order.',
    stage: 'prosecution',
    input: () => ({ path: 'custody' }),
    hour: 8,
    stops: [
      {
        contact: 'court-custody',
        from: 'start',
        days: 0,
        hour: 10,
        happens: [
          { type: 'police.report.submitted', attrs: { needsRecorded: true } },
          { type: 'copfs.marked', attrs: { route: 'prosecute', procedure: 'summary-sheriff' } },
          { type: 'court.bail.opposed', isContact: true },
        ],
        actions: ['bailAssessed'],
      },
      {
        contact: 'first-appearance',
        label: 'Bail with supervision',
        from: 'start',
        days: 0,
        hour: 14,
        happens: [{ type: 'court.bail.granted', isContact: true }, { type: 'bailSupervision.imposed' }],
        actions: ['claim'],
      },
      {
        contact: 'bail-supervision',
        from: 'start',
        days: 1,
        hour: 10,
        meets: ['bailContact'],
        actions: ['bailContact', 'keyworker', 'gp'],
      },
      {
        contact: 'sentencing-report',
        from: 'start',
        days: 35,
        hour: 10,
        happens: [
          { type: 'court.plea.tendered', attrs: { plea: 'guilty' } },
          { type: 'court.report.ordered', attrs: ({ startOn }) => ({ until: addDays(startOn, 56) }) },
        ],
        meets: ['report'],
        actions: ['report', 'disclosure', 'paid'],
      },
      { contact: 'first-appearance', label: 'The sentence', from: 'start', days: 56, hour: 10, happens: imposed, actions: [] },
      ...later(order, 56),
    ],
  },
  order: {
    label: 'A community payback order',
    about: 'From the sentence through the first weeks of the order.',
    stage: 'disposal',
    input: () => ({}),
    hour: 9,
    stops: [
      { contact: 'first-appearance', label: 'The sentence', from: 'start', days: 0, hour: 11, happens: imposed, actions: [] },
      ...order,
    ],
  },
  diversion: {
    label: 'Diverted from prosecution',
    about: 'Referred by the prosecutor instead of going to court.',
    stage: 'diversion',
    input: () => ({}),
    hour: 9,
    stops: [
      {
        contact: 'diversion-assessment',
        from: 'start',
        days: 12,
        working: 'after',
        hour: 10,
        happens: [{ type: 'diversion.referred' }, { type: 'diversion.assessed', attrs: { suitable: true }, isContact: true }],
        actions: ['diversionStart', 'keyworker', 'mental', 'claim', 'gp'],
      },
      {
        contact: 'diversion-assessment',
        label: 'A session of the programme',
        from: 'start',
        days: 47,
        working: 'after',
        hour: 10,
        meets: ['session'],
        actions: ['session', 'paid', 'mental', 'keyworker'],
      },
    ],
  },
  family: {
    label: 'The family at home',
    about: 'The same months, from the house: who told the family, who helped, and who asked before sending somebody home.',
    stage: 'custody',
    input: ({ days, startOn, countedFrom }) => ({ status: 'sentenced', days, sentencedOn: startOn, startOn: countedFrom }),
    hour: 15,
    release: 'by-law',
    beside: ['family'],
    stops: [
      {
        contact: 'family-visit',
        label: 'The day of the sentence',
        from: 'start',
        days: 0,
        hour: 17,
        happens: [{ ...received('sentenced') }],
        actions: ['family'],
      },
      {
        contact: 'family-visit',
        from: 'start',
        days: 6,
        hour: 14,
        happens: [{ type: 'family.visit', isContact: true }],
        actions: ['family', 'household'],
      },
      {
        contact: 'family-visit',
        label: 'A visit before release',
        from: 'release',
        days: -9,
        hour: 14,
        happens: [{ type: 'family.visit', isContact: true }],
        actions: ['household', 'benefits', 'familyAddress'],
      },
      {
        contact: 'liberation-day',
        from: 'release',
        days: 0,
        hour: null,
        happens: [liberation('prison', true)],
        actions: ['grant', 'claim'],
      },
      { contact: 'week-6', label: 'Five weeks after release', from: 'release', days: 35, working: 'before', hour: 10, actions: ['paid'] },
    ],
  },
  harmed: {
    label: 'The person who was harmed',
    about: 'What the person harmed asked to be told, and when they were told it.',
    stage: 'custody',
    input: ({ days, startOn, countedFrom }) => ({ status: 'sentenced', days, sentencedOn: startOn, startOn: countedFrom }),
    hour: 15,
    release: 'by-law',
    beside: ['victim'],
    stops: [
      {
        contact: 'custody-reception',
        label: 'The sentence begins',
        from: 'start',
        days: 0,
        hour: 17,
        happens: [{ ...received('sentenced') }],
        actions: [],
      },
      {
        contact: 'victim-notice',
        label: 'The date of release is known',
        from: 'release',
        days: -28,
        working: 'before',
        hour: 10,
        actions: ['harmed'],
      },
      {
        contact: 'liberation-day',
        label: 'The day of release',
        from: 'release',
        days: 0,
        hour: null,
        happens: [liberation('prison', true)],
        actions: [],
      },
    ],
  },
} as const satisfies Readonly<Record<string, WalkStart>>;

/** The id of a start of a walk. */
export type WalkStartId = keyof typeof walkStarts;
