import { dueTimes, type Instant, MINUTE, type StateMeta, stampOf } from 'justice-pathway';
import { assign, setup } from 'xstate';
import type { Rank } from '../../law/police-custody/ranks.ts';
import type { EventOf, JusticeEvent } from '../../vocabulary.ts';
import type { Carried, CarriedInput, Ending } from '../shared/carried.ts';
import { conditionsEndAt, courtBy, custodyClock, mayAuthorise, mayExtend, mayReview } from '../shared/dates.ts';

export interface ArrestContext extends Carried {
  readonly indictable: boolean;
  readonly onWarrant: boolean;
  /** Minutes already spent in police custody for the same matter. */
  readonly earlierMinutes: number;
  readonly authorisedAt: Instant | null;
  readonly inHospitalAt: Instant | null;
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

export interface Decision {
  readonly at: Instant;
  readonly by: Rank | undefined;
  readonly continue?: boolean | undefined;
}

const later = (at: Instant | null, by: number): Instant | null => (at === null ? null : at + by);

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
    rankMayAuthorise: ({ context }, params: Decision) => mayAuthorise(params.by, params.at, context.law),
    rankMayContinue: ({ context }, params: Decision) => params.continue !== false && mayReview(params.by, params.at, context.law),
    stopped: (_, params: Decision) => params.continue === false,
    rankMayExtend: ({ context }, params: { by: Rank | undefined }) =>
      context.indictable && mayExtend(params.by, context.child, context.authorisedAt ?? context.at, context.law),
    withoutCharge: ({ context }, params: { basis: string | undefined }) => params.basis === 'without-charge' && context.chargedAt === null,
    withConditions: ({ context }, params: { basis: string | undefined }) =>
      params.basis === 'investigative-liberation' && context.chargedAt === null,
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
    resetClock: assign({ authorisedAt: null, inHospitalAt: null, reviewed: false, extended: false }),
    startClock: assign(({ context }, params: { at: Instant }) =>
      custodyClock({ authorisedAt: params.at, earlierMinutes: context.earlierMinutes, law: context.law }),
    ),
    noteAuthorised: assign({ authorisedAt: (_, params: { at: Instant }) => params.at }),
    noteReview: assign({ reviewed: true }),
    extend: assign({ extended: true, reviewed: false }),
    enterHospital: assign({ inHospitalAt: (_, params: { at: Instant }) => params.at }),
    // Time away stops the limits; whether it also stops the reviews is not settled, so they stand.
    leaveHospital: assign(({ context }, params: { at: Instant; interviewedMinutes: number | undefined }) => {
      const away = params.at - (context.inHospitalAt ?? params.at) - (params.interviewedMinutes ?? 0) * MINUTE;
      const by = Math.max(0, away);
      return {
        inHospitalAt: null,
        limitAt: context.extended ? context.limitAt : later(context.limitAt, by),
        secondReviewAt: context.extended ? context.secondReviewAt : later(context.secondReviewAt, by),
        extendedLimitAt: later(context.extendedLimitAt, by),
      };
    }),
    charge: assign(({ context }, params: { at: Instant } & EventOf<'police.charged'>['attrs']) => ({
      chargedAt: params.at,
      courtBy: courtBy(params.at, context.law),
      offenceOn: params.offenceOn ?? context.offenceOn,
      indictable: params.indictable ?? context.indictable,
      summaryOnly: params.summaryOnly ?? context.summaryOnly,
    })),
    chargeOnWarrant: assign({ chargedAt: ({ context }) => context.at, courtBy: ({ context }) => courtBy(context.at, context.law) }),
    imposeConditions: assign(({ context }, params: { at: Instant }) => {
      const conditionsFrom = context.conditionsFrom ?? params.at;
      return { conditionsFrom, conditionsEndAt: conditionsEndAt(conditionsFrom, context.law) };
    }),
    undertake: assign({ courtOn: (_, params: { courtOn: string | undefined }) => params.courtOn ?? null }),
  },
});

export const basis = ({ event }: { readonly event: EventOf<'police.custody.released'> }) => ({ basis: event.attrs.basis });
