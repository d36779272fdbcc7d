import { defineStage, type Stage } from 'justice-pathway';
import type { EventOf } from '../../vocabulary.ts';
import { vocabulary } from '../../vocabulary.ts';
import { carriedOf, endsOf, outcomeOf, when } from '../shared/carried.ts';
import { dayEnd, reportTarget } from '../shared/dates.ts';
import { prosecutionInput } from '../shared/input.ts';
import { noSentence } from '../shared/sentence.ts';
import { court } from './prosecution-court.ts';
import { marking, type ProsecutionOutcome, prosecutionSetup } from './prosecution-setup.ts';

const offers = { type: 'offer', params: when } as const;
const courtDay = ({ event }: { readonly event: EventOf<'copfs.marked' | 'police.undertaking.modified'> }) => ({
  courtOn: event.attrs.courtOn,
});
const prosecutes = [
  { type: 'prosecute', params: ({ event }: { readonly event: EventOf<'copfs.marked'> }) => ({ procedure: event.attrs.procedure }) },
  { type: 'setCourtDay', params: courtDay },
] as const;

const decision = prosecutionSetup.createStateConfig({
  initial: 'opening',
  meta: {
    label: 'With the prosecutor',
    waits: 'Apart from the time bar, which not every charge has, no term is set for the decision. What was due and has not come is shown.',
  },
  entry: 'setTimeBar',
  after: { timeBar: 'timeBarred' },
  on: {
    'police.report.submitted': '.marking',
    'copfs.report.returned': '.moreAsked',
    'police.undertaking.modified': { actions: { type: 'setCourtDay', params: courtDay } },
    'police.undertaking.rescinded': { actions: 'clearCourtDay' },
    'police.noFurtherAction': 'noAction',
    'copfs.marked': [
      { guard: { type: 'noAction', params: marking }, target: 'noAction' },
      { guard: { type: 'warning', params: marking }, target: 'warned' },
      { guard: { type: 'fineWithinMaximum', params: marking }, target: 'offer.fiscalFine', actions: offers },
      { guard: { type: 'compensationOffer', params: marking }, target: 'offer.compensation', actions: offers },
      { guard: { type: 'combinedOffer', params: marking }, target: 'offer.combined', actions: offers },
      { guard: { type: 'fixedPenalty', params: marking }, target: 'fixedPenalty', actions: offers },
      { guard: { type: 'workWithinHours', params: marking }, target: 'workOffer', actions: { type: 'offerWork', params: when } },
      { guard: { type: 'diversion', params: marking }, target: 'diversion' },
      { guard: { type: 'childToReporter', params: marking }, target: 'referredToReporter' },
      { guard: { type: 'prosecuteFromCustody', params: marking }, target: 'court.inCells', actions: prosecutes },
      { guard: { type: 'prosecuteOnADay', params: marking }, target: 'court.cited', actions: prosecutes },
      { guard: { type: 'prosecute', params: marking }, target: 'court.citing', actions: prosecutes },
    ],
  },
  states: {
    opening: { meta: { label: 'How the case came' }, always: [{ guard: 'reportIn', target: 'marking' }, { target: 'reportAwaited' }] },
    reportAwaited: { meta: { label: 'Police report awaited' }, exit: 'stamp', after: { report: 'reportLate', courtDay: 'courtDayPassed' } },
    reportLate: { meta: { label: 'Police report late' }, exit: 'stamp', after: { courtDay: 'courtDayPassed' } },
    marking: { meta: { label: 'To be marked' }, exit: 'stamp', after: { courtDay: 'courtDayPassed' } },
    moreAsked: { meta: { label: 'More asked of the police' }, exit: 'stamp', after: { courtDay: 'courtDayPassed' } },
    courtDayPassed: { meta: { label: 'The day of the undertaking has passed without a decision' }, exit: 'stamp' },
  },
});

const offer = prosecutionSetup.createStateConfig({
  initial: 'fiscalFine',
  meta: { label: 'Offer made: accepted unless refused', source: 'Criminal Procedure (Scotland) Act 1995, ss. 302 to 303' },
  after: { offerEnds: 'alternativeAccepted' },
  on: { 'copfs.offer.accepted': 'alternativeAccepted', 'copfs.offer.refused': 'decision.marking' },
  states: {
    fiscalFine: { meta: { label: 'Fiscal fine offered' }, exit: 'stamp' },
    compensation: { meta: { label: 'Compensation offered' }, exit: 'stamp' },
    combined: { meta: { label: 'Fine and compensation offered' }, exit: 'stamp' },
  },
});

const workOffer = prosecutionSetup.createStateConfig({
  initial: 'offered',
  meta: { label: 'Fiscal work order', source: 'Criminal Procedure (Scotland) Act 1995, s. 303ZA' },
  states: {
    offered: {
      meta: { label: 'Work offered' },
      exit: 'stamp',
      after: { offerEnds: '#prosecution.decision.marking' },
      on: { 'copfs.offer.accepted': 'working', 'copfs.offer.refused': '#prosecution.decision.marking' },
    },
    working: {
      meta: {
        label: 'Doing the work',
        waits: 'Whoever gives the work tells the prosecutor whether it was done. Until then it is neither done nor failed.',
      },
      exit: 'stamp',
      on: { 'copfs.work.completed': '#prosecution.workCompleted', 'copfs.work.failed': '#prosecution.decision.marking' },
    },
  },
});

const ends = endsOf<ProsecutionOutcome>();

/** From the police report to an alternative, a verdict, or remand. */
export const prosecutionMachine = prosecutionSetup.createMachine({
  id: 'prosecution',
  initial: 'choosing',
  meta: { label: 'Prosecution' },
  context: ({ input }) => {
    const carried = carriedOf(input);
    return {
      ...carried,
      ...noSentence,
      path: input?.path ?? 'report',
      courtOn: input?.courtOn ?? null,
      courtAt: input?.courtOn ? dayEnd(input.courtOn) : null,
      reportBy: reportTarget(carried.at),
      proceedingsBy: null,
      offerEndsAt: null,
      superviseFrom: null,
      trialOn: null,
      firstDietBy: null,
      trialBy: null,
    };
  },
  output: ({ context, event }) => ({ ...context, outcome: outcomeOf<ProsecutionOutcome>(event) }),
  on: { 'person.died': '.died', 'journey.ended': '.noLongerFollowed' },
  states: {
    choosing: {
      meta: { label: 'How the case came' },
      always: [{ guard: 'alreadyBailed', target: 'court.atLiberty' }, { target: 'decision' }],
    },
    decision,
    offer,
    fixedPenalty: {
      meta: { label: 'Fixed penalty offered' },
      exit: 'stamp',
      after: { offerEnds: 'decision.marking' },
      on: { 'copfs.offer.accepted': 'alternativeAccepted', 'copfs.offer.refused': 'decision.marking' },
    },
    workOffer,
    court,
    noAction: ends('No action', 'no-action'),
    warned: ends('Warned by the prosecutor', 'warning'),
    alternativeAccepted: ends('Alternative to prosecution accepted', 'alternative-accepted'),
    workCompleted: ends('Fiscal work order completed', 'work-completed'),
    diversion: ends('To diversion', 'diversion'),
    referredToReporter: ends('Referred to the Principal Reporter', 'referred-to-reporter'),
    timeBarred: ends('Too late for proceedings', 'time-barred'),
    remanded: ends('Remanded', 'remanded'),
    convicted: ends('Convicted', 'convicted'),
    sentenced: ends('Sentenced', 'sentenced'),
    sentencedToCustody: ends('Sentenced to custody', 'sentenced-to-custody'),
    notConvicted: ends('Not convicted', 'not-convicted'),
    discontinued: ends('Proceedings ended', 'discontinued'),
    died: ends('The person died', 'died'),
    noLongerFollowed: ends('No longer followed', 'no-longer-followed'),
  },
});

/** The stage `prosecution` with its machine, by name, so that whatever holds it stays short to a compiler. */
export interface ProsecutionStage extends Stage<typeof prosecutionMachine> {}

export const prosecution: ProsecutionStage = defineStage(prosecutionMachine, { vocabulary, input: prosecutionInput });
