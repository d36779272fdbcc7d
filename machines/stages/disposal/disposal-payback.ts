import type { EventOf } from '../../vocabulary.ts';
import { breachDecided, disposalSetup, untilOf } from './disposal-setup.ts';

const nextOf = ({ event }: { readonly event: EventOf<'court.diet.held'> }) => ({ next: event.attrs.next });
const level = ({ event }: { readonly event: EventOf<'cpo.warning.given'> }) => ({ level: event.attrs.level });

/** A community payback order: first contact, induction, requirements, reviews, support before warnings before breach. */
export const paybackOrder = disposalSetup.createStateConfig({
  initial: 'awaitingContact',
  meta: { label: 'Community payback order', source: 'Criminal Procedure (Scotland) Act 1995, ss. 227A to 227ZN' },
  entry: 'startOrder',
  after: { supervisionEnds: 'completed', unpaidWork: '.workOverdue' },
  on: {
    'cpo.imposed': {
      guard: { type: 'requirementsAllowed', params: ({ event }) => ({ ...event.attrs, at: event.at }) },
      actions: { type: 'describeOrder', params: ({ event }) => event.attrs },
    },
    'cpo.induction': '.running',
    'cpo.unpaidWork.completed': { actions: 'finishWork' },
    'cpo.nonCompliance': { target: '.difficulty', actions: 'noteDifficulty' },
    'cpo.support.offered': { target: '.supported', actions: 'noteSupport' },
    'cpo.warning.given': [{ guard: { type: 'firstWarning', params: level }, target: '.warned' }, { target: '.finalWarning' }],
    'cpo.breach.reported': '.breach',
    'cpo.varied': { target: '.running', actions: { type: 'vary', params: untilOf } },
    'cpo.completed': 'completed',
    'court.diet.held': { actions: { type: 'setReview', params: nextOf } },
    'order.discharged': 'completed',
  },
  states: {
    awaitingContact: {
      meta: { label: 'First contact to come' },
      exit: 'stamp',
      after: { firstContact: 'contactOverdue' },
      on: { 'cpo.firstContact': 'inducting' },
    },
    contactOverdue: { meta: { label: 'First contact overdue' }, exit: 'stamp', on: { 'cpo.firstContact': 'inducting' } },
    inducting: { meta: { label: 'Induction to come' }, exit: 'stamp', after: { induction: 'inductionOverdue' } },
    inductionOverdue: { meta: { label: 'Induction overdue' }, exit: 'stamp' },
    running: { meta: { label: 'Carrying out the order' }, exit: 'stamp', after: { review: 'reviewDue' } },
    reviewDue: {
      meta: { label: 'Review by the court due', source: 'Criminal Procedure (Scotland) Act 1995, s. 227X' },
      exit: 'stamp',
      on: {
        'cpo.review': { target: 'running', actions: 'clearReview' },
        'court.diet.held': { target: 'running', actions: { type: 'setReview', params: nextOf } },
      },
    },
    difficulty: {
      meta: { label: 'Difficulty with compliance' },
      exit: 'stamp',
      on: { 'cpo.review': { target: 'running', actions: 'clearDifficulties' } },
    },
    supported: {
      meta: { label: 'Support offered after a difficulty' },
      exit: 'stamp',
      on: {
        'cpo.review': { target: 'running', actions: 'clearDifficulties' },
        'cpo.firstContact': { target: 'running', actions: 'clearDifficulties' },
      },
    },
    warned: {
      meta: { label: 'Warned once' },
      exit: 'stamp',
      on: { 'cpo.review': { target: 'running', actions: 'clearDifficulties' } },
    },
    finalWarning: {
      meta: { label: 'Final warning' },
      exit: 'stamp',
      on: { 'cpo.review': { target: 'running', actions: 'clearDifficulties' } },
    },
    workOverdue: {
      meta: { label: 'Unpaid work not done in time', source: 'Criminal Procedure (Scotland) Act 1995, s. 227L' },
      exit: 'stamp',
    },
    breach: {
      meta: { label: 'Breach reported; the court decides', source: 'Criminal Procedure (Scotland) Act 1995, s. 227ZC' },
      exit: 'stamp',
      on: breachDecided('running'),
    },
  },
});
