import { defineStage, dueTimes, type Instant, type Stage, type StateMeta, stampOf } from 'justice-pathway';
import { assign, setup } from 'xstate';
import type { EventOf, JusticeEvent } from '../vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';
import { type Carried, type CarriedInput, carriedOf, type Ending, endsOf, outcomeOf, when } from './shared/carried.ts';
import { diversionStep, programmeReview } from './shared/dates.ts';
import { diversionInput } from './shared/input.ts';

export interface DiversionContext extends Carried {
  readonly referBy: Instant;
  readonly assessBy: Instant | null;
  readonly startBy: Instant | null;
  readonly reviewAt: Instant | null;
  readonly missed: number;
}

export type DiversionInput = CarriedInput;

export type DiversionOutcome = 'completed' | 'returned' | 'died' | 'no-longer-followed';

const due = dueTimes<DiversionContext>()({
  referral: (context) => context.referBy,
  assessment: (context) => context.assessBy ?? undefined,
  start: (context) => context.startBy ?? undefined,
  review: (context) => context.reviewAt ?? undefined,
});

const diversionSetup = setup({
  types: {} as {
    context: DiversionContext;
    events: JusticeEvent;
    input: DiversionInput;
    output: Ending<DiversionContext, DiversionOutcome>;
    meta: StateMeta;
  },
  delays: due,
  guards: {
    suitable: (_, params: { suitable: boolean | undefined }) => params.suitable !== false,
    satisfactory: (_, params: { satisfactory: boolean | undefined }) => params.satisfactory !== false,
  },
  actions: {
    stamp: assign({ at: stampOf(due) }),
    refer: assign({ assessBy: (_, params: { at: Instant }) => diversionStep(params.at) }),
    assess: assign({ startBy: (_, params: { at: Instant }) => diversionStep(params.at) }),
    commence: assign({ reviewAt: (_, params: { at: Instant }) => programmeReview(params.at) }),
    noteMissed: assign({ missed: ({ context }) => context.missed + 1 }),
    clearMissed: assign({ missed: 0 }),
  },
});

const satisfactory = ({ event }: { readonly event: EventOf<'diversion.reported'> }) => ({ satisfactory: event.attrs.satisfactory });
const ends = endsOf<DiversionOutcome>();
const prosecutorDecides =
  'Only the prosecutor ends a diversion, on a report. A step that is overdue is shown, and none is taken to be made.';

/** From the prosecutor's referral to a completed programme, or back to the prosecutor. */
export const diversionMachine = diversionSetup.createMachine({
  id: 'diversion',
  initial: 'referring',
  meta: { label: 'Diversion from prosecution' },
  context: ({ input }) => {
    const carried = carriedOf(input);
    return { ...carried, referBy: diversionStep(carried.at), assessBy: null, startBy: null, reviewAt: null, missed: 0 };
  },
  output: ({ context, event }) => ({ ...context, outcome: outcomeOf<DiversionOutcome>(event) }),
  on: {
    'person.died': '.died',
    'journey.ended': '.noLongerFollowed',
    'diversion.declined': '.returned',
    'diversion.ended': '.returned',
    'diversion.reported': '.returned',
  },
  states: {
    referring: {
      meta: { label: 'To be referred to justice social work' },
      exit: 'stamp',
      after: { referral: 'referralOverdue' },
      on: { 'diversion.referred': { target: 'assessing', actions: { type: 'refer', params: when } } },
    },
    referralOverdue: {
      meta: { label: 'Referral overdue', waits: prosecutorDecides },
      exit: 'stamp',
      on: { 'diversion.referred': { target: 'assessing', actions: { type: 'refer', params: when } } },
    },
    assessing: {
      initial: 'awaitingAssessment',
      meta: { label: 'Being assessed', waits: prosecutorDecides },
      on: {
        'diversion.assessed': [
          {
            guard: { type: 'suitable', params: ({ event }) => ({ suitable: event.attrs.suitable }) },
            target: 'starting',
            actions: { type: 'assess', params: when },
          },
          { target: 'unsuitable' },
        ],
      },
      states: {
        awaitingAssessment: { meta: { label: 'Assessment to come' }, exit: 'stamp', after: { assessment: 'assessmentOverdue' } },
        assessmentOverdue: { meta: { label: 'Assessment overdue' }, exit: 'stamp' },
      },
    },
    unsuitable: { meta: { label: 'Not suitable: back to the prosecutor', waits: prosecutorDecides }, exit: 'stamp' },
    starting: {
      initial: 'awaitingStart',
      meta: { label: 'About to start', waits: prosecutorDecides },
      on: { 'diversion.commenced': { target: 'programme', actions: { type: 'commence', params: when } } },
      states: {
        awaitingStart: { meta: { label: 'Start to come' }, exit: 'stamp', after: { start: 'startOverdue' } },
        startOverdue: { meta: { label: 'Start overdue' }, exit: 'stamp' },
      },
    },
    programme: {
      initial: 'engaged',
      meta: { label: 'In the programme', waits: prosecutorDecides },
      after: { review: '.reviewDue' },
      on: {
        'diversion.session.held': { target: '.engaged', actions: 'clearMissed' },
        'diversion.session.missed': { target: '.sessionMissed', actions: 'noteMissed' },
        'diversion.completed': 'completed',
        'diversion.reported': [{ guard: { type: 'satisfactory', params: satisfactory }, target: 'completed' }, { target: 'returned' }],
      },
      states: {
        engaged: { meta: { label: 'Taking part' }, exit: 'stamp' },
        sessionMissed: { meta: { label: 'Missed a session' }, exit: 'stamp', on: { 'diversion.support.offered': 'supported' } },
        supported: { meta: { label: 'Support offered after a missed session' }, exit: 'stamp' },
        reviewDue: { meta: { label: 'Longer than a programme usually lasts: review' }, exit: 'stamp' },
      },
    },
    completed: ends('Diversion completed', 'completed'),
    returned: ends('Returned to the prosecutor', 'returned'),
    died: ends('The person died', 'died'),
    noLongerFollowed: ends('No longer followed', 'no-longer-followed'),
  },
});

/** The stage `diversion` with its machine, by name, so that whatever holds it stays short to a compiler. */
export interface DiversionStage extends Stage<typeof diversionMachine> {}

export const diversion: DiversionStage = defineStage(diversionMachine, { vocabulary, input: diversionInput });
