import { type CivilDate, defineStage, dueTimes, type Instant, type StateMeta, stampOf } from 'justice-pathway';
import { assign, setup } from 'xstate';
import type { EventOf, JusticeEvent } from '../vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';
import { type Carried, type CarriedInput, carriedOf, type Ending, outcomeOf } from './carried.ts';
import { afterRelease, dayEnd } from './dates.ts';
import { notReturning, orderOf, type Returning, received, receptionOf, returnOrdered } from './returning.ts';

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
    withinSentence: ({ context }, params: { at: Instant }) => context.endsOn === null || params.at <= dayEnd(context.endsOn),
  },
  actions: {
    stamp: assign({ at: stampOf(due) }),
    acceptThroughcare: assign({ voluntary: true }),
    declineThroughcare: assign({ voluntary: false }),
    meet: assign({ inTouch: true }),
    endCurfew: assign({ basis: 'automatic', curfewEndsAt: null }),
    noteReturn: assign((_, params: Parameters<typeof returnOrdered>[0]) => returnOrdered(params)),
    noteReception: assign((_, params: Parameters<typeof received>[0]) => received(params)),
  },
});

const decided = ({ event }: { readonly event: EventOf<'licence.breach.decided'> }) => ({ outcome: event.attrs.outcome });

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
    'court.return.ordered': {
      guard: { type: 'withinSentence', params: orderOf },
      target: '.returnedByCourt',
      actions: { type: 'noteReturn', params: orderOf },
    },
    'custody.received': { target: '.receivedIntoCustody', actions: { type: 'noteReception', params: receptionOf } },
    'person.custody.entered': '.heldElsewhere',
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
    breach: {
      meta: { label: 'Breach reported; a decision to come' },
      exit: 'stamp',
      on: {
        'licence.breach.decided': [{ guard: { type: 'recalls', params: decided }, target: 'recalled' }, { target: 'choosing' }],
        'licence.warning.given': 'choosing',
      },
    },
    heldElsewhere: {
      meta: { label: 'In custody in another case' },
      exit: 'stamp',
      on: { 'person.custody.left': 'choosing', 'person.custody.entered': undefined },
    },
    firstWeeksOver: { type: 'final', meta: { label: 'The first weeks are over' }, output: { outcome: 'first-weeks-over' } },
    recalled: { type: 'final', meta: { label: 'Recalled to custody' }, output: { outcome: 'recalled' } },
    curfewRecalled: { type: 'final', meta: { label: 'Recalled from curfew' }, output: { outcome: 'curfew-recalled' } },
    returnedByCourt: { type: 'final', meta: { label: 'Ordered back to custody' }, output: { outcome: 'returned-by-court' } },
    receivedIntoCustody: { type: 'final', meta: { label: 'Received into custody' }, output: { outcome: 'received-into-custody' } },
    died: { type: 'final', meta: { label: 'The person died' }, output: { outcome: 'died' } },
    noLongerFollowed: { type: 'final', meta: { label: 'No longer followed' }, output: { outcome: 'no-longer-followed' } },
  },
});

export const liberation = defineStage(liberationMachine, { vocabulary });
