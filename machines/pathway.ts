import { type CivilDate, definePathway, type Pathway } from 'justice-pathway';
import { contacts } from './contacts.ts';
import { type AnswerFacts, answerFacts, type HeardFact, takenAfter } from './facts.ts';
import { links, type ScottishStages, stages } from './links.ts';
import { scottishMeaning } from './meaning.ts';
import type { CustodyContext } from './stages/custody/custody-context.ts';
import { type ScottishVocabulary, vocabulary } from './vocabulary.ts';
import { scottishZone } from './zone.ts';

interface StandingFact<Kind extends string, Value> {
  readonly kind: Kind;
  readonly label: string;
  readonly of: (about: never) => Value | null;
}

/** By what a case of the pathway can be found. */
export type ScottishFacts = {
  readonly releaseOn: StandingFact<'day', CivilDate>;
  readonly releaseBasis: StandingFact<'text', NonNullable<CustodyContext['basis']>>;
  readonly custody: StandingFact<'text', CustodyContext['status']>;
  readonly superviseUntil: StandingFact<'day', CivilDate>;
  readonly supervision: StandingFact<'text', string>;
  readonly area: StandingFact<'text', string>;
  readonly needs: StandingFact<'texts', string[]>;
  readonly throughcare: HeardFact<'text', 'offered' | 'accepted' | 'declined' | 'ended'>;
  readonly taken: HeardFact<'texts', readonly string[]>;
} & AnswerFacts;

/** Scotland's pathway as a type: `Cases<ScottishPathway>`. */
export type ScottishPathway = Pathway<ScottishStages, keyof ScottishStages, ScottishVocabulary, typeof contacts, ScottishFacts>;

const defined = definePathway({
  id: 'scotland',
  zone: scottishZone,
  meaning: scottishMeaning,
  version: '1',
  vocabulary,
  contacts,
  stages,
  start: ['arrest', 'prosecution', 'diversion', 'disposal', 'custody', 'liberation', 'reintegration'],
  links,
  facts: {
    releaseOn: { kind: 'day', label: 'Day of release from custody', of: (of) => (of.stage === 'custody' ? of.context.releaseOn : null) },
    releaseBasis: { kind: 'text', label: 'Why released on that day', of: (of) => (of.stage === 'custody' ? of.context.basis : null) },
    custody: { kind: 'text', label: 'Why in custody', of: (of) => (of.stage === 'custody' ? of.context.status : null) },
    superviseUntil: {
      kind: 'day',
      label: 'Last day of statutory supervision; 9999-12-31 where it is for life',
      of: ({ context }) => (context !== null && 'superviseUntil' in context ? context.superviseUntil : null),
    },
    supervision: { kind: 'text', label: 'Supervision, as it is known', of: ({ profile }) => short(profile.supervision) },
    area: { kind: 'text', label: 'Home area', of: ({ profile, context }) => short(profile.homeArea ?? context?.area) },
    needs: { kind: 'texts', label: 'Needs that are known', of: ({ profile }) => profile.needs.filter((need) => need.length <= 200) },
    throughcare: {
      kind: 'text',
      label: 'Last word on throughcare',
      from: ['throughcare.offered', 'throughcare.accepted', 'throughcare.declined', 'throughcare.ended'],
      next: (_, { type }) => lastWord(type),
    },
    taken: {
      kind: 'texts',
      label: 'Domains in which help was taken up since the last reception into custody',
      from: ['custody.received', 'moment.accepted', 'moment.reached', 'moment.declined'],
      next: takenAfter,
    },
    ...answerFacts,
  },
});

/**
 * Scotland's community justice pathway, from arrest to reintegration, under the law as it stands.
 * @example openCase(scottishPathway, { id: 'case-1', person: 'p-1', stage: 'arrest', input: {}, at })
 */
export const scottishPathway: ScottishPathway = defined;

// What is too long for an index is not a word by which anybody is found.
function short(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.length > 200 ? null : text;
}

function lastWord(type: string): 'offered' | 'accepted' | 'declined' | 'ended' | null {
  const word = type.replace('throughcare.', '');
  return word === 'offered' || word === 'accepted' || word === 'declined' || word === 'ended' ? word : null;
}
