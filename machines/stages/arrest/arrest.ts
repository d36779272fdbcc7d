import { defineStage, type Stage } from 'justice-pathway';
import { vocabulary } from '../../vocabulary.ts';
import { carriedOf, endsOf, outcomeOf } from '../shared/carried.ts';
import { arrestInput } from '../shared/input.ts';
import { type ArrestOutcome, arrestSetup, basis } from './arrest-setup.ts';
import { policeCustody } from './police-custody.ts';

const ends = endsOf<ArrestOutcome>();

/** From arrest to leaving the police: released, warned, reported, bound to come to court or taken there. */
export const arrestMachine = arrestSetup.createMachine({
  id: 'arrest',
  initial: 'arrested',
  meta: { label: 'Arrest and police custody' },
  context: ({ input }) => ({
    ...carriedOf(input),
    indictable: input?.indictable ?? false,
    onWarrant: false,
    earlierMinutes: 0,
    authorisedAt: null,
    inHospitalAt: null,
    reviewed: false,
    extended: false,
    reviewAt: null,
    limitAt: null,
    secondReviewAt: null,
    extendedLimitAt: null,
    chargedAt: null,
    courtBy: null,
    conditionsFrom: null,
    conditionsEndAt: null,
    courtOn: null,
  }),
  output: ({ context, event }) => ({ ...context, outcome: outcomeOf<ArrestOutcome>(event) }),
  on: { 'person.died': '.died', 'journey.ended': '.noLongerFollowed' },
  states: {
    arrested: {
      meta: {
        label: 'Arrested',
        source: 'Criminal Justice (Scotland) Act 2016, ss. 1 to 4',
        waits: 'The law sets no hour for the way to a police station: the police record the arrival, or that the person was let go.',
      },
      exit: 'stamp',
      on: {
        'police.arrested': { actions: { type: 'noteArrest', params: ({ event }) => event.attrs } },
        'police.dearrested': 'releasedWithoutCharge',
        'police.custody.booked': {
          target: 'custody',
          actions: [
            { type: 'noteArrest', params: ({ event }) => event.attrs },
            { type: 'noteEarlier', params: ({ event }) => ({ minutes: event.attrs.earlierMinutes }) },
          ],
        },
        'police.warning.recorded': 'policeWarning',
        'police.noFurtherAction': 'releasedWithoutCharge',
      },
    },
    custody: policeCustody,
    investigativeLiberation: {
      initial: 'underConditions',
      meta: { label: 'Investigative liberation', source: 'Criminal Justice (Scotland) Act 2016, ss. 16 to 19' },
      on: {
        'police.custody.booked': {
          target: 'custody',
          actions: ['resetClock', { type: 'noteEarlier', params: ({ event }) => ({ minutes: event.attrs.earlierMinutes }) }],
        },
        'police.charged': {
          target: 'toBeReported',
          actions: { type: 'charge', params: ({ event }) => ({ ...event.attrs, at: event.at }) },
        },
        'police.noFurtherAction': 'releasedWithoutCharge',
        'police.warning.recorded': 'policeWarning',
        'police.custody.released': [
          { guard: { type: 'withoutCharge', params: basis }, target: 'releasedWithoutCharge' },
          { guard: { type: 'forReport', params: basis }, target: 'toBeReported' },
        ],
      },
      states: {
        underConditions: {
          meta: { label: 'Liberated under conditions' },
          exit: 'stamp',
          after: { conditionsEnd: 'withoutConditions' },
          on: { 'police.liberation.ended': 'withoutConditions' },
        },
        withoutConditions: {
          meta: {
            label: 'Conditions over; the enquiry goes on',
            waits:
              'An enquiry has no term of its own. The person is free meanwhile, and only the police or the prosecutor can say what comes next.',
          },
          exit: 'stamp',
        },
      },
    },
    releasedWithoutCharge: ends('Released without charge', 'released-without-charge'),
    policeWarning: ends('Recorded police warning', 'police-warning'),
    undertaking: ends('Released on an undertaking', 'undertaking'),
    toBeReported: ends('To be reported to the prosecutor', 'to-be-reported'),
    toCourt: ends('Taken to court from custody', 'to-court'),
    died: ends('The person died', 'died'),
    noLongerFollowed: ends('No longer followed', 'no-longer-followed'),
  },
});

/** The stage `arrest` with its machine, by name, so that whatever holds it stays short to a compiler. */
export interface ArrestStage extends Stage<typeof arrestMachine> {}

export const arrest: ArrestStage = defineStage(arrestMachine, { vocabulary, input: arrestInput });
