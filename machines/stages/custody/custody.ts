import { defineStage, type Stage } from 'justice-pathway';
import type { EventOf } from '../../vocabulary.ts';
import { vocabulary } from '../../vocabulary.ts';
import { endsOf, outcomeOf } from '../shared/carried.ts';
import { custodyInput } from '../shared/input.ts';
import { custodyContext } from './custody-context.ts';
import { remand } from './custody-remand.ts';
import { sentenced } from './custody-sentenced.ts';
import { type CustodyOutcome, custodySetup } from './custody-setup.ts';

const liberation = ({ event }: { readonly event: EventOf<'custody.liberated'> }) => ({ ...event.attrs, at: event.at });
const liberate = { type: 'liberate', params: liberation } as const;

const ends = endsOf<CustodyOutcome>();

/** In prison or a young offenders institution, on remand or serving a sentence, until the gate or the court door. */
export const custodyMachine = custodySetup.createMachine({
  id: 'custody',
  initial: 'arriving',
  meta: { label: 'Custody' },
  context: ({ input }) => custodyContext(input),
  output: ({ context, event }) => ({ ...context, outcome: outcomeOf<CustodyOutcome>(event) }),
  on: {
    'person.died': '.died',
    'journey.ended': '.noLongerFollowed',
    'throughcare.accepted': { actions: 'acceptThroughcare' },
    'throughcare.declined': { actions: 'declineThroughcare' },
  },
  states: {
    arriving: {
      meta: {
        label: 'On the way to prison',
        waits: 'Only the prison says that it has received somebody; a person who never came must not be taken to be there.',
      },
      exit: 'stamp',
      always: [
        { guard: 'arrivedServed', target: 'leavingCourt', actions: ['calculate', 'fromCourt'] },
        { guard: 'arrivedUnderSentence', target: 'sentenced' },
        { guard: 'alreadyReceived', target: 'remand' },
      ],
      on: {
        'custody.received': { target: 'received', actions: { type: 'receive', params: ({ event }) => ({ ...event.attrs, at: event.at }) } },
        'court.concluded': { actions: 'stamp' },
        'custody.liberated': [
          { guard: 'underSentence', target: 'released', actions: liberate },
          { target: 'liberatedFromCourt', actions: liberate },
        ],
      },
    },
    received: {
      meta: { label: 'Received' },
      always: [{ guard: 'underSentence', target: 'sentenced' }, { target: 'remand' }],
    },
    remand: {
      ...remand,
      on: {
        ...remand.on,
        'custody.liberated': [
          { guard: 'toOrder', target: 'sentencedInCommunity', actions: liberate },
          { target: 'liberatedFromCourt', actions: liberate },
        ],
      },
    },
    sentenced: { ...sentenced, on: { ...sentenced.on, 'custody.liberated': { target: 'released', actions: liberate } } },
    interimLiberation: {
      meta: {
        label: 'At liberty until an appeal is decided',
        source: 'Criminal Procedure (Scotland) Act 1995, s. 112',
        waits: 'An appeal has no term; the court that decides it records whether the person stays free.',
      },
      exit: 'stamp',
      on: {
        'court.appeal.decided': [
          {
            guard: { type: 'quashed', params: ({ event }) => ({ outcome: event.attrs.outcome }) },
            target: 'liberatedFromCourt',
            actions: 'quash',
          },
          {
            target: 'arriving',
            actions: ['leave', { type: 'reduce', params: ({ event }) => ({ days: event.attrs.days, term: event.attrs.term }) }],
          },
        ],
        'custody.liberated': { actions: 'stamp' },
      },
    },
    leavingCourt: {
      meta: {
        label: 'Free to go from court',
        waits: 'Another warrant may still hold the person: that they have left is for the court or the escort to record.',
      },
      exit: 'stamp',
      on: {
        'court.concluded': { actions: 'stamp' },
        'cpo.imposed': { actions: 'stamp' },
        'dtto.imposed': { actions: 'stamp' },
        'rlo.imposed': { actions: 'stamp' },
        'custody.liberated': [
          { guard: 'toOrder', target: 'sentencedInCommunity', actions: liberate },
          { guard: 'onBailForSentence', target: 'bailedForSentence', actions: liberate },
          { guard: 'onBail', target: 'bailed', actions: liberate },
          { target: 'liberatedFromCourt', actions: liberate },
        ],
      },
    },
    released: ends('Released', 'released'),
    liberatedFromCourt: ends('Liberated from court', 'liberated-from-court'),
    bailedForSentence: ends('Bailed until sentence', 'bailed-for-sentence'),
    bailed: ends('Bailed', 'bailed'),
    sentencedInCommunity: ends('Given a sentence in the community', 'sentenced-in-community'),
    died: ends('The person died', 'died'),
    noLongerFollowed: ends('No longer followed', 'no-longer-followed'),
  },
});

/** The stage `custody` with its machine, by name, so that whatever holds it stays short to a compiler. */
export interface CustodyStage extends Stage<typeof custodyMachine> {}

export const custody: CustodyStage = defineStage(custodyMachine, { vocabulary, input: custodyInput });
