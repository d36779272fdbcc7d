import { type CivilDate, dueTimes, HOUR, type Instant, type StateMeta, stampOf } from 'justice-pathway';
import { assign, setup } from 'xstate';
import { practice } from '../../practice/practice.ts';
import type { EventOf, JusticeEvent } from '../../vocabulary.ts';
import type { Carried, CarriedInput, Ending } from '../shared/carried.ts';
import {
  dayEnd,
  dayOf,
  dayStart,
  fineAllowed,
  notProvenOpen,
  offerEndsAt,
  presumedAgainst,
  proceedingsBy,
  solemnLimits,
  workAllowed,
  workOfferEndsAt,
} from '../shared/dates.ts';
import { type Sentence, type Sentenced, sentenceOf } from '../shared/sentence.ts';

export interface ProsecutionContext extends Carried, Sentence {
  /** How the case came to the prosecutor. */
  readonly path: 'report' | 'undertaking' | 'custody' | 'returned' | 'bailed';
  /** The day on which the person is to be in court. */
  readonly courtOn: CivilDate | null;
  readonly courtAt: Instant | null;
  readonly reportBy: Instant;
  readonly proceedingsBy: Instant | null;
  readonly offerEndsAt: Instant | null;
  readonly superviseFrom: Instant | null;
  readonly trialOn: CivilDate | null;
  readonly firstDietBy: Instant | null;
  readonly trialBy: Instant | null;
}

export interface ProsecutionInput extends CarriedInput {
  /** @defaultValue `report` */
  readonly path?: ProsecutionContext['path'];
  readonly courtOn?: CivilDate | null;
}

export type ProsecutionOutcome =
  | 'no-action'
  | 'warning'
  | 'alternative-accepted'
  | 'work-completed'
  | 'diversion'
  | 'referred-to-reporter'
  | 'time-barred'
  | 'remanded'
  | 'convicted'
  | 'sentenced'
  | 'sentenced-to-custody'
  | 'not-convicted'
  | 'discontinued'
  | 'died'
  | 'no-longer-followed';

const due = dueTimes<ProsecutionContext>()({
  report: (context) => context.reportBy,
  timeBar: (context) => (context.summaryOnly ? (context.proceedingsBy ?? undefined) : undefined),
  courtDay: (context) => context.courtAt ?? undefined,
  offerEnds: (context) => context.offerEndsAt ?? undefined,
  supervisionContact: (context) => (context.superviseFrom === null ? undefined : context.superviseFrom + practice.bailContact.value * HOUR),
  firstDiet: (context) => context.firstDietBy ?? undefined,
  trialLimit: (context) => context.trialBy ?? undefined,
});

type Marking = EventOf<'copfs.marked'>['attrs'] & { readonly at: Instant };
export interface Bail {
  readonly supervised: boolean | undefined;
  readonly monitored: boolean | undefined;
}
type Route = NonNullable<Marking['route']>;

// At liberty only the limits in months run.
const monthLimits = (firstAppearedOn: CivilDate, law: string | null) => {
  const { firstDietBy, trialBy } = solemnLimits(firstAppearedOn, null, law);
  return { firstDietBy, trialBy };
};

const routed = (route: Route) => (_: unknown, params: Marking) => params.route === route;

export const prosecutionSetup = setup({
  types: {} as {
    context: ProsecutionContext;
    events: JusticeEvent;
    input: ProsecutionInput;
    output: Ending<ProsecutionContext, ProsecutionOutcome>;
    meta: StateMeta;
  },
  delays: due,
  guards: {
    alreadyBailed: ({ context }) => context.path === 'bailed',
    reportIn: ({ context }) => context.path === 'returned',
    fromCustody: ({ context }) => context.path === 'custody',
    noAction: routed('no-action'),
    warning: routed('warning'),
    fineWithinMaximum: ({ context }, params: Marking) =>
      params.route === 'fiscal-fine' && fineAllowed(params.amount, params.at, context.law),
    compensationOffer: routed('compensation'),
    combinedOffer: (_, params: Marking) => params.route === 'combined-offer',
    workWithinHours: ({ context }, params: Marking) => params.route === 'work-offer' && workAllowed(params.hours, params.at, context.law),
    fixedPenalty: routed('fixed-penalty'),
    diversion: routed('diversion'),
    // Only a child can be referred to the Principal Reporter.
    childToReporter: ({ context }, params: Marking) => params.route === 'reporter' && context.child,
    prosecuteFromCustody: ({ context }, params: Marking) => params.route === 'prosecute' && context.path === 'custody',
    prosecuteOnADay: ({ context }, params: Marking) =>
      params.route === 'prosecute' && (params.courtOn !== undefined || context.courtOn !== null),
    prosecute: routed('prosecute'),
    supervised: (_, params: Bail) => params.supervised === true,
    monitored: (_, params: Bail) => params.monitored === true,
    pleadsGuilty: (_, params: { plea: string | undefined }) => params.plea === 'guilty',
    guilty: (_, params: { verdict: string | undefined }) => params.verdict === 'guilty',
    notGuilty: (_, params: { verdict: string | undefined }) => params.verdict === 'not-guilty',
    notProven: ({ context }, params: { verdict: string | undefined }) =>
      params.verdict === 'not-proven' && (context.trialOn === null || notProvenOpen(context.trialOn, context.law)),
    custodyWithReasons: ({ context }, params: Sentenced) =>
      params.disposal === 'custody' &&
      (params.reasonsRecorded !== false || !presumedAgainst(params.days ?? 0, context.offenceOn, params.at, context.law)),
    inCommunity: (_, params: Sentenced) => params.disposal !== 'custody',
    notCustodial: (_, params: { custodial: boolean | undefined }) => params.custodial !== true,
  },
  actions: {
    stamp: assign({ at: stampOf(due) }),
    setTimeBar: assign({
      proceedingsBy: ({ context }) => (context.offenceOn === null ? null : proceedingsBy(context.offenceOn, context.at, context.law)),
    }),
    offer: assign({ offerEndsAt: ({ context }, params: { at: Instant }) => offerEndsAt(params.at, context.law) }),
    offerWork: assign({ offerEndsAt: ({ context }, params: { at: Instant }) => workOfferEndsAt(params.at, context.law) }),
    setCourtDay: assign(({ context }, params: { courtOn: string | undefined }) => {
      const courtOn = params.courtOn ?? context.courtOn;
      return { courtOn, courtAt: courtOn === null ? null : dayEnd(courtOn) };
    }),
    clearCourtDay: assign({ courtOn: null, courtAt: null }),
    prosecute: assign({
      solemn: ({ context }, params: { procedure: string | undefined }) => params.procedure === 'petition' || context.solemn,
    }),
    appear: assign(({ context }, params: { at: Instant }) => {
      const firstAppearedOn = context.firstAppearedOn ?? dayOf(params.at);
      return {
        firstAppearedOn,
        courtAt: null,
        ...(context.solemn && context.trialOn === null ? monthLimits(firstAppearedOn, context.law) : {}),
      };
    }),
    commit: assign(({ context }, params: { at: Instant; full: boolean | undefined }) => ({
      solemn: true,
      ...monthLimits(context.firstAppearedOn ?? dayOf(params.at), context.law),
      fullyCommittedOn: params.full === false ? context.fullyCommittedOn : dayOf(params.at),
    })),
    supervise: assign({ superviseFrom: (_, params: { at: Instant }) => params.at }),
    extendLimit: assign({
      trialBy: ({ context }, params: { until: string | undefined }) => dayStart(params.until ?? null) ?? context.trialBy,
    }),
    holdDiet: assign({ firstDietBy: null }),
    startTrial: assign({ trialOn: (_, params: { at: Instant }) => dayOf(params.at), trialBy: null, firstDietBy: null }),
    remand: assign({ remandedOn: (_, params: { at: Instant }) => dayOf(params.at) }),
    convict: assign({ convictedOn: (_, params: { at: Instant }) => dayOf(params.at) }),
    sentence: assign(({ context }, params: Sentenced) => ({ ...sentenceOf(params), convictedOn: context.convictedOn ?? dayOf(params.at) })),
  },
});

export const marking = ({ event }: { readonly event: EventOf<'copfs.marked'> }) => ({ ...event.attrs, at: event.at });
