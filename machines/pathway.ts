import { definePathway } from 'justice-pathway';
import { contacts } from './contacts.ts';
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
});
