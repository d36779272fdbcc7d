import type { EventOf } from '../../vocabulary.ts';
import { when } from '../shared/carried.ts';
import { arrestSetup, basis } from './arrest-setup.ts';

const continuing = ({ event }: { readonly event: EventOf<'police.custody.reviewed'> }) => ({
  at: event.at,
  by: event.attrs.by,
  continue: event.attrs.continue,
});

/** In a police station: authorisation, reviews, the limit, an extension, charge. Criminal Justice (Scotland) Act 2016, Part 1. */
export const policeCustody = arrestSetup.createStateConfig({
  initial: 'arriving',
  meta: {
    label: 'In police custody',
    source: 'Criminal Justice (Scotland) Act 2016, ss. 7 to 15, 25',
    waits:
      'Only the custody record says that somebody was charged, released or brought to court. Limits that have passed are shown, and nothing is taken to be done.',
  },
  on: {
    'police.hospital.entered': { target: '.hospital', actions: { type: 'enterHospital', params: when } },
    'police.charged': { target: '.charged', actions: { type: 'charge', params: ({ event }) => ({ ...event.attrs, at: event.at }) } },
    'police.warning.recorded': '#arrest.policeWarning',
    'police.noFurtherAction': '#arrest.releasedWithoutCharge',
    'police.custody.released': [
      { guard: { type: 'withoutCharge', params: basis }, target: '#arrest.releasedWithoutCharge' },
      {
        guard: { type: 'withConditions', params: basis },
        target: '#arrest.investigativeLiberation',
        actions: { type: 'imposeConditions', params: when },
      },
      { guard: { type: 'forReport', params: basis }, target: '#arrest.toBeReported' },
    ],
  },
  states: {
    arriving: {
      meta: { label: 'Arriving' },
      always: [{ guard: 'onWarrant', target: 'charged', actions: 'chargeOnWarrant' }, { target: 'awaitingAuthorisation' }],
    },
    awaitingAuthorisation: {
      meta: { label: 'Waiting for authorisation', source: 'Criminal Justice (Scotland) Act 2016, s. 7' },
      exit: 'stamp',
      on: {
        'police.custody.authorised': {
          guard: { type: 'rankMayAuthorise', params: ({ event }) => ({ at: event.at, by: event.attrs.by }) },
          target: 'authorised',
          actions: [
            { type: 'noteAuthorised', params: when },
            { type: 'startClock', params: when },
          ],
        },
        'police.custody.refused': '#arrest.releasedWithoutCharge',
      },
    },
    authorised: {
      initial: 'firstHours',
      meta: { label: 'Authorised, up to the limit', source: 'Criminal Justice (Scotland) Act 2016, ss. 9 and 13' },
      after: { twelveHours: 'limitReached' },
      on: {
        'police.custody.extended': {
          guard: { type: 'rankMayExtend', params: ({ event }) => ({ by: event.attrs.by }) },
          target: 'extended',
          actions: 'extend',
        },
      },
      states: {
        firstHours: { meta: { label: 'Before the first review' }, exit: 'stamp', after: { firstReview: 'firstReview' } },
        firstReview: {
          meta: { label: 'First review due', source: 'Criminal Justice (Scotland) Act 2016, s. 13' },
          exit: 'stamp',
          on: {
            'police.custody.reviewed': [
              { guard: { type: 'rankMayContinue', params: continuing }, target: 'afterReview', actions: 'noteReview' },
              { guard: { type: 'stopped', params: continuing }, target: '#arrest.releasedWithoutCharge' },
            ],
          },
        },
        afterReview: { meta: { label: 'After the first review' }, exit: 'stamp' },
      },
    },
    extended: {
      initial: 'extendedHours',
      meta: { label: 'Extended once', source: 'Criminal Justice (Scotland) Act 2016, ss. 11 to 13' },
      after: { twentyFourHours: 'limitReached' },
      states: {
        extendedHours: { meta: { label: 'Before the second review' }, exit: 'stamp', after: { secondReview: 'secondReview' } },
        secondReview: {
          meta: { label: 'Second review due', source: 'Criminal Justice (Scotland) Act 2016, s. 13' },
          exit: 'stamp',
          on: {
            'police.custody.reviewed': [
              { guard: { type: 'rankMayContinue', params: continuing }, target: 'afterSecondReview', actions: 'noteReview' },
              { guard: { type: 'stopped', params: continuing }, target: '#arrest.releasedWithoutCharge' },
            ],
          },
        },
        afterSecondReview: { meta: { label: 'After the second review' }, exit: 'stamp' },
      },
    },
    hospital: {
      meta: { label: 'In hospital; the clock stands still', source: 'Criminal Justice (Scotland) Act 2016, s. 15' },
      exit: 'stamp',
      on: {
        'police.hospital.entered': undefined,
        'police.hospital.left': {
          target: 'backFromHospital',
          actions: {
            type: 'leaveHospital',
            params: ({ event }) => ({ at: event.at, interviewedMinutes: event.attrs.interviewedMinutes }),
          },
        },
      },
    },
    backFromHospital: {
      meta: { label: 'Back from hospital' },
      always: [
        { guard: 'charged', target: 'charged' },
        { guard: 'notAuthorised', target: 'awaitingAuthorisation' },
        { guard: 'extended', target: 'extended.afterSecondReview' },
        { guard: 'awaitsSecondReview', target: 'extended' },
        { guard: 'reviewed', target: 'authorised.afterReview' },
        { target: 'authorised' },
      ],
    },
    limitReached: {
      meta: { label: 'Limit reached: charge or release now', source: 'Criminal Justice (Scotland) Act 2016, ss. 9, 11 and 12' },
      exit: 'stamp',
    },
    charged: {
      initial: 'deciding',
      meta: { label: 'Charged', source: 'Criminal Justice (Scotland) Act 2016, s. 25' },
      on: {
        'police.charged': undefined,
        'police.warning.recorded': undefined,
        'police.custody.released': [
          {
            guard: { type: 'onUndertaking', params: basis },
            target: '#arrest.undertaking',
            actions: { type: 'undertake', params: ({ event }) => ({ courtOn: event.attrs.courtOn }) },
          },
          { guard: { type: 'forReport', params: basis }, target: '#arrest.toBeReported' },
          { guard: { type: 'toCourt', params: basis }, target: '#arrest.toCourt' },
        ],
      },
      states: {
        deciding: {
          meta: { label: 'Released, or kept for court' },
          exit: 'stamp',
          after: { nextCourtDay: 'courtOverdue' },
          on: { 'police.release.refused': 'keptForCourt', 'police.placeOfSafety.used': 'placeOfSafety' },
        },
        keptForCourt: {
          meta: { label: 'Kept for the next day on which the court sits', source: 'Criminal Justice (Scotland) Act 2016, s. 21' },
          exit: 'stamp',
          after: { nextCourtDay: 'courtOverdue' },
        },
        placeOfSafety: {
          meta: { label: 'In a place of safety before court', source: 'Criminal Justice (Scotland) Act 2016, s. 22' },
          exit: 'stamp',
          after: { nextCourtDay: 'courtOverdue' },
        },
        courtOverdue: { meta: { label: 'The first sitting day has passed: to court as soon as practicable' }, exit: 'stamp' },
      },
    },
  },
});
