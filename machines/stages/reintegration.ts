import { type CivilDate, defineStage, dueTimes, type Instant, type Stage, type StateMeta, stampOf } from 'justice-pathway';
import { assign, setup } from 'xstate';
import type { JusticeEvent } from '../vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';
import { type Carried, type CarriedInput, carriedOf, type Ending, endsOf, outcomeOf } from './shared/carried.ts';
import { dayEnd, dayOf, yearAfterRelease } from './shared/dates.ts';
import { reintegrationInput } from './shared/input.ts';
import {
  backToCustody,
  decisionOf,
  endsFromOutside,
  heldElsewhere,
  notReturning,
  type Returning,
  received,
  returnOrdered,
  withinSentence,
} from './shared/returning.ts';
import { forLife } from './shared/sentence-dates.ts';

export interface ReintegrationContext extends Carried, Returning {
  /** From release, or from the end of an order. */
  readonly from: 'custody' | 'order';
  readonly since: Instant;
  readonly superviseUntil: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly voluntary: boolean;
  /** Supervision appointments missed since the last time things were put right. */
  readonly missed: number;
  /** A breach was reported before the stage began, and is not decided. */
  readonly breachOpen: boolean;
  readonly week6At: Instant;
  readonly week12At: Instant;
  readonly month12At: Instant;
  readonly supervisedTo: Instant | null;
}

export interface ReintegrationInput extends CarriedInput {
  readonly from?: ReintegrationContext['from'];
  /** @defaultValue the time at which the stage starts */
  readonly since?: Instant;
  readonly superviseUntil?: CivilDate | null;
  readonly endsOn?: CivilDate | null;
  readonly voluntary?: boolean;
  readonly breachOpen?: boolean;
}

export type ReintegrationOutcome =
  | 'reintegrated'
  | 'recalled'
  | 'returned-by-court'
  | 'received-into-custody'
  | 'died'
  | 'no-longer-followed';

const due = dueTimes<ReintegrationContext>()({
  week6: (context) => context.week6At,
  week12: (context) => context.week12At,
  month12: (context) => context.month12At,
  month12Ends: (context) => dayEnd(dayOf(context.month12At)),
  supervisionEnds: (context) => (context.superviseUntil === forLife ? undefined : (context.supervisedTo ?? undefined)),
  nextContact: (context) => [context.week6At, context.week12At, context.month12At].find((at) => at > context.at),
});

const reintegrationSetup = setup({
  types: {} as {
    context: ReintegrationContext;
    events: JusticeEvent;
    input: ReintegrationInput;
    output: Ending<ReintegrationContext, ReintegrationOutcome>;
    meta: StateMeta;
  },
  delays: due,
  guards: {
    breachOpen: ({ context }) => context.breachOpen,
    afterOrder: ({ context }) => context.from === 'order' && context.at < context.month12At,
    supervised: ({ context }) => context.supervisedTo !== null && context.at <= context.supervisedTo,
    unsupervised: ({ context }) => context.supervisedTo === null,
    withinSentence,
    recalls: ({ context }, params: { outcome: string | undefined }) => params.outcome === 'recalled' && context.supervisedTo !== null,
    yearPassed: ({ context }) => context.at >= dayEnd(dayOf(context.month12At)),
    yearCame: ({ context }) => context.at >= context.month12At,
    week12Came: ({ context }) => context.at >= context.week12At,
    week6Came: ({ context }) => context.at >= context.week6At,
  },
  actions: {
    stamp: assign({ at: stampOf(due) }),
    acceptThroughcare: assign({ voluntary: true }),
    declineThroughcare: assign({ voluntary: false }),
    noteMissed: assign({ missed: ({ context }) => context.missed + 1 }),
    clearMissed: assign({ missed: 0 }),
    closeBreach: assign({ missed: 0, breachOpen: false }),
    endSupervision: assign({ supervisedTo: null, superviseUntil: null }),
    noteReturn: assign((_, params: Parameters<typeof returnOrdered>[0]) => returnOrdered(params)),
    noteReception: assign((_, params: Parameters<typeof received>[0]) => received(params)),
  },
});

const ends = endsOf<ReintegrationOutcome>();

// Six weeks, twelve weeks and the year come whatever stands open, and their contacts do not wait for a record of it.
const meanwhile = (first: string, label: string) =>
  ({
    open: { meta: { label: first }, exit: 'stamp', after: { nextContact: 'goingOn' } },
    goingOn: {
      meta: { label: 'Where the year stands' },
      always: [{ guard: 'yearCame', target: 'month12' }, { guard: 'week12Came', target: 'week12' }, { target: 'week6' }],
    },
    week6: { meta: { label: `Six weeks after release; ${label}`, contact: 'week-6' }, exit: 'stamp', after: { nextContact: 'goingOn' } },
    week12: {
      meta: { label: `Twelve weeks after release; ${label}`, contact: 'week-12' },
      exit: 'stamp',
      after: { nextContact: 'goingOn' },
    },
    month12: { meta: { label: `Twelve months after release; ${label}`, contact: 'month-12' }, exit: 'stamp' },
  }) as const;

/** From the third week to the end of support and supervision: six and twelve weeks, twelve months, a licence of years. */
export const reintegrationMachine = reintegrationSetup.createMachine({
  id: 'reintegration',
  initial: 'choosing',
  meta: { label: 'Reintegration' },
  context: ({ input }) => {
    const carried = carriedOf(input);
    const since = input?.since ?? carried.at;
    return {
      ...carried,
      ...notReturning,
      from: input?.from ?? 'custody',
      since,
      superviseUntil: input?.superviseUntil ?? null,
      endsOn: input?.endsOn ?? null,
      voluntary: input?.voluntary ?? false,
      missed: 0,
      breachOpen: input?.breachOpen ?? false,
      ...yearAfterRelease(since),
      supervisedTo: input?.superviseUntil ? dayEnd(input.superviseUntil) : null,
    };
  },
  output: ({ context, event }) => ({ ...context, outcome: outcomeOf<ReintegrationOutcome>(event) }),
  after: { supervisionEnds: { actions: 'endSupervision' } },
  on: {
    'person.died': '.died',
    'journey.ended': '.noLongerFollowed',
    'throughcare.accepted': { actions: 'acceptThroughcare' },
    'throughcare.declined': { actions: 'declineThroughcare' },
    'supervision.firstContact': { guard: 'supervised', actions: 'clearMissed' },
    'supervision.missed': { guard: 'supervised', target: '.difficulty', actions: 'noteMissed' },
    'supervision.support.offered': { guard: 'supervised', actions: 'clearMissed' },
    'licence.warning.given': { guard: 'supervised', target: '.difficulty' },
    'licence.breach.reported': { guard: 'supervised', target: '.breach' },
    'licence.recalled': { guard: 'supervised', target: '.recalled' },
    'licence.ended': { guard: 'supervised', target: '.choosing', actions: 'endSupervision' },
    ...backToCustody,
  },
  states: {
    choosing: {
      meta: { label: 'Where the year stands' },
      always: [
        { guard: 'breachOpen', target: 'breach' },
        { guard: 'afterOrder', target: 'afterOrder' },
        { guard: 'yearPassed', target: 'closing' },
        { guard: 'yearCame', target: 'month12' },
        { guard: 'week12Came', target: 'week12' },
        { guard: 'week6Came', target: 'week6' },
        { target: 'settling' },
      ],
    },
    settling: { meta: { label: 'Third to sixth week' }, exit: 'stamp', after: { week6: 'week6' } },
    week6: { meta: { label: 'Six weeks after release', contact: 'week-6' }, exit: 'stamp', after: { week12: 'week12' } },
    week12: { meta: { label: 'Twelve weeks after release', contact: 'week-12' }, exit: 'stamp', after: { month12: 'month12' } },
    month12: { meta: { label: 'Twelve months after release', contact: 'month-12' }, exit: 'stamp', after: { month12Ends: 'closing' } },
    afterOrder: { meta: { label: 'The year after an order' }, exit: 'stamp', after: { month12: 'closing' } },
    difficulty: {
      initial: 'open',
      meta: {
        label: 'Difficulty with supervision',
        waits:
          'Who supervises says whether things are right again. The contacts of the year go on meanwhile, and it ends with the supervision.',
      },
      states: meanwhile('Difficulty with supervision', 'difficulty with supervision'),
      always: { guard: 'unsupervised', target: 'choosing' },
      on: {
        'supervision.firstContact': { target: 'choosing', actions: 'clearMissed' },
        'supervision.support.offered': { target: 'choosing', actions: 'clearMissed' },
      },
    },
    breach: {
      initial: 'open',
      meta: {
        label: 'Breach reported; a decision to come',
        waits: 'Only the decision says whether the person is recalled. The contacts of the year go on meanwhile.',
      },
      states: meanwhile('Breach reported; a decision to come', 'a decision on a breach to come'),
      on: {
        'licence.breach.decided': [
          { guard: { type: 'recalls', params: decisionOf }, target: 'recalled' },
          { target: 'choosing', actions: 'closeBreach' },
        ],
      },
    },
    heldElsewhere,
    closing: { meta: { label: 'The year is over' }, always: [{ guard: 'supervised', target: 'onLicence' }, { target: 'reintegrated' }] },
    onLicence: {
      meta: {
        label: 'Under supervision after the first year',
        waits: 'Supervision for life has no last day: only a recall or a decision to end it is recorded.',
      },
      exit: 'stamp',
      always: { guard: 'unsupervised', target: 'reintegrated' },
    },
    reintegrated: ends('Support and supervision are over', 'reintegrated'),
    recalled: ends('Recalled to custody', 'recalled'),
    ...endsFromOutside,
  },
});

/** The stage `reintegration` with its machine, by name, so that whatever holds it stays short to a compiler. */
export interface ReintegrationStage extends Stage<typeof reintegrationMachine> {}

export const reintegration: ReintegrationStage = defineStage(reintegrationMachine, { vocabulary, input: reintegrationInput });
