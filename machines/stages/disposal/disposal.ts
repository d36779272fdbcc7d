import { defineStage, type Stage } from 'justice-pathway';
import type { EventOf } from '../../vocabulary.ts';
import { vocabulary } from '../../vocabulary.ts';
import { carriedOf, endsOf, outcomeOf, when } from '../shared/carried.ts';
import { disposalInput } from '../shared/input.ts';
import { noSentence, sentenceParams } from '../shared/sentence.ts';
import { restrictionOrder, treatmentOrder } from './disposal-orders.ts';
import { paybackOrder } from './disposal-payback.ts';
import { type DisposalOutcome, disposalSetup, untilOf } from './disposal-setup.ts';

const sentence = { type: 'sentence', params: sentenceParams } as const;
const defaulted = ({ event }: { readonly event: EventOf<'fine.defaulted'> }) => ({ response: event.attrs.response });
const sentencing = [
  { guard: { type: 'custodyWithReasons', params: sentenceParams }, target: '#disposal.sentencedToCustody', actions: sentence },
  { guard: { type: 'lawfulInCommunity', params: sentenceParams }, target: '#disposal.imposing', actions: sentence },
] as const;

const awaitingSentence = disposalSetup.createStateConfig({
  initial: 'convicted',
  meta: {
    label: 'Awaiting sentence',
    waits: 'Only a court can sentence, and only its record says that it has. A day for sentence that has come is shown.',
  },
  on: {
    'court.report.ordered': { target: '.reportOrdered', actions: { type: 'setCourtDay', params: untilOf } },
    'court.sentenced': sentencing,
    'court.remanded': { target: 'remanded', actions: { type: 'remand', params: when } },
    'court.bail.granted': { actions: 'stamp' },
    'court.ordained': { actions: 'stamp' },
    'court.warrant.issued': '.warrant',
  },
  states: {
    convicted: { meta: { label: 'Convicted' }, exit: 'stamp', on: { 'jsw.report.submitted': 'reportIn' } },
    reportOrdered: {
      meta: { label: 'Report ordered' },
      exit: 'stamp',
      after: { courtDay: 'courtDayPassed' },
      on: { 'jsw.report.submitted': 'reportIn' },
    },
    reportIn: { meta: { label: 'Report with the court' }, exit: 'stamp', after: { courtDay: 'courtDayPassed' } },
    courtDayPassed: { meta: { label: 'The day for sentence has come' }, exit: 'stamp', on: { 'jsw.report.submitted': 'reportIn' } },
    warrant: { meta: { label: 'Did not appear; a warrant is out' }, exit: 'stamp', on: { 'court.warrant.executed': 'convicted' } },
  },
});

const owed = 'What is owed stays owed until it is paid, remitted or enforced, and the court that collects it records which.';

const fine = disposalSetup.createStateConfig({
  initial: 'owing',
  meta: {
    label: 'Fine or compensation to pay',
    source: 'Criminal Procedure (Scotland) Act 1995, ss. 211 to 222 and 249',
    waits: owed,
  },
  entry: 'startPayment',
  on: {
    'fine.paid': 'completed',
    'fine.remitted': 'completed',
    'fine.instalment.paid': '.owing',
    'fine.timeAllowed': { target: '.owing', actions: { type: 'allowTime', params: untilOf } },
    'fine.enquired': '.enquiry',
  },
  states: {
    owing: { meta: { label: 'To be paid' }, exit: 'stamp', after: { payment: 'inArrears' } },
    inArrears: { meta: { label: 'In arrears' }, exit: 'stamp', on: { 'fine.instalment.paid': { actions: 'stamp' } } },
    enquiry: {
      meta: { label: 'Fine enquiry' },
      exit: 'stamp',
      on: {
        'fine.defaulted': [
          {
            guard: { type: 'defaultWork', params: defaulted },
            target: '#disposal.payback',
            actions: { type: 'defaultToWork', params: when },
          },
          {
            guard: { type: 'defaultCustody', params: defaulted },
            target: '#disposal.sentencedToCustody',
            actions: { type: 'defaultToCustody', params: ({ event }) => ({ at: event.at, days: event.attrs.days }) },
          },
        ],
      },
    },
  },
});

const deferral = disposalSetup.createStateConfig({
  initial: 'choosing',
  meta: {
    label: 'Sentence deferred',
    source: 'Criminal Procedure (Scotland) Act 1995, s. 202',
    waits: 'Only the court can sentence or defer again. That its day has come is shown, and nobody is taken to be sentenced.',
  },
  entry: 'startDeferral',
  on: { 'court.sentenced': sentencing, 'court.warrant.issued': '#disposal.awaitingSentence.warrant' },
  states: {
    choosing: {
      meta: { label: 'How it is deferred' },
      always: [{ guard: 'structurallyDeferred', target: 'structured' }, { target: 'goodBehaviour' }],
    },
    goodBehaviour: { meta: { label: 'To be of good behaviour' }, exit: 'stamp', after: { courtDay: 'courtDayCame' } },
    structured: {
      meta: { label: 'Structured, with justice social work' },
      exit: 'stamp',
      after: { courtDay: 'courtDayCame' },
      on: { 'deferral.reviewed': { target: 'structured', reenter: true, actions: { type: 'setCourtDay', params: untilOf } } },
    },
    courtDayCame: {
      meta: { label: 'The day for sentence has come' },
      exit: 'stamp',
      on: { 'deferral.reviewed': { target: 'choosing', actions: { type: 'setCourtDay', params: untilOf } } },
    },
  },
});

const ends = endsOf<DisposalOutcome>();

/** From conviction to the end of whatever the court ordered in the community. */
export const disposalMachine = disposalSetup.createMachine({
  id: 'disposal',
  initial: 'choosing',
  meta: { label: 'Disposal' },
  context: ({ input }) => ({
    ...noSentence,
    untilAt: null,
    payBy: null,
    contactBy: null,
    inductionBy: null,
    unpaidWorkBy: null,
    workDone: false,
    requirements: [],
    supervisionEndsAt: null,
    reviewAt: null,
    endsAt: null,
    difficulties: 0,
    supported: false,
    ...input,
    ...carriedOf(input),
  }),
  output: ({ context, event }) => ({ ...context, outcome: outcomeOf<DisposalOutcome>(event) }),
  on: { 'person.died': '.died', 'journey.ended': '.noLongerFollowed', 'court.concluded': { actions: 'stamp' } },
  states: {
    choosing: {
      meta: { label: 'Whether sentence has been passed' },
      entry: 'convictIfUnknown',
      always: [{ guard: 'alreadySentenced', target: 'imposing' }, { target: 'awaitingSentence' }],
    },
    awaitingSentence,
    imposing: {
      meta: { label: 'What the court ordered' },
      always: [
        { guard: 'absolutelyDischarged', target: 'absolutelyDischarged' },
        { guard: 'admonished', target: 'admonished' },
        { guard: 'fined', target: 'fine' },
        { guard: 'toCompensate', target: 'compensation' },
        { guard: 'deferred', target: 'deferral' },
        { guard: 'structurallyDeferred', target: 'deferral' },
        { guard: 'onPayback', target: 'payback' },
        { guard: 'onTreatment', target: 'treatment' },
        { guard: 'restricted', target: 'restriction' },
        { guard: 'cautioned', target: 'caution' },
        { guard: 'notToHarass', target: 'nonHarassment' },
        { guard: 'underCompulsion', target: 'compulsionOrder' },
        { guard: 'remitted', target: 'remittedToHearing' },
        { target: 'otherDisposal' },
      ],
    },
    fine,
    compensation: {
      ...fine,
      meta: { label: 'Compensation to pay', source: 'Criminal Procedure (Scotland) Act 1995, s. 249', waits: owed },
    },
    deferral,
    payback: paybackOrder,
    treatment: treatmentOrder,
    restriction: restrictionOrder,
    caution: {
      meta: { label: 'Caution for good behaviour', source: 'Criminal Procedure (Scotland) Act 1995, s. 227' },
      entry: 'startUntil',
      exit: 'stamp',
      after: { orderEnds: 'completed' },
      on: { 'caution.forfeited': 'completed', 'order.discharged': 'completed' },
    },
    nonHarassment: {
      meta: { label: 'Non-harassment order', source: 'Criminal Procedure (Scotland) Act 1995, s. 234A' },
      entry: 'startUntil',
      exit: 'stamp',
      after: { orderEnds: 'completed' },
      on: { 'order.discharged': 'completed' },
    },
    absolutelyDischarged: ends('Absolute discharge', 'no-order'),
    admonished: ends('Admonished', 'no-order'),
    otherDisposal: ends('Another disposal', 'no-order'),
    compulsionOrder: ends('Compulsion order', 'compulsion-order'),
    remittedToHearing: ends("Remitted to a children's hearing", 'remitted-to-hearing'),
    completed: ends('Carried out', 'completed'),
    sentencedToCustody: ends('Sentenced to custody', 'sentenced-to-custody'),
    remanded: ends('Remanded for sentence', 'remanded'),
    died: ends('The person died', 'died'),
    noLongerFollowed: ends('No longer followed', 'no-longer-followed'),
  },
});

/** The stage `disposal` with its machine, by name, so that whatever holds it stays short to a compiler. */
export interface DisposalStage extends Stage<typeof disposalMachine> {}

export const disposal: DisposalStage = defineStage(disposalMachine, { vocabulary, input: disposalInput });
