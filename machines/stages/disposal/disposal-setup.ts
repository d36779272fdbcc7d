import { type CivilDate, dueTimes, type Instant, type StateMeta, stampOf } from 'justice-pathway';
import { assign, setup } from 'xstate';
import type { EventOf, JusticeEvent } from '../../vocabulary.ts';
import type { Carried, CarriedInput, Ending } from '../shared/carried.ts';
import {
  dayEnd,
  dayOf,
  defaultHours,
  monthLater,
  monthsAllowed,
  orderDates,
  orderEndsAt,
  orderStart,
  payBy,
  paybackAllowed,
  presumedAgainst,
  requirementsAllowed,
} from '../shared/dates.ts';
import { type Sentence, type Sentenced, sentenceOf } from '../shared/sentence.ts';

export interface DisposalContext extends Carried, Sentence {
  /** A day that the court set: for reports, for a deferral, for a review. */
  readonly untilAt: Instant | null;
  readonly payBy: Instant | null;
  readonly contactBy: Instant | null;
  readonly inductionBy: Instant | null;
  readonly unpaidWorkBy: Instant | null;
  readonly workDone: boolean;
  /** Requirements of a community payback order, as far as they are known. */
  readonly requirements: readonly string[];
  readonly supervisionEndsAt: Instant | null;
  readonly reviewAt: Instant | null;
  readonly endsAt: Instant | null;
  /** Difficulties with compliance since the last time things were put right. */
  readonly difficulties: number;
  /** Support was offered since the last difficulty. */
  readonly supported: boolean;
}

export interface DisposalInput extends CarriedInput, Partial<Sentence> {}

export type DisposalOutcome =
  | 'completed'
  | 'no-order'
  | 'sentenced-to-custody'
  | 'remanded'
  | 'remitted-to-hearing'
  | 'compulsion-order'
  | 'died'
  | 'no-longer-followed';

const due = dueTimes<DisposalContext>()({
  courtDay: (context) => context.untilAt ?? undefined,
  payment: (context) => context.payBy ?? undefined,
  firstContact: (context) => context.contactBy ?? undefined,
  induction: (context) => context.inductionBy ?? undefined,
  unpaidWork: (context) => (context.workDone ? undefined : (context.unpaidWorkBy ?? undefined)),
  supervisionEnds: (context) => (context.unpaidWorkBy !== null && !context.workDone ? undefined : (context.supervisionEndsAt ?? undefined)),
  review: (context) => context.reviewAt ?? undefined,
  orderEnds: (context) => context.endsAt ?? undefined,
});

const disposedAs = (...disposals: readonly string[]) => {
  return ({ context }: { readonly context: DisposalContext }) => context.disposal !== null && disposals.includes(context.disposal);
};

export interface Breach {
  readonly outcome: string | undefined;
}

export const disposalSetup = setup({
  types: {} as {
    context: DisposalContext;
    events: JusticeEvent;
    input: DisposalInput;
    output: Ending<DisposalContext, DisposalOutcome>;
    meta: StateMeta;
  },
  delays: due,
  guards: {
    alreadySentenced: ({ context }) => context.disposal !== null,
    custodyWithReasons: ({ context }, params: Sentenced) =>
      params.disposal === 'custody' &&
      (params.reasonsRecorded !== false || !presumedAgainst(params.days ?? 0, context.offenceOn, params.at, context.law)),
    lawfulInCommunity: ({ context }, params: Sentenced) =>
      params.disposal !== 'custody' &&
      monthsAllowed(params.disposal, params.months, params.at, context.law) &&
      (params.disposal !== 'cpo' || paybackAllowed(params.unpaidWorkHours, params.supervisionMonths, params.at, context.law)),
    absolutelyDischarged: disposedAs('absolute-discharge'),
    admonished: disposedAs('admonition'),
    fined: disposedAs('fine'),
    toCompensate: disposedAs('compensation'),
    deferred: disposedAs('deferred'),
    structurallyDeferred: disposedAs('sds'),
    onPayback: disposedAs('cpo'),
    onTreatment: disposedAs('dtto'),
    restricted: disposedAs('rlo'),
    cautioned: disposedAs('caution'),
    notToHarass: disposedAs('non-harassment'),
    underCompulsion: disposedAs('compulsion'),
    remitted: disposedAs('remit-to-hearing'),
    requirementsAllowed: ({ context }, params: EventOf<'cpo.imposed'>['attrs'] & { readonly at: Instant }) =>
      requirementsAllowed(
        params.requirements,
        (params.supervisionMonths ?? context.supervisionMonths ?? 0) > 0,
        context.child,
        params.at,
        context.law,
      ),
    revoked: (_, params: Breach) => params.outcome === 'revoked',
    firstWarning: (_, params: { level: string | undefined }) => params.level !== 'final',
    defaultWork: ({ context }, params: { response: string | undefined }) =>
      params.response === 'unpaid-work' && defaultHours(context.amount, dayOf(context.at), context.law) > 0,
    defaultCustody: (_, params: { response: string | undefined }) => params.response === 'custody',
  },
  actions: {
    stamp: assign({ at: stampOf(due) }),
    convictIfUnknown: assign({ convictedOn: ({ context }) => context.convictedOn ?? dayOf(context.at) }),
    setCourtDay: assign({
      untilAt: (_, params: { until: string | undefined }) => (params.until === undefined ? null : dayEnd(params.until)),
    }),
    sentence: assign(({ context }, params: Sentenced) => ({ ...sentenceOf(params), convictedOn: context.convictedOn ?? dayOf(params.at) })),
    remand: assign({ remandedOn: (_, params: { at: Instant }) => dayOf(params.at) }),
    startPayment: assign({ payBy: ({ context }) => payBy(startOf(context), context.until) }),
    allowTime: assign({ payBy: ({ context }, params: { until: string | undefined }) => payBy(dayOf(context.at), params.until ?? null) }),
    startDeferral: assign({ untilAt: ({ context }) => (context.until === null ? null : dayEnd(context.until)) }),
    startOrder: assign(({ context }) => order(context)),
    describeOrder: assign(({ context }, params: EventOf<'cpo.imposed'>['attrs']) =>
      order({
        ...context,
        unpaidWorkHours: params.unpaidWorkHours ?? (params.unpaidWork === false ? null : context.unpaidWorkHours),
        supervisionMonths: params.supervisionMonths ?? context.supervisionMonths,
        requirements: params.requirements ?? context.requirements,
      }),
    ),
    startMonths: assign(({ context }) => ({
      endsAt: context.months === null ? null : orderEndsAt(startOf(context), context.months),
      reviewAt: context.disposal === 'dtto' ? monthLater(startOf(context)) : null,
      difficulties: 0,
      supported: false,
    })),
    setMonths: assign(({ context }, params: { months: number | undefined }) =>
      params.months === undefined ? {} : { months: params.months, endsAt: orderEndsAt(startOf(context), params.months) },
    ),
    startUntil: assign({
      endsAt: ({ context }) =>
        context.until !== null ? dayEnd(context.until) : context.months === null ? null : orderEndsAt(startOf(context), context.months),
    }),
    defaultToWork: assign(({ context }, params: { at: Instant }) =>
      order({
        ...context,
        disposal: 'cpo',
        sentencedOn: dayOf(params.at),
        unpaidWorkHours: defaultHours(context.amount, dayOf(params.at), context.law),
        supervisionMonths: null,
      }),
    ),
    defaultToCustody: assign((_, params: { at: Instant; days: number | undefined }) => ({
      disposal: 'custody',
      kind: 'fine-default',
      days: params.days ?? 0,
      sentencedOn: dayOf(params.at),
      startOn: dayOf(params.at),
    })),
    setReview: assign({
      reviewAt: (_, params: { next: string | undefined }) => (params.next === undefined ? null : dayEnd(params.next)),
    }),
    reviewInAMonth: assign({ reviewAt: (_, params: { at: Instant }) => monthLater(dayOf(params.at)) }),
    clearReview: assign({ reviewAt: null }),
    finishWork: assign({ workDone: true }),
    noteDifficulty: assign({ difficulties: ({ context }) => context.difficulties + 1, supported: false }),
    noteSupport: assign({ supported: true }),
    clearDifficulties: assign({ difficulties: 0, supported: false }),
    vary: assign(({ context }, params: { until: string | undefined }) => {
      if (params.until === undefined) return {};
      const until = dayEnd(params.until);
      return {
        unpaidWorkBy: context.unpaidWorkBy === null || context.workDone ? context.unpaidWorkBy : until,
        supervisionEndsAt: context.supervisionEndsAt === null ? null : until,
        endsAt: context.endsAt === null ? null : until,
      };
    }),
    forget: assign({
      disposal: null,
      untilAt: null,
      endsAt: null,
      reviewAt: null,
      unpaidWorkBy: null,
      supervisionEndsAt: null,
      payBy: null,
    }),
  },
});

export const startOf = (context: DisposalContext): CivilDate => context.sentencedOn ?? dayOf(context.at);
const breachDecision = ({ event }: { readonly event: EventOf<'order.breach.decided'> }) => ({ outcome: event.attrs.outcome });
export const untilOf = ({
  event,
}: {
  readonly event: EventOf<'order.breach.decided' | 'cpo.varied' | 'court.report.ordered' | 'deferral.reviewed' | 'fine.timeAllowed'>;
}) => ({
  until: event.attrs.until,
});

/** The court revokes the order and sentences again, or varies it and the order goes on in the state `back`. */
export const breachDecided = <const T extends string>(back: T) =>
  ({
    'order.breach.decided': [
      { guard: { type: 'revoked', params: breachDecision }, target: '#disposal.awaitingSentence', actions: 'forget' },
      { target: back, actions: ['clearDifficulties', { type: 'vary', params: untilOf }] },
    ],
  }) as const;

function order(context: DisposalContext): Partial<DisposalContext> {
  const start = startOf(context);
  const { unpaidWorkHours, supervisionMonths, disposal, sentencedOn, requirements } = context;
  return {
    disposal,
    sentencedOn,
    unpaidWorkHours,
    supervisionMonths,
    requirements,
    ...orderStart(start),
    ...orderDates(start, unpaidWorkHours ?? 0, supervisionMonths ?? 0, context.law),
    workDone: false,
    difficulties: 0,
    supported: false,
    reviewAt: null,
  };
}
