import type { EventOf } from '../../vocabulary.ts';
import { when } from '../shared/carried.ts';
import { sentenceParams } from '../shared/sentence.ts';
import { prosecutionSetup } from './prosecution-setup.ts';

const bail = ({ event }: { readonly event: EventOf<'court.bail.granted'> }) => ({
  supervised: event.attrs.supervised,
  monitored: event.attrs.monitored,
});
const verdict = ({ event }: { readonly event: EventOf<'court.verdict.returned'> }) => ({ verdict: event.attrs.verdict });
const plea = ({ event }: { readonly event: EventOf<'court.plea.tendered'> }) => ({ plea: event.attrs.plea });
const until = ({ event }: { readonly event: EventOf<'court.timeLimit.extended'> }) => ({ until: event.attrs.until });
const appears = { type: 'appear', params: when } as const;
const convicts = { type: 'convict', params: when } as const;

const atLiberty = prosecutionSetup.createStateConfig({
  initial: 'bail',
  meta: { label: 'At liberty until the case is heard' },
  on: {
    'bailSupervision.imposed': { target: '.supervisedBail', actions: { type: 'supervise', params: when } },
    'court.bail.breached': '#prosecution.court.bailBreach',
    'court.cited': { actions: 'stamp' },
  },
  states: {
    bail: { meta: { label: 'On bail with standard conditions', source: 'Criminal Procedure (Scotland) Act 1995, s. 24' }, exit: 'stamp' },
    monitoredBail: {
      meta: { label: 'On bail with electronic monitoring', source: 'Management of Offenders (Scotland) Act 2019, Part 1' },
      exit: 'stamp',
    },
    supervisedBail: {
      initial: 'awaitingContact',
      meta: { label: 'On supervised bail' },
      on: {
        'bailSupervision.firstContact': '.inTouch',
        'bailSupervision.completed': 'bail',
        'bailSupervision.ended': 'bail',
      },
      states: {
        awaitingContact: { meta: { label: 'First contact to come' }, exit: 'stamp', after: { supervisionContact: 'contactOverdue' } },
        contactOverdue: { meta: { label: 'First contact overdue' }, exit: 'stamp' },
        inTouch: { meta: { label: 'In touch with the supervisor' }, exit: 'stamp' },
      },
    },
    ordained: { meta: { label: 'Ordained to appear' }, exit: 'stamp' },
  },
});

/** The case in court, for a person who is not on remand: first calling, bail, hearings, trial. */
export const court = prosecutionSetup.createStateConfig({
  initial: 'citing',
  meta: {
    label: 'In court',
    waits: "Only the court's record says what was decided. Limits that have passed are shown, and nobody is taken to be tried or free.",
  },
  after: { firstDiet: '.dietOverdue', trialLimit: '.limitPassed' },
  on: {
    'court.appeared': { target: '.calling', actions: appears },
    'court.bail.opposed': { target: '.bailContested', actions: appears },
    'court.bail.granted': [
      {
        guard: { type: 'supervised', params: bail },
        target: '.atLiberty.supervisedBail',
        actions: [appears, { type: 'supervise', params: when }],
      },
      { guard: { type: 'monitored', params: bail }, target: '.atLiberty.monitoredBail', actions: appears },
      { target: '.atLiberty.bail', actions: appears },
    ],
    'court.ordained': { target: '.atLiberty.ordained', actions: appears },
    'court.remanded': { target: 'remanded', actions: [appears, { type: 'remand', params: when }] },
    'court.committed': { actions: [appears, { type: 'commit', params: ({ event }) => ({ at: event.at, full: event.attrs.full }) }] },
    'court.indictment.served': { actions: 'stamp' },
    'court.diet.held': { actions: 'holdDiet' },
    'court.timeLimit.extended': { actions: { type: 'extendLimit', params: until } },
    'court.plea.tendered': [
      { guard: { type: 'pleadsGuilty', params: plea }, target: 'convicted', actions: [appears, convicts] },
      { actions: appears },
    ],
    'court.trial.started': { target: '.trial', actions: { type: 'startTrial', params: when } },
    'court.verdict.returned': [
      { guard: { type: 'guilty', params: verdict }, target: 'convicted', actions: convicts },
      { guard: { type: 'notGuilty', params: verdict }, target: 'notConvicted' },
      { guard: { type: 'notProven', params: verdict }, target: 'notConvicted' },
    ],
    'court.sentenced': [
      {
        guard: { type: 'custodyWithReasons', params: sentenceParams },
        target: 'sentencedToCustody',
        actions: { type: 'sentence', params: sentenceParams },
      },
      {
        guard: { type: 'inCommunity', params: sentenceParams },
        target: 'sentenced',
        actions: { type: 'sentence', params: sentenceParams },
      },
    ],
    'court.concluded': {
      guard: { type: 'notCustodial', params: ({ event }) => ({ custodial: event.attrs.custodial }) },
      target: 'notConvicted',
    },
    'court.deserted': 'discontinued',
    'copfs.proceedings.discontinued': 'discontinued',
    'court.warrant.issued': '.warrant',
  },
  states: {
    citing: {
      meta: { label: 'To be cited' },
      exit: 'stamp',
      on: {
        'court.cited': { target: 'cited', actions: { type: 'setCourtDay', params: ({ event }) => ({ courtOn: event.attrs.courtOn }) } },
      },
    },
    cited: { meta: { label: 'To be in court on a day' }, exit: 'stamp', after: { courtDay: 'courtDayPassed' } },
    courtDayPassed: { meta: { label: 'The day in court has passed' }, exit: 'stamp' },
    inCells: { meta: { label: 'In the court cells', contact: 'court-custody' }, exit: 'stamp' },
    calling: { meta: { label: 'First calling' }, exit: 'stamp' },
    bailContested: {
      meta: { label: 'Bail opposed; the court decides', source: 'Criminal Procedure (Scotland) Act 1995, ss. 23B and 23C' },
      exit: 'stamp',
    },
    atLiberty,
    bailBreach: { meta: { label: 'Breach of bail reported' }, exit: 'stamp' },
    dietOverdue: {
      meta: { label: 'First hearing not begun in time' },
      exit: 'stamp',
      on: { 'court.diet.held': { target: 'atLiberty', actions: 'holdDiet' } },
    },
    limitPassed: {
      meta: { label: 'Trial not begun in time', source: 'Criminal Procedure (Scotland) Act 1995, s. 65' },
      exit: 'stamp',
      on: { 'court.timeLimit.extended': { target: 'atLiberty', actions: { type: 'extendLimit', params: until } } },
    },
    trial: { meta: { label: 'On trial' }, exit: 'stamp' },
    warrant: {
      meta: { label: 'Did not appear; a warrant is out' },
      exit: 'stamp',
      on: { 'court.warrant.executed': 'inCells' },
    },
  },
});
