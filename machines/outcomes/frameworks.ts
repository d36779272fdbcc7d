import type { Confidence, Source } from 'justice-pathway';
import { outcomes } from '../partners/outcomes.ts';
import { pages } from '../sources/pages.ts';

/** An outcome of a national framework, in this project's own words. */
export interface FrameworkOutcome {
  readonly id: string;
  readonly label: string;
  readonly kind: 'structural' | 'person-centred' | 'national' | 'overall';
  readonly source: Source;
  readonly confidence: Confidence;
  /** What is measured for it, in this project's own words; not all of it could be checked at the source. */
  readonly measures: readonly Measured[];
  /** Numbers of the priority actions of the 2022 strategy that it answers. */
  readonly actions?: readonly number[];
}

/** Whether an outcome has an indicator here. */
export interface Measured {
  readonly id: string;
  readonly label: string;
  readonly confidence: Confidence;
  /** The indicator here that counts it, or the nearest that a journal shows. */
  readonly indicator?: string;
}

const unread = 'unverified' as const;
const measure = (id: string, label: string, confidence: Confidence = unread): Measured => ({ id, label, confidence });
const labelOf = (id: string): string => outcomes[id] ?? id;

function common(
  number: number,
  kind: FrameworkOutcome['kind'],
  confidence: Confidence,
  measures: readonly (readonly [letter: string, label: string, confidence?: Confidence])[],
): FrameworkOutcome {
  const id = `OPIF-${number}`;
  return {
    id,
    label: labelOf(id),
    kind,
    source: pages.G06,
    confidence,
    measures: measures.map(([letter, label, of]) => measure(`${id}${letter}`, label, of)),
  };
}

/** The seven common outcomes of the Outcomes, Performance and Improvement Framework of 2016. */
export const commonOutcomes: readonly FrameworkOutcome[] = [
  common(1, 'structural', 'high', [
    ['a', 'Work done to involve communities'],
    ['b', 'Communities consulted in planning and in services'],
    ['c', 'Communities taking part: designing and delivering together'],
    ['d', 'Communities aware of work done under community payback orders, and content with it'],
    ['e', 'Answers to local surveys and panels'],
    ['f', 'How much crime people think there is locally'],
  ]),
  common(2, 'structural', 'medium', [
    ['a', 'Services planned and delivered together'],
    ['b', 'Work with the authorities responsible for public protection arrangements'],
    ['c', 'A workforce that can work across bodies, professions and areas'],
    ['d', 'Money and people brought in from elsewhere'],
  ]),
  common(3, 'structural', 'high', [
    ['a', 'Structural barriers to services found and being removed'],
    ['b', 'Joint protocols on housing: before sentence, on a sentence in the community, in custody and on release', 'high'],
    ['c', 'Steps that make services easier to reach'],
    ['d', 'How soon mental health services are reached'],
    ['e', 'How soon drug and alcohol services are reached'],
    ['f', 'Share of people released with a GP, with suitable accommodation, with a check of benefits'],
  ]),
  common(4, 'structural', 'high', [
    ['a', 'Interventions made with the person, and what came of them'],
    ['b', 'Other activity under community payback orders'],
    ['c', 'Risk managed well'],
    ['d', 'Quality of community payback and of drug treatment and testing orders'],
    ['e', 'Less remand and fewer short sentences beside sentences in the community'],
    ['f', 'Interventions for drug and alcohol use'],
    ['g', 'Numbers of police warnings, diversions, fiscal measures, supervised bail and sentences in the community'],
    ['h', 'Number of sentences of under a year'],
  ]),
  common(5, 'person-centred', 'high', [['a', 'People have made progress towards it']]),
  common(6, 'person-centred', 'high', [['a', 'People have made progress towards it']]),
  common(7, 'person-centred', 'high', [['a', 'People have made progress towards it']]),
];

function national(
  number: number,
  actions: readonly number[],
  measures: readonly (readonly [label: string, indicator?: string])[],
  confidence: Confidence,
): FrameworkOutcome {
  const id = `CJPF-${number}`;
  return {
    id,
    label: labelOf(id),
    kind: 'national',
    source: confidence === 'high' ? pages.G01 : pages.G02,
    confidence: 'high',
    measures: measures.map(([label, indicator], index) => ({
      ...measure(`${id}${String.fromCharCode(97 + index)}`, label, confidence),
      ...(indicator === undefined ? {} : { indicator }),
    })),
    actions,
  };
}

/** The nine nationally determined outcomes of the Community Justice Performance Framework of 2023, and the overall one. */
export const nationalOutcomes: readonly FrameworkOutcome[] = [
  national(
    1,
    [1],
    [
      ['Diversion assessments', 'CJPF-1-assessed'],
      ['Diversion cases commenced', 'CJPF-1-commenced'],
      ['Diversion cases completed', 'CJPF-1-completed'],
    ],
    'high',
  ),
  national(2, [2], [['Referrals from custody centres', 'CJPF-2']], 'high'),
  national(
    3,
    [3],
    [
      ['Bail suitability reports', 'CJPF-3-assessed'],
      ['Bail supervision commenced', 'CJPF-3-commenced'],
      ['Bail supervision completed', 'CJPF-3-completed'],
    ],
    'high',
  ),
  national(
    4,
    [5],
    [
      ['Share of community payback orders completed', 'CJPF-4-cpo'],
      ['Share of drug treatment and testing orders completed', 'CJPF-4-dtto'],
    ],
    unread,
  ),
  national(5, [7], [['Transfers of drug or alcohol treatment from custody to the community', 'CJPF-5']], unread),
  national(6, [8], [['Homelessness applications from prison']], unread),
  national(7, [9], [['Share of people in employability services who have convictions']], unread),
  national(8, [10], [['Voluntary throughcare cases commenced', 'CJPF-8']], unread),
  national(
    9,
    [13],
    [['Share who would rather have people help their community than spend a few months in prison for a minor offence']],
    unread,
  ),
  {
    id: 'CJPF-overall',
    label: labelOf('CJPF-overall'),
    kind: 'overall',
    source: pages.G01,
    confidence: 'medium',
    measures: [measure('CJPF-overall-a', 'Share reconvicted within a year, and their mean number of reconvictions')],
    actions: [],
  },
];

/** A priority action of the National Strategy for Community Justice of 2022, in this project's own words. */
export interface PriorityAction {
  readonly number: number;
  readonly aim: 1 | 2 | 3 | 4;
  readonly label: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

/** The four aims of the strategy. */
export const strategyAims = {
  1: 'Diversion and intervention as early as possible',
  2: 'Good interventions in the community and public protection everywhere',
  3: 'Services within reach of everyone accused or convicted',
  4: 'Leadership, involvement and partnership',
} as const;

const action = (number: number, aim: PriorityAction['aim'], label: string, confidence: Confidence = 'high'): PriorityAction => ({
  number,
  aim,
  label,
  source: aim === 3 ? pages.G03c : aim === 4 ? pages.G03d : pages.G03,
  confidence,
});

/** The thirteen priority actions; those from memory are marked unverified. */
export const priorityActions: readonly PriorityAction[] = [
  action(1, 1, 'Early intervention: direct measures and diversion, used alike everywhere'),
  action(2, 1, 'Needs found and support given after arrest: care and referral in police custody'),
  action(3, 2, 'Strong alternatives to remand: bail services everywhere'),
  action(4, 2, 'More electronic monitoring as a way to stay in the community'),
  action(5, 2, 'Good supervision and support on sentences in the community'),
  action(6, 2, 'Restorative justice for all who wish it'),
  action(7, 3, 'Health and social care that carries on after prison'),
  action(8, 3, 'Housing needs met early in custody: the SHORE standards everywhere', unread),
  action(9, 3, 'Life skills and readiness for work', unread),
  action(10, 3, 'More voluntary throughcare and third sector support', unread),
  action(11, 4, 'Leadership and governance that work'),
  action(12, 4, 'The voices of people harmed, of people with experience and of families', unread),
  action(13, 4, 'Understanding and confidence in communities and in the workforce', unread),
];
