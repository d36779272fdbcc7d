import { dueTimes, type Instant, type StateMeta, stampOf } from 'justice-pathway';
import { assign, setup } from 'xstate';
import type { EventOf, JusticeEvent } from '../vocabulary.ts';
import type { Carried, CarriedInput, Ending } from './carried.ts';
import { conditionsEndAt, courtBy, custodyClock, mayExtend } from './dates.ts';

export interface ArrestContext extends Carried {
  readonly indictable: boolean;
  readonly onWarrant: boolean;
  /** Minutes already spent in police custody for the same matter. */
  readonly earlierMinutes: number;
  readonly authorisedAt: Instant | null;
  readonly inHospitalAt: Instant | null;
  readonly stoppedMs: number;
  readonly reviewed: boolean;
  readonly extended: boolean;
  readonly reviewAt: Instant | null;
  readonly limitAt: Instant | null;
  readonly secondReviewAt: Instant | null;
  readonly extendedLimitAt: Instant | null;
  readonly chargedAt: Instant | null;
  readonly courtBy: Instant | null;
  /** The first occasion on which a condition of investigative liberation was imposed. */
  readonly conditionsFrom: Instant | null;
  readonly conditionsEndAt: Instant | null;
  /** The day named in an undertaking. */
  readonly courtOn: string | null;
}

export interface ArrestInput extends CarriedInput {
  /** A crime that may be tried on indictment: only then can police custody be extended. */
  readonly indictable?: boolean;
}

export type ArrestOutcome =
  | 'released-without-charge'
  | 'police-warning'
  | 'undertaking'
  | 'to-be-reported'
  | 'to-court'
  | 'died'
  | 'no-longer-followed';

const due = dueTimes<ArrestContext>()({
  firstReview: (context) => context.reviewAt ?? undefined,
  twelveHours: (context) => context.limitAt ?? undefined,
  secondReview: (context) => context.secondReviewAt ?? undefined,
  twentyFourHours: (context) => context.extendedLimitAt ?? undefined,
  nextCourtDay: (context) => context.courtBy ?? undefined,
  conditionsEnd: (context) => context.conditionsEndAt ?? undefined,
});

const timed = (context: ArrestContext, stoppedMs = context.stoppedMs) => {
  if (context.authorisedAt === null) return { stoppedMs };
  return { stoppedMs, ...custodyClock({ authorisedAt: context.authorisedAt, stoppedMs, earlierMinutes: context.earlierMinutes }) };
};

export const arrestSetup = setup({
  types: {} as {
    context: ArrestContext;
    events: JusticeEvent;
    input: ArrestInput;
    output: Ending<ArrestContext, ArrestOutcome>;
    meta: StateMeta;
  },
  delays: due,
  guards: {
    continues: (_, params: { continue: boolean | undefined }) => params.continue !== false,
    stopped: (_, params: { continue: boolean | undefined }) => params.continue === false,
    rankMayExtend: ({ context }, params: { by: string | undefined }) => context.indictable && mayExtend(params.by, context.child),
    withoutCharge: (_, params: { basis: string | undefined }) => params.basis === 'without-charge',
    withConditions: (_, params: { basis: string | undefined }) => params.basis === 'investigative-liberation',
    onUndertaking: (_, params: { basis: string | undefined }) => params.basis === 'undertaking',
    // A person arrested on a warrant may not be released without an undertaking.
    forReport: ({ context }, params: { basis: string | undefined }) => params.basis === 'report' && !context.onWarrant,
    toCourt: (_, params: { basis: string | undefined }) => params.basis === 'to-court',
    onWarrant: ({ context }) => context.onWarrant,
    charged: ({ context }) => context.chargedAt !== null,
    extended: ({ context }) => context.extended && context.reviewed,
    awaitsSecondReview: ({ context }) => context.extended,
    reviewed: ({ context }) => context.reviewed,
    notAuthorised: ({ context }) => context.authorisedAt === null,
  },
  actions: {
    stamp: assign({ at: stampOf(due) }),
    noteArrest: assign(({ context }, params: EventOf<'police.arrested' | 'police.custody.booked'>['attrs']) => ({
      offenceOn: params.offenceOn ?? context.offenceOn,
      indictable: params.indictable ?? context.indictable,
      onWarrant: params.onWarrant ?? context.onWarrant,
    })),
    noteEarlier: assign({
      earlierMinutes: ({ context }, params: { minutes: number | undefined }) => params.minutes ?? context.earlierMinutes,
    }),
    // A new stay in police custody has its own clock; the conditions of an earlier liberation keep theirs.
    resetClock: assign({ authorisedAt: null, inHospitalAt: null, stoppedMs: 0, reviewed: false, extended: false }),
    startClock: assign(({ context }, params: { at: Instant }) => timed({ ...context, authorisedAt: params.at })),
    noteAuthorised: assign({ authorisedAt: (_, params: { at: Instant }) => params.at }),
    noteReview: assign({ reviewed: true }),
    extend: assign({ extended: true, reviewed: false }),
    enterHospital: assign({ inHospitalAt: (_, params: { at: Instant }) => params.at }),
    leaveHospital: assign(({ context }, params: { at: Instant; interviewedMinutes: number | undefined }) => {
      const away = params.at - (context.inHospitalAt ?? params.at) - (params.interviewedMinutes ?? 0) * 60_000;
      return { inHospitalAt: null, ...timed(context, context.stoppedMs + Math.max(0, away)) };
    }),
    charge: assign(({ context }, params: { at: Instant } & EventOf<'police.charged'>['attrs']) => ({
      chargedAt: params.at,
      courtBy: courtBy(params.at),
      offenceOn: params.offenceOn ?? context.offenceOn,
      indictable: params.indictable ?? context.indictable,
      summaryOnly: params.summaryOnly ?? context.summaryOnly,
    })),
    chargeOnWarrant: assign({ chargedAt: ({ context }) => context.at, courtBy: ({ context }) => courtBy(context.at) }),
    imposeConditions: assign(({ context }, params: { at: Instant }) => {
      const conditionsFrom = context.conditionsFrom ?? params.at;
      return { conditionsFrom, conditionsEndAt: conditionsEndAt(conditionsFrom) };
    }),
    undertake: assign({ courtOn: (_, params: { courtOn: string | undefined }) => params.courtOn ?? null }),
  },
});

export const basis = ({ event }: { readonly event: EventOf<'police.custody.released'> }) => ({ basis: event.attrs.basis });
