import { defineStage, dueTimes, type Instant, type Stage, type StateMeta, stampOf, tryInstant } from 'justice-pathway';
import { assign, setup } from 'xstate';
import type { Domain } from '../meaning.ts';
import { type Ending, outcomeOf, when } from '../stages/shared/carried.ts';
import { referralInput } from '../stages/shared/input.ts';
import { type EventOf, type JusticeEvent, vocabulary } from '../vocabulary.ts';
import { plusDays } from '../zone.ts';
import { acknowledgeBy, reachBy } from './windows.ts';

/** What a referral remembers between its steps. */
export interface ReferralContext {
  readonly at: Instant;
  readonly domain: Domain;
  readonly service: string;
  readonly expiresAt: Instant | null;
  readonly offerAgainAt: Instant | null;
  readonly consented: boolean;
  readonly acknowledgeBy: Instant | null;
  readonly reachBy: Instant | null;
  readonly appointmentAt: Instant | null;
  readonly missed: number;
  readonly reached: boolean;
}

/** What a referral starts with. */
export interface ReferralInput {
  readonly at: Instant;
  readonly domain: Domain;
  readonly service: string;
  /** After this the offer no longer stands. */
  readonly expiresAt?: Instant;
}

/** How a referral ends. */
export type ReferralOutcome = 'declined' | 'lapsed' | 'withdrawn' | 'returned' | 'closed' | 'died' | 'no-longer-followed';

const due = dueTimes<ReferralContext>()({
  expiry: (context) => context.expiresAt ?? undefined,
  offerAgain: (context) => context.offerAgainAt ?? undefined,
  acknowledgement: (context) => context.acknowledgeBy ?? undefined,
  reach: (context) => context.reachBy ?? undefined,
  appointment: (context) => context.appointmentAt ?? undefined,
});

/** Days after which a deferred offer is made again: an assumption. */
const deferDays = 14;

const referralSetup = setup({
  types: {} as {
    context: ReferralContext;
    events: JusticeEvent;
    input: ReferralInput;
    output: Ending<ReferralContext, ReferralOutcome>;
    meta: StateMeta;
  },
  delays: due,
  actions: {
    stamp: assign({ at: stampOf(due) }),
    defer: assign({ offerAgainAt: (_, params: { at: Instant }) => plusDays(params.at, deferDays), expiresAt: null }),
    consent: assign({ consented: true }),
    send: assign({
      acknowledgeBy: (_, params: { at: Instant }) => acknowledgeBy(params.at),
      reachBy: ({ context }, params: { at: Instant }) => reachBy(context.domain, params.at),
    }),
    appoint: assign({
      appointmentAt: (_, params: { on: string | undefined }) => (params.on === undefined ? null : (tryInstant(params.on) ?? null)),
    }),
    noteMissed: assign({ missed: ({ context }) => context.missed + 1, appointmentAt: null }),
    reach: assign({ reached: true }),
  },
});

const appointment = ({ event }: { readonly event: EventOf<'referral.appointed'> }) => ({ on: event.attrs.on });
const ends = <const O extends ReferralOutcome>(label: string, outcome: O) =>
  ({ type: 'final', meta: { label }, output: { outcome } }) as const;

/**
 * One referral from the offer to its end: accepted, declined or deferred; consent; sent, acknowledged, appointment,
 * attended or not, engaged; closed or returned. It speaks the pathway's own vocabulary, so that the mapper sees who was reached.
 */
export const referralMachine = referralSetup.createMachine({
  id: 'referral',
  initial: 'offered',
  meta: { label: 'Referral' },
  context: ({ input }) => ({
    at: input?.at ?? 0,
    domain: input?.domain ?? 'housing',
    service: input?.service ?? '',
    expiresAt: input?.expiresAt ?? null,
    offerAgainAt: null,
    consented: false,
    acknowledgeBy: null,
    reachBy: null,
    appointmentAt: null,
    missed: 0,
    reached: false,
  }),
  output: ({ context, event }) => ({ ...context, outcome: outcomeOf<ReferralOutcome>(event) }),
  on: {
    'person.died': '.died',
    'journey.ended': '.noLongerFollowed',
    'referral.consent.withdrawn': '.withdrawn',
  },
  states: {
    offered: {
      meta: { label: 'Offered' },
      exit: 'stamp',
      after: { expiry: 'lapsed' },
      on: {
        'moment.accepted': 'agreeing',
        'moment.declined': 'declined',
        'moment.deferred': { target: 'deferred', actions: { type: 'defer', params: when } },
      },
    },
    deferred: {
      initial: 'waiting',
      meta: { label: 'Put off to a later contact' },
      on: { 'moment.offered': 'offered', 'moment.accepted': 'agreeing', 'moment.declined': 'declined' },
      states: {
        waiting: { meta: { label: 'To be offered again' }, exit: 'stamp', after: { offerAgain: 'offerAgain' } },
        offerAgain: { meta: { label: 'Time to offer again' }, exit: 'stamp' },
      },
    },
    agreeing: {
      meta: { label: 'Accepted; consent to share facts is asked for' },
      exit: 'stamp',
      on: { 'referral.consented': { target: 'ready', actions: 'consent' }, 'moment.declined': 'declined' },
    },
    ready: {
      meta: { label: 'Ready to send' },
      exit: 'stamp',
      on: { 'referral.sent': { target: 'sent', actions: { type: 'send', params: when } } },
    },
    sent: {
      initial: 'waiting',
      meta: { label: 'Sent' },
      on: {
        'referral.acknowledged': 'acknowledged',
        'referral.appointed': { target: 'appointed', actions: { type: 'appoint', params: appointment } },
        'referral.attended': 'attended',
        'referral.returned': 'returned',
      },
      states: {
        waiting: { meta: { label: 'Acknowledgement to come' }, exit: 'stamp', after: { acknowledgement: 'unanswered' } },
        unanswered: { meta: { label: 'No acknowledgement yet: ask' }, exit: 'stamp' },
      },
    },
    acknowledged: {
      initial: 'waiting',
      meta: { label: 'The service has it' },
      on: {
        'referral.appointed': { target: 'appointed', actions: { type: 'appoint', params: appointment } },
        'referral.attended': 'attended',
        'moment.reached': { target: 'engaged', actions: 'reach' },
        'referral.returned': 'returned',
        'referral.closed': 'closed',
      },
      states: {
        waiting: { meta: { label: 'Appointment to come' }, exit: 'stamp', after: { reach: 'late' } },
        late: { meta: { label: 'Later than the rule allows: ask' }, exit: 'stamp' },
      },
    },
    appointed: {
      initial: 'toCome',
      meta: { label: 'Appointment given' },
      on: {
        'referral.appointed': { target: 'appointed', actions: { type: 'appoint', params: appointment } },
        'referral.attended': 'attended',
        'referral.missed': { target: 'missed', actions: 'noteMissed' },
        'moment.reached': { target: 'engaged', actions: 'reach' },
        'referral.returned': 'returned',
        'referral.closed': 'closed',
      },
      states: {
        toCome: { meta: { label: 'Appointment to come' }, exit: 'stamp', after: { appointment: 'past' } },
        past: { meta: { label: 'The time has passed: was it kept?' }, exit: 'stamp' },
      },
    },
    missed: {
      meta: { label: 'Did not attend: what stood in the way?' },
      exit: 'stamp',
      on: {
        'referral.appointed': { target: 'appointed', actions: { type: 'appoint', params: appointment } },
        'referral.attended': 'attended',
        'referral.returned': 'returned',
        'referral.closed': 'closed',
      },
    },
    attended: {
      meta: { label: 'Appointment kept' },
      exit: 'stamp',
      on: {
        'moment.reached': { target: 'engaged', actions: 'reach' },
        'referral.appointed': { target: 'appointed', actions: { type: 'appoint', params: appointment } },
        'referral.returned': 'returned',
        'referral.closed': 'closed',
      },
    },
    engaged: {
      meta: { label: 'Reached: taking part' },
      exit: 'stamp',
      on: { 'referral.closed': 'closed', 'referral.returned': 'returned' },
    },
    declined: ends('Declined for now', 'declined'),
    lapsed: ends('The offer ran out', 'lapsed'),
    withdrawn: ends('Consent withdrawn', 'withdrawn'),
    returned: ends('Returned by the service', 'returned'),
    closed: ends('Closed', 'closed'),
    died: ends('The person died', 'died'),
    noLongerFollowed: ends('No longer followed', 'no-longer-followed'),
  },
});

/** The stage `referral` with its machine, by name, so that whatever holds it stays short to a compiler. */
export interface ReferralStage extends Stage<typeof referralMachine> {}

/** The stage of one referral, from the offer to its end. */
export const referral: ReferralStage = defineStage(referralMachine, { vocabulary, input: referralInput });
