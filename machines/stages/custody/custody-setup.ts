import { dueTimes, HOUR, type Instant, type StateMeta, stampOf } from 'justice-pathway';
import { duration } from 'justice-pathway/law';
import { assign, setup } from 'xstate';
import { practice } from '../../practice/practice.ts';
import type { EventOf, JusticeEvent } from '../../vocabulary.ts';
import type { Ending } from '../shared/carried.ts';
import { dayOf, dayStart, nextConferenceBy, nextMorning, notProvenOpen } from '../shared/dates.ts';
import { type Sentenced, sentenceOf } from '../shared/sentence.ts';
import { afterReturn, afterSentence, type CustodyContext, type CustodyInput, releaseOf } from './custody-context.ts';
import { remandLimits } from './custody-time-limits.ts';

export type CustodyOutcome =
  | 'released'
  | 'liberated-from-court'
  | 'bailed'
  | 'bailed-for-sentence'
  | 'sentenced-in-community'
  | 'died'
  | 'no-longer-followed';

const due = dueTimes<CustodyContext>()({
  backFromCourt: (context) => (context.sentencedOn === null ? undefined : nextMorning(dayStart(context.sentencedOn) as number)),
  healthScreen: (context) => after(context.receivedAt, practice.healthScreen.value),
  firstMorning: (context) => (context.receivedAt === null ? undefined : nextMorning(context.receivedAt)),
  coreScreen: (context) => after(context.receivedAt, practice.coreScreen.value),
  coreScreenGivenUp: (context) => after(context.receivedAt, practice.coreScreenGivenUp.value * 24),
  fullCommittal: (context) => context.fullCommittalBy ?? undefined,
  indictment: (context) => context.indictmentBy ?? undefined,
  firstDiet: (context) => context.firstDietBy ?? undefined,
  trialLimit: (context) => context.trialBy ?? undefined,
  caseConference: (context) => context.conferenceBy ?? undefined,
  parole: (context) => dayStart(context.paroleOn) ?? undefined,
  curfewWindow: (context) => dayStart(context.hdcFromOn) ?? undefined,
  curfewWindowEnds: (context) => dayStart(context.hdcToOn) ?? undefined,
  weeks12: (context) => context.weeks12At ?? undefined,
  weeks6: (context) => context.weeks6At ?? undefined,
  week1: (context) => context.week1At ?? undefined,
  release: (context) => context.releaseAt ?? undefined,
});

export const custodySetup = setup({
  types: {} as {
    context: CustodyContext;
    events: JusticeEvent;
    input: CustodyInput;
    output: Ending<CustodyContext, CustodyOutcome>;
    meta: StateMeta;
  },
  delays: due,
  guards: {
    alreadyReceived: ({ context }) => context.receivedAt !== null,
    arrivedUnderSentence: ({ context }) => context.receivedAt !== null && context.status !== 'remand',
    underSentence: ({ context }) => context.status !== 'remand',
    sentencedToCustody: (_, params: { disposal: string | undefined }) => params.disposal === 'custody',
    /** Release was due by the day of sentence: nothing of the sentence is left to serve. */
    servedAlready: ({ context }, params: Sentenced) =>
      params.disposal === 'custody' && dueBySentence({ ...context, ...afterSentence(context, params) }),
    arrivedServed: ({ context }) => context.status === 'sentenced' && context.receivedAt === null && dueBySentence(context),
    sentencedOtherwise: (_, params: { disposal: string | undefined }) => params.disposal !== 'custody',
    guilty: (_, params: { verdict: string | undefined }) => params.verdict === 'guilty',
    notGuilty: (_, params: { verdict: string | undefined }) => params.verdict === 'not-guilty',
    notProven: ({ context }, params: { verdict: string | undefined }) =>
      params.verdict === 'not-proven' && (context.trialOn === null || notProvenOpen(context.trialOn, context.law)),
    pleadsGuilty: (_, params: { plea: string | undefined }) => params.plea === 'guilty',
    notCustodial: (_, params: { custodial: boolean | undefined }) => params.custodial === false,
    toOrder: ({ context }) => context.disposal !== null && context.disposal !== 'custody',
    onBailForSentence: ({ context }) => context.bailed && context.convictedOn !== null,
    onBail: ({ context }) => context.bailed,
    curfewPossible: ({ context }) => context.hdcToOn !== null,
    // A window that closed before this wait began does not open again.
    curfewOpen: ({ context }) => context.hdcToOn === null || context.at < (dayStart(context.hdcToOn) ?? 0),
    curfewWithinWindow: ({ context }, params: { on: string | undefined }) =>
      context.hdcFromOn !== null &&
      context.hdcToOn !== null &&
      (params.on === undefined || (params.on >= context.hdcFromOn && params.on <= context.hdcToOn)),
    granted: (_, params: { release: boolean | undefined }) => params.release === true,
    quashed: (_, params: { outcome: string | undefined }) => params.outcome === 'quashed',
    mayBeReleasedEarly: ({ context }) =>
      !context.longTerm && context.releaseOn !== null && context.superviseUntil === null && !isExcluded(context),
    releasedEarly: ({ context }) => context.basis === 'emergency',
    supervisedByStatute: ({ context }) => context.longTerm || context.superviseUntil !== null,
    dayCame: ({ context }) => context.releaseAt !== null && context.at >= context.releaseAt,
    lastWeek: ({ context }) => context.week1At !== null && context.at >= context.week1At,
    lastSixWeeks: ({ context }) => context.weeks6At !== null && context.at >= context.weeks6At,
    lastTwelveWeeks: ({ context }) => context.weeks12At !== null && context.at >= context.weeks12At,
  },
  actions: {
    stamp: assign({ at: stampOf(due) }),
    receive: assign(({ context }, params: EventOf<'custody.received'>['attrs'] & { at: Instant }) => ({
      receivedAt: params.at,
      outOfArea: params.outOfArea ?? false,
      ...(context.days === 0 && params.sentenceDays !== undefined && params.status === 'sentenced'
        ? afterSentence(context, { days: params.sentenceDays, at: params.at })
        : {}),
    })),
    settleReceived: assign(({ context }) => (context.status === 'remand' ? remandLimits(context) : {})),
    setLimits: assign(({ context }, params: { at: Instant; full: boolean | undefined }) =>
      remandLimits({ ...context, fullyCommittedOn: params.full === false ? context.fullyCommittedOn : dayOf(params.at), solemn: true }),
    ),
    indicted: assign({ indictmentBy: null }),
    holdDiet: assign({ firstDietBy: null }),
    extendLimit: assign({
      trialBy: ({ context }, params: { until: string | undefined }) => dayStart(params.until ?? null) ?? context.trialBy,
    }),
    startTrial: assign({ trialOn: (_, params: { at: Instant }) => dayOf(params.at), trialBy: null, firstDietBy: null, indictmentBy: null }),
    convict: assign({
      convictedOn: (_, params: { at: Instant }) => dayOf(params.at),
      trialBy: null,
      firstDietBy: null,
      indictmentBy: null,
      fullCommittalBy: null,
    }),
    leave: assign({ receivedAt: null }),
    acceptThroughcare: assign({ voluntary: true }),
    declineThroughcare: assign({ voluntary: false }),
    quash: assign({
      superviseUntil: null,
      endsOn: null,
      automaticOn: null,
      releaseOn: null,
      releaseAt: null,
      planned: false,
      liberatedFrom: 'court',
    }),
    noteBail: assign({ bailed: true }),
    noteDisposal: assign((_, params: Sentenced) => sentenceOf(params)),
    sentence: assign(({ context }, params: Sentenced) => afterSentence(context, params)),
    calculate: assign(({ context }) => releaseOf(context)),
    noteConference: assign({ conferenceBy: (_, params: { at: Instant }) => nextConferenceBy(params.at) }),
    moveRelease: assign(({ context }, params: { to: string | undefined; reason: string | undefined }) =>
      params.to === undefined ? {} : releaseOf(context, { releaseOn: params.to }),
    ),
    addDays: assign(({ context }, params: { days: number | undefined }) =>
      releaseOf({ ...context, addedDays: context.addedDays + (params.days ?? 0) }),
    ),
    reduce: assign(({ context }, params: { days: number | undefined; term: string | undefined }) => {
      const term = params.term === undefined ? (params.days === undefined ? undefined : { days: params.days }) : duration(params.term);
      const [first, ...others] = context.sentences;
      return term === undefined || first === undefined ? {} : releaseOf({ ...context, sentences: [{ ...first, term }, ...others] });
    }),
    addReturn: assign(({ context }, params: { days: number | undefined; at: Instant }) =>
      releaseOf({ ...context, ...afterReturn(context, dayOf(params.at), params.days ?? 0) }),
    ),
    grantCurfew: assign(({ context }, params: { on: string | undefined }) =>
      releaseOf(context, { releaseOn: params.on ?? context.hdcFromOn, basis: 'hdc' }),
    ),
    grantParole: assign(({ context }, params: { on: string | undefined; at: Instant }) => ({
      ...releaseOf(context, { releaseOn: params.on ?? dayOf(params.at), basis: 'parole' }),
      paroleOn: null,
    })),
    refuseParole: assign({
      paroleOn: ({ context }, params: { nextOn: string | undefined }) => (context.longTerm ? (params.nextOn ?? null) : null),
    }),
    releaseEarly: assign(({ context }, params: { on: string | undefined }) =>
      params.on === undefined || (context.releaseOn !== null && params.on > context.releaseOn)
        ? {}
        : releaseOf(context, { releaseOn: params.on, basis: 'emergency' }),
    ),
    releaseOnCompassion: assign(({ context }, params: { on: string | undefined; at: Instant }) =>
      releaseOf(context, { releaseOn: params.on ?? dayOf(params.at), basis: 'compassionate' }),
    ),
    restoreRelease: assign(({ context }) => releaseOf(context, { releaseOn: context.automaticOn, basis: 'automatic' })),
    liberate: assign(({ context }, params: EventOf<'custody.liberated'>['attrs'] & { at: Instant }) => ({
      releasedAt: params.at,
      planned: params.planned ?? context.planned,
      liberatedFrom: params.from ?? (context.status === 'remand' ? 'court' : context.liberatedFrom),
      basis: basisOf(params.basis, context.basis),
    })),
    unplanned: assign({ planned: false }),
    fromCourt: assign({ planned: false, liberatedFrom: 'court', basis: 'automatic' }),
  },
});

/** Whether release of what was passed falls due on or before the day of sentence. */
function dueBySentence(context: CustodyContext): boolean {
  const { releaseOn } = releaseOf(context);
  return releaseOn !== null && releaseOn !== undefined && context.sentencedOn !== null && releaseOn <= context.sentencedOn;
}

const isExcluded = (context: CustodyContext): boolean =>
  context.sentences.some((each) =>
    each.offences.some((offence) => offence === 'sexual' || offence === 'domestic-abuse' || offence === 'terrorism'),
  );

const bases = ['automatic', 'hdc', 'parole', 'emergency', 'compassionate', 'court', 'bail'] as const;

function basisOf(given: string | undefined, known: CustodyContext['basis']): CustodyContext['basis'] {
  return bases.find((each) => each === given) ?? known;
}

function after(from: Instant | null, hours: number): Instant | undefined {
  return from === null ? undefined : from + hours * HOUR;
}
