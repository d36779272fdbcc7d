import { when } from '../shared/carried.ts';
import { breachDecided, disposalSetup } from './disposal-setup.ts';

/** A drug treatment and testing order: treatment, tests, a review by the court each month. */
export const treatmentOrder = disposalSetup.createStateConfig({
  initial: 'engaged',
  meta: { label: 'Drug treatment and testing order', source: 'Criminal Procedure (Scotland) Act 1995, ss. 234B to 234K' },
  entry: 'startMonths',
  after: { orderEnds: 'completed' },
  on: {
    'dtto.imposed': { actions: { type: 'setMonths', params: ({ event }) => ({ months: event.attrs.months }) } },
    'dtto.review': { target: '.engaged', actions: ['clearDifficulties', { type: 'reviewInAMonth', params: when }] },
    'dtto.nonCompliance': { target: '.difficulty', actions: 'noteDifficulty' },
    'dtto.support.offered': { target: '.supported', actions: 'noteSupport' },
    'dtto.breach.reported': '.breach',
    'dtto.completed': 'completed',
    'order.discharged': 'completed',
  },
  states: {
    engaged: { meta: { label: 'In treatment' }, exit: 'stamp', after: { review: 'reviewDue' } },
    reviewDue: { meta: { label: 'Review by the court due' }, exit: 'stamp' },
    difficulty: { meta: { label: 'Difficulty with the order' }, exit: 'stamp', after: { review: 'reviewDue' } },
    supported: { meta: { label: 'Support offered after a difficulty' }, exit: 'stamp', after: { review: 'reviewDue' } },
    breach: {
      meta: { label: 'Breach reported; the court decides' },
      exit: 'stamp',
      on: breachDecided('engaged'),
    },
  },
});

/** A restriction of liberty order: a place and hours, monitored. */
export const restrictionOrder = disposalSetup.createStateConfig({
  initial: 'fitting',
  meta: { label: 'Restriction of liberty order', source: 'Criminal Procedure (Scotland) Act 1995, s. 245A' },
  entry: 'startMonths',
  after: { orderEnds: 'completed' },
  on: {
    'rlo.imposed': { actions: { type: 'setMonths', params: ({ event }) => ({ months: event.attrs.months }) } },
    'rlo.installed': '.monitored',
    'rlo.nonCompliance': { target: '.violation', actions: 'noteDifficulty' },
    'rlo.support.offered': { target: '.supported', actions: 'noteSupport' },
    'rlo.breach.reported': '.breach',
    'rlo.completed': 'completed',
    'order.discharged': 'completed',
  },
  states: {
    fitting: { meta: { label: 'Equipment to be fitted' }, exit: 'stamp' },
    monitored: { meta: { label: 'Monitored' }, exit: 'stamp' },
    violation: { meta: { label: 'Violation recorded' }, exit: 'stamp' },
    supported: { meta: { label: 'Support offered after a violation' }, exit: 'stamp' },
    breach: {
      meta: { label: 'Breach reported; the court decides' },
      exit: 'stamp',
      on: breachDecided('monitored'),
    },
  },
});
