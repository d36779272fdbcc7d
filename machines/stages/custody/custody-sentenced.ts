import type { EventOf } from '../../vocabulary.ts';
import { when } from '../shared/carried.ts';
import { sentenceParams } from '../shared/sentence.ts';
import { custodySetup } from './custody-setup.ts';

const onDay = ({ event }: { readonly event: EventOf<'hdc.granted' | 'release.emergency.selected'> }) => ({ on: event.attrs.on });
const parole = ({ event }: { readonly event: EventOf<'parole.decided'> }) => ({ release: event.attrs.release });
const curfew = {
  guard: { type: 'curfewWithinWindow', params: onDay },
  target: '#custody.sentenced.choosing',
  actions: { type: 'grantCurfew', params: onDay },
} as const;

const curfewWindow = { guard: 'curfewOpen', target: 'curfewWindow' } as const;

const serving = custodySetup.createStateConfig({
  initial: 'settled',
  meta: {
    label: 'Serving the sentence',
    waits: 'Where no day of release is known, as for life, only a decision on parole or a date from the prison gives one.',
  },
  after: { weeks12: '#custody.sentenced.choosing' },
  on: {
    'parole.dossier.sent': '.paroleReview',
    'parole.heard': '.paroleReview',
    'hdc.applied': { guard: 'curfewPossible', target: '.curfewApplied' },
    'hdc.address.assessed': '.curfewAssessed',
    'hdc.refused': '.settled',
  },
  states: {
    settled: {
      meta: { label: 'Settled' },
      exit: 'stamp',
      after: { caseConference: 'conferenceDue', curfewWindow, parole: 'paroleReview' },
    },
    conferenceDue: {
      meta: { label: 'Case conference due' },
      exit: 'stamp',
      after: { curfewWindow, parole: 'paroleReview' },
      on: { 'custody.caseConference': { target: 'settled', actions: { type: 'noteConference', params: when } } },
    },
    curfewWindow: {
      meta: { label: 'Home detention curfew possible', source: 'Prisoners and Criminal Proceedings (Scotland) Act 1993, s. 3AA' },
      exit: 'stamp',
      after: { curfewWindowEnds: 'settled' },
    },
    curfewApplied: {
      meta: { label: 'Curfew applied for; address to be assessed' },
      exit: 'stamp',
      after: { curfewWindowEnds: 'settled' },
    },
    curfewAssessed: { meta: { label: 'Curfew address assessed' }, exit: 'stamp', after: { curfewWindowEnds: 'settled' } },
    paroleReview: {
      meta: { label: 'Parole review', source: 'Prisoners and Criminal Proceedings (Scotland) Act 1993, ss. 1(3) and 2' },
      exit: 'stamp',
      on: {
        'parole.dossier.sent': { actions: 'stamp' },
        'parole.heard': { actions: 'stamp' },
      },
    },
  },
});

/** Serving a sentence: first days, case management, the ways out early, the last twelve weeks, the day itself. */
export const sentenced = custodySetup.createStateConfig({
  initial: 'reception',
  meta: { label: 'Serving a sentence', source: 'Prisoners and Criminal Proceedings (Scotland) Act 1993, Part 1' },
  entry: 'calculate',
  after: { release: '.releaseDay' },
  on: {
    'custody.healthScreened': { actions: 'stamp' },
    'custody.coreScreened': { actions: 'stamp' },
    'custody.caseConference': { actions: { type: 'noteConference', params: when } },
    'custody.libDate.changed': {
      actions: { type: 'moveRelease', params: ({ event }) => ({ to: event.attrs.to, reason: event.attrs.reason }) },
    },
    'custody.days.added': { actions: { type: 'addDays', params: ({ event }) => ({ days: event.attrs.days }) } },
    'court.return.ordered': { actions: { type: 'addReturn', params: ({ event }) => ({ days: event.attrs.days, at: event.at }) } },
    'court.concluded': { actions: 'stamp' },
    'court.sentenced': {
      guard: { type: 'sentencedToCustody', params: ({ event }) => ({ disposal: event.attrs.disposal }) },
      target: '.backFromCourt',
      actions: [{ type: 'sentence', params: sentenceParams }, 'calculate'],
    },
    'court.appeal.decided': [
      {
        guard: { type: 'quashed', params: ({ event }) => ({ outcome: event.attrs.outcome }) },
        target: '#custody.leavingCourt',
        actions: 'quash',
      },
      { target: '.choosing', actions: { type: 'reduce', params: ({ event }) => ({ days: event.attrs.days, term: event.attrs.term }) } },
    ],
    'court.bail.granted': '#custody.interimLiberation',
    'custody.hospital.entered': '.hospital',
    'hdc.applied': { guard: 'curfewPossible', actions: 'stamp' },
    'hdc.address.assessed': { guard: 'curfewPossible', actions: 'stamp' },
    'hdc.refused': { actions: 'stamp' },
    'hdc.granted': curfew,
    'parole.dossier.sent': { actions: 'stamp' },
    'parole.heard': { actions: 'stamp' },
    'parole.decided': [
      {
        guard: { type: 'granted', params: parole },
        target: '.choosing',
        actions: { type: 'grantParole', params: ({ event }) => ({ on: event.attrs.on, at: event.at }) },
      },
      { target: '.choosing', actions: { type: 'refuseParole', params: ({ event }) => ({ nextOn: event.attrs.nextOn }) } },
    ],
    'release.emergency.selected': {
      guard: 'mayBeReleasedEarly',
      target: '.choosing',
      actions: { type: 'releaseEarly', params: onDay },
    },
    'release.emergency.vetoed': { guard: 'releasedEarly', target: '.choosing', actions: 'restoreRelease' },
    'release.compassionate.granted': {
      target: '.choosing',
      actions: { type: 'releaseOnCompassion', params: ({ event }) => ({ on: event.attrs.on, at: event.at }) },
    },
  },
  states: {
    backFromCourt: {
      meta: { label: 'Back from court' },
      exit: 'stamp',
      after: { backFromCourt: 'choosing' },
      on: {
        'custody.received': {
          target: 'reception',
          actions: { type: 'receive', params: ({ event }) => ({ ...event.attrs, at: event.at }) },
        },
      },
    },
    reception: {
      meta: { label: 'Reception' },
      exit: 'stamp',
      after: { healthScreen: 'screenOverdue' },
      on: { 'custody.healthScreened': 'firstNight', 'custody.coreScreened': 'choosing' },
    },
    screenOverdue: {
      meta: { label: 'Health screen overdue' },
      exit: 'stamp',
      // A record that never comes must not end what follows: release is prepared all the same.
      after: { coreScreenGivenUp: 'choosing' },
      on: { 'custody.healthScreened': 'firstDays', 'custody.coreScreened': 'choosing' },
    },
    firstNight: {
      meta: { label: 'First night' },
      exit: 'stamp',
      after: { firstMorning: 'firstDays' },
      on: { 'custody.coreScreened': 'choosing' },
    },
    firstDays: {
      meta: { label: 'First days; core screen to come' },
      exit: 'stamp',
      after: { coreScreen: 'coreScreenOverdue' },
      on: { 'custody.coreScreened': 'choosing' },
    },
    coreScreenOverdue: {
      meta: { label: 'Core screen overdue' },
      exit: 'stamp',
      after: { coreScreenGivenUp: 'choosing' },
      on: { 'custody.coreScreened': 'choosing' },
    },
    choosing: {
      meta: { label: 'Where the sentence stands' },
      always: [
        { guard: 'dayCame', target: 'releaseDay' },
        { guard: 'lastWeek', target: 'preRelease.lastWeek' },
        { guard: 'lastSixWeeks', target: 'preRelease.sixWeeks' },
        { guard: 'lastTwelveWeeks', target: 'preRelease.twelveWeeks' },
        { target: 'serving' },
      ],
    },
    serving,
    preRelease: {
      initial: 'twelveWeeks',
      meta: { label: 'Getting ready for release' },
      after: { curfewWindow: { actions: 'stamp' }, parole: { actions: 'stamp' } },
      on: {
        'custody.libDate.changed': {
          target: '#custody.sentenced.choosing',
          actions: { type: 'moveRelease', params: ({ event }) => ({ to: event.attrs.to, reason: event.attrs.reason }) },
        },
        'custody.days.added': {
          target: '#custody.sentenced.choosing',
          actions: { type: 'addDays', params: ({ event }) => ({ days: event.attrs.days }) },
        },
        'court.return.ordered': {
          target: '#custody.sentenced.choosing',
          actions: { type: 'addReturn', params: ({ event }) => ({ days: event.attrs.days, at: event.at }) },
        },
      },
      states: {
        twelveWeeks: {
          meta: { label: 'Twelve weeks before release', contact: 'pre-release-12w' },
          exit: 'stamp',
          after: { weeks6: 'sixWeeks' },
        },
        sixWeeks: { meta: { label: 'Six weeks before release', contact: 'pre-release-6w' }, exit: 'stamp', after: { week1: 'lastWeek' } },
        lastWeek: { meta: { label: 'Last week before release', contact: 'pre-release-1w' }, exit: 'stamp' },
      },
    },
    releaseDay: {
      meta: {
        label: 'The day of release has come',
        waits: 'Another warrant, added days or a changed date may still hold the person: that they have left is for the prison to record.',
      },
      exit: 'stamp',
      on: {
        'custody.libDate.changed': {
          target: 'choosing',
          actions: { type: 'moveRelease', params: ({ event }) => ({ to: event.attrs.to, reason: event.attrs.reason }) },
        },
      },
    },
    hospital: {
      meta: {
        label: 'In hospital',
        waits: 'Whether the person is back is known only when it is recorded. Where the day of release is known it comes all the same.',
      },
      exit: 'stamp',
      on: { 'custody.hospital.entered': undefined, 'custody.hospital.left': 'choosing' },
    },
  },
});
