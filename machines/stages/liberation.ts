import { type CivilDate, defineStage, dueTimes, type Instant, type Stage, type StateMeta, stampOf } from 'justice-pathway';
import { assign, setup } from 'xstate';
import type { JusticeEvent } from '../vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';
import { type Carried, type CarriedInput, carriedOf, type Ending, endsOf, outcomeOf } from './shared/carried.ts';
import { afterRelease, dayEnd } from './shared/dates.ts';
import { liberationInput } from './shared/input.ts';
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

export type ReleaseBasis = 'automatic' | 'hdc' | 'parole' | 'emergency' | 'compassionate' | 'court' | 'bail';

export interface LiberationContext extends Carried, Returning {
  readonly releasedAt: Instant;
  readonly basis: ReleaseBasis;
  readonly planned: boolean;
  readonly liberatedFrom: 'prison' | 'court' | 'police';
  /** Last day of statutory supervision; `null` where there is none. */
  readonly superviseUntil: CivilDate | null;
  /** The day on which a curfew ends: the release that the law gives. */
  readonly automaticOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  /** Throughcare was accepted. */
  readonly voluntary: boolean;
  readonly inTouch: boolean;
  /** A breach is reported and not decided. */
  readonly breachOpen: boolean;
  readonly dayEndsAt: Instant;
  readonly contactBy: Instant;
  readonly hours72At: Instant;
  readonly weeks2At: Instant;
  readonly curfewEndsAt: Instant | null;
}

export interface LiberationInput extends CarriedInput {
  /** @defaultValue the time at which the stage starts */
  readonly releasedAt?: Instant;
  readonly basis?: ReleaseBasis;
  readonly planned?: boolean;
  readonly liberatedFrom?: LiberationContext['liberatedFrom'];
  readonly superviseUntil?: CivilDate | null;
  readonly automaticOn?: CivilDate | null;
  readonly endsOn?: CivilDate | null;
  readonly voluntary?: boolean;
}

export type LiberationOutcome =
  | 'first-weeks-over'
  | 'recalled'
  | 'curfew-recalled'
  | 'returned-by-court'
  | 'received-into-custody'
  | 'died'
  | 'no-longer-followed';

const due = dueTimes<LiberationContext>()({
  dayEnds: (context) => context.dayEndsAt,
  firstContact: (context) => context.contactBy,
  hours72: (context) => context.hours72At,
  weeks2: (context) => context.weeks2At,
  curfewEnds: (context) => context.curfewEndsAt ?? undefined,
  nextStep: (context) => [context.dayEndsAt, context.hours72At].find((at) => at > context.at),
});

const liberationSetup = setup({
  types: {} as {
    context: LiberationContext;
    events: JusticeEvent;
    input: LiberationInput;
    output: Ending<LiberationContext, LiberationOutcome>;
    meta: StateMeta;
  },
  delays: due,
  guards: {
    fromCourt: ({ context }) => context.liberatedFrom === 'court',
    onCurfew: ({ context }) => context.basis === 'hdc',
    onParole: ({ context }) => context.basis === 'parole',
    emergency: ({ context }) => context.basis === 'emergency',
    compassionate: ({ context }) => context.basis === 'compassionate',
    unplanned: ({ context }) => !context.planned,
    supervised: ({ context }) => context.superviseUntil !== null,
    expected: ({ context }) => context.superviseUntil !== null || context.voluntary,
    inTouch: ({ context }) => context.inTouch,
    dayOver: ({ context }) => context.at >= context.dayEndsAt,
    hoursOver: ({ context }) => context.at >= context.hours72At,
    weeksOver: ({ context }) => context.at >= context.weeks2At,
    recalls: ({ context }, params: { outcome: string | undefined }) => params.outcome === 'recalled' && context.superviseUntil !== null,
    withinSentence,
  },
  actions: {
    stamp: assign({ at: stampOf(due) }),
    acceptThroughcare: assign({ voluntary: true }),
    declineThroughcare: assign({ voluntary: false }),
    meet: assign({ inTouch: true }),
    openBreach: assign({ breachOpen: true }),
    closeBreach: assign({ breachOpen: false }),
    endCurfew: assign({ basis: 'automatic', curfewEndsAt: null }),
    noteReturn: assign((_, params: Parameters<typeof returnOrdered>[0]) => returnOrdered(params)),
    noteReception: assign((_, params: Parameters<typeof received>[0]) => received(params)),
  },
});

const firstHours = liberationSetup.createStateConfig({
  initial: 'arranging',
  meta: { label: 'First 72 hours', contact: 'first-72h' },
  after: { hours72: 'fortnight' },
  on: {
    'throughcare.contacted': { target: '.inTouch', actions: 'meet' },
    'supervision.firstContact': { target: '.inTouch', actions: 'meet' },
    'throughcare.accepted': { target: '.awaitingContact', actions: 'acceptThroughcare' },
    'throughcare.declined': { target: '.arranging', actions: 'declineThroughcare' },
  },
  states: {
    arranging: {
      meta: { label: 'Who is to be in touch' },
      always: [{ guard: 'inTouch', target: 'inTouch' }, { guard: 'expected', target: 'awaitingContact' }, { target: 'withoutSupport' }],
    },
    awaitingContact: { meta: { label: 'First contact to come' }, exit: 'stamp', after: { firstContact: 'contactOverdue' } },
    contactOverdue: { meta: { label: 'First contact overdue' }, exit: 'stamp' },
    inTouch: { meta: { label: 'In touch with a worker' }, exit: 'stamp' },
    withoutSupport: { meta: { label: 'Nobody is expected to be in touch' }, exit: 'stamp' },
  },
});

const fortnight = liberationSetup.createStateConfig({
  initial: 'arranging',
  meta: { label: 'First two weeks', contact: 'first-2w' },
  after: { weeks2: 'firstWeeksOver' },
  on: {
    'throughcare.contacted': { target: '.supported', actions: 'meet' },
    'supervision.firstContact': { target: '.supported', actions: 'meet' },
    'throughcare.accepted': { actions: 'acceptThroughcare' },
    'throughcare.declined': { actions: 'declineThroughcare' },
  },
  states: {
    arranging: { meta: { label: 'Who is in touch' }, always: [{ guard: 'inTouch', target: 'supported' }, { target: 'alone' }] },
    supported: { meta: { label: 'Supported' }, exit: 'stamp' },
    alone: { meta: { label: 'Nobody has been in touch' }, exit: 'stamp' },
  },
});

const dayOf = (label: string) => ({ meta: { label }, exit: 'stamp' }) as const;

const ends = endsOf<LiberationOutcome>();

/** From the gate or the court door through the first fortnight. */
export const liberationMachine = liberationSetup.createMachine({
  id: 'liberation',
  initial: 'choosing',
  meta: { label: 'Liberation' },
  context: ({ input }) => {
    const carried = carriedOf(input);
    const releasedAt = input?.releasedAt ?? carried.at;
    return {
      ...carried,
      ...notReturning,
      releasedAt,
      basis: input?.basis ?? 'automatic',
      planned: input?.planned ?? true,
      liberatedFrom: input?.liberatedFrom ?? 'prison',
      superviseUntil: input?.superviseUntil ?? null,
      automaticOn: input?.automaticOn ?? null,
      endsOn: input?.endsOn ?? null,
      voluntary: input?.voluntary ?? false,
      inTouch: false,
      breachOpen: false,
      ...afterRelease(releasedAt, input?.superviseUntil != null),
      curfewEndsAt: input?.basis === 'hdc' && input.automaticOn ? dayEnd(input.automaticOn) : null,
    };
  },
  output: ({ context, event }) => ({ ...context, outcome: outcomeOf<LiberationOutcome>(event) }),
  after: { curfewEnds: { actions: 'endCurfew' } },
  on: {
    'person.died': '.died',
    'journey.ended': '.noLongerFollowed',
    'throughcare.accepted': { actions: 'acceptThroughcare' },
    'throughcare.declined': { actions: 'declineThroughcare' },
    'throughcare.contacted': { actions: 'meet' },
    'supervision.firstContact': { actions: 'meet' },
    'supervision.missed': { guard: 'supervised', actions: 'stamp' },
    'supervision.support.offered': { guard: 'supervised', actions: 'stamp' },
    'licence.warning.given': { guard: 'supervised', actions: 'stamp' },
    'licence.breach.reported': { guard: 'supervised', target: '.breach' },
    'licence.recalled': { guard: 'supervised', target: '.recalled' },
    'hdc.breach.reported': { guard: 'onCurfew', target: '.breach' },
    'hdc.recalled': { guard: 'onCurfew', target: '.curfewRecalled' },
    ...backToCustody,
  },
  states: {
    choosing: {
      meta: { label: 'Where the first weeks stand' },
      always: [
        { guard: 'weeksOver', target: 'firstWeeksOver' },
        { guard: 'hoursOver', target: 'fortnight' },
        { guard: 'dayOver', target: 'firstHours' },
        { target: 'day' },
      ],
    },
    day: {
      initial: 'choosing',
      meta: { label: 'Liberation day', contact: 'liberation-day' },
      after: { dayEnds: 'firstHours' },
      states: {
        choosing: {
          meta: { label: 'How the person was released' },
          always: [
            { guard: 'fromCourt', target: 'fromCourt' },
            { guard: 'onCurfew', target: 'onCurfew' },
            { guard: 'onParole', target: 'onParole' },
            { guard: 'emergency', target: 'emergency' },
            { guard: 'compassionate', target: 'compassionate' },
            { guard: 'unplanned', target: 'unplanned' },
            { target: 'planned' },
          ],
        },
        planned: dayOf('Released on the planned day'),
        unplanned: dayOf('Released without notice'),
        fromCourt: dayOf('Liberated from court'),
        onCurfew: dayOf('Released on home detention curfew'),
        onParole: dayOf('Released on parole'),
        emergency: dayOf('Released early in an emergency'),
        compassionate: dayOf('Released on compassionate grounds'),
      },
    },
    firstHours,
    fortnight,
    // The first days go on whatever is decided, and whenever: their contacts do not wait for it.
    breach: {
      initial: 'reported',
      entry: 'openBreach',
      meta: { label: 'Breach reported; a decision to come' },
      after: { weeks2: 'firstWeeksOver' },
      on: {
        'licence.breach.decided': [
          { guard: { type: 'recalls', params: decisionOf }, target: 'recalled' },
          { target: 'choosing', actions: 'closeBreach' },
        ],
        'licence.warning.given': { target: 'choosing', actions: 'closeBreach' },
      },
      states: {
        reported: { meta: { label: 'Breach reported; a decision to come' }, exit: 'stamp', after: { nextStep: 'goingOn' } },
        goingOn: {
          meta: { label: 'Where the first weeks stand' },
          always: [{ guard: 'hoursOver', target: 'fortnight' }, { target: 'firstHours' }],
        },
        firstHours: {
          meta: { label: 'First 72 hours; a decision on a breach to come', contact: 'first-72h' },
          exit: 'stamp',
          after: { nextStep: 'goingOn' },
        },
        fortnight: { meta: { label: 'First two weeks; a decision on a breach to come', contact: 'first-2w' }, exit: 'stamp' },
      },
    },
    heldElsewhere,
    firstWeeksOver: ends('The first weeks are over', 'first-weeks-over'),
    recalled: ends('Recalled to custody', 'recalled'),
    curfewRecalled: ends('Recalled from curfew', 'curfew-recalled'),
    ...endsFromOutside,
  },
});

/** The stage `liberation` with its machine, by name, so that whatever holds it stays short to a compiler. */
export interface LiberationStage extends Stage<typeof liberationMachine> {}

export const liberation: LiberationStage = defineStage(liberationMachine, { vocabulary, input: liberationInput });
