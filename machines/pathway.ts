import { definePathway } from 'justice-pathway';
import { contacts } from './contacts.ts';
import { answerFacts, takenAfter } from './facts.ts';
import { links, stages } from './links.ts';
import { scottishMeaning } from './meaning.ts';
import { vocabulary } from './vocabulary.ts';
import { scottishZone } from './zone.ts';

/**
 * Scotland's community justice pathway, from arrest to reintegration, under the law as it stands.
 * @example openCase(scottishPathway, { id: 'case-1', person: 'p-1', stage: 'arrest', input: {}, at })
 */
export const scottishPathway = definePathway({
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

// What is too long for an index is not a word by which anybody is found.
function short(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.length > 200 ? null : text;
}

function lastWord(type: string): 'offered' | 'accepted' | 'declined' | 'ended' | null {
  const word = type.replace('throughcare.', '');
  return word === 'offered' || word === 'accepted' || word === 'declined' || word === 'ended' ? word : null;
}
