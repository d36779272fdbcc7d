import type { EventOf } from '../../vocabulary.ts';
import { when } from '../shared/carried.ts';
import { sentenceParams } from '../shared/sentence.ts';
import { custodySetup } from './custody-setup.ts';

const disposal = ({ event }: { readonly event: EventOf<'court.sentenced'> }) => ({ disposal: event.attrs.disposal });
const verdict = ({ event }: { readonly event: EventOf<'court.verdict.returned'> }) => ({ verdict: event.attrs.verdict });
const leaves = { target: '#custody.leavingCourt', actions: 'unplanned' } as const;

/** On remand: the first days, the court's limits, and every way out through a court. */
export const remand = custodySetup.createStateConfig({
  initial: 'reception',
  meta: {
    label: 'On remand',
    source: 'Criminal Procedure (Scotland) Act 1995, ss. 23B, 65 and 147',
    waits: 'Only a court ends a remand. A limit that has passed is shown and entitles to bail; it opens no door by itself.',
  },
  entry: 'settleReceived',
  after: { fullCommittal: '.committalOverdue', indictment: '.indictmentOverdue', firstDiet: '.dietOverdue', trialLimit: '.limitPassed' },
  on: {
    'court.committed': { actions: { type: 'setLimits', params: ({ event }) => ({ at: event.at, full: event.attrs.full }) } },
    'court.indictment.served': { actions: 'indicted' },
    'court.diet.held': { actions: 'holdDiet' },
    'court.timeLimit.extended': { actions: { type: 'extendLimit', params: ({ event }) => ({ until: event.attrs.until }) } },
    'court.trial.started': { actions: { type: 'startTrial', params: when } },
    'court.plea.tendered': [
      {
        guard: { type: 'pleadsGuilty', params: ({ event }) => ({ plea: event.attrs.plea }) },
        target: '.awaitingSentence',
        actions: { type: 'convict', params: when },
      },
      { actions: 'stamp' },
    ],
    'court.verdict.returned': [
      { guard: { type: 'guilty', params: verdict }, target: '.awaitingSentence', actions: { type: 'convict', params: when } },
      { guard: { type: 'notGuilty', params: verdict }, ...leaves },
      { guard: { type: 'notProven', params: verdict }, ...leaves },
    ],
    'court.report.ordered': { actions: 'stamp' },
    'court.bail.granted': { target: '#custody.leavingCourt', actions: ['noteBail', 'unplanned'] },
    'court.ordained': { target: '#custody.leavingCourt', actions: ['noteBail', 'unplanned'] },
    'court.deserted': leaves,
    'copfs.proceedings.discontinued': leaves,
    'court.concluded': [{ guard: { type: 'notCustodial', params: ({ event }) => ({ custodial: event.attrs.custodial }) }, ...leaves }, {}],
    'court.sentenced': [
      {
        guard: { type: 'servedAlready', params: sentenceParams },
        target: '#custody.leavingCourt',
        actions: [{ type: 'sentence', params: sentenceParams }, 'calculate', 'fromCourt'],
      },
      {
        guard: { type: 'sentencedToCustody', params: disposal },
        target: '#custody.sentenced.backFromCourt',
        actions: { type: 'sentence', params: sentenceParams },
      },
      { target: '#custody.leavingCourt', actions: [{ type: 'noteDisposal', params: sentenceParams }, 'unplanned'] },
    ],
    'custody.healthScreened': { actions: 'stamp' },
    'custody.coreScreened': '.held',
  },
  states: {
    reception: {
      meta: { label: 'Reception on remand', contact: 'remand-reception' },
      exit: 'stamp',
      after: { healthScreen: 'screenOverdue' },
      on: { 'custody.healthScreened': 'firstNight' },
    },
    screenOverdue: { meta: { label: 'Health screen overdue' }, exit: 'stamp', on: { 'custody.healthScreened': 'firstDays' } },
    firstNight: { meta: { label: 'First night' }, exit: 'stamp', after: { firstMorning: 'firstDays' } },
    firstDays: { meta: { label: 'First days; core screen to come' }, exit: 'stamp', after: { coreScreen: 'coreScreenOverdue' } },
    coreScreenOverdue: { meta: { label: 'Core screen overdue' }, exit: 'stamp' },
    held: { meta: { label: 'Held for trial' }, exit: 'stamp' },
    committalOverdue: {
      meta: { label: 'Full committal overdue' },
      exit: 'stamp',
      on: {
        'court.committed': {
          target: 'held',
          actions: { type: 'setLimits', params: ({ event }) => ({ at: event.at, full: event.attrs.full }) },
        },
      },
    },
    indictmentOverdue: {
      meta: { label: 'No indictment in time: entitled to bail', source: 'Criminal Procedure (Scotland) Act 1995, s. 65(4)' },
      exit: 'stamp',
    },
    dietOverdue: {
      meta: { label: 'First hearing not begun in time: entitled to bail' },
      exit: 'stamp',
      on: { 'court.diet.held': { target: 'held', actions: 'holdDiet' } },
    },
    limitPassed: {
      meta: {
        label: 'Trial not begun in time: entitled to bail or to be freed',
        source: 'Criminal Procedure (Scotland) Act 1995, ss. 65 and 147',
      },
      exit: 'stamp',
      on: {
        'court.timeLimit.extended': {
          target: 'held',
          actions: { type: 'extendLimit', params: ({ event }) => ({ until: event.attrs.until }) },
        },
      },
    },
    awaitingSentence: { meta: { label: 'Convicted; held for sentence' }, exit: 'stamp' },
  },
});
