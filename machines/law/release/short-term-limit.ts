import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A term of four years or more makes a sentence long-term; anything less is short-term. Tested on the single term. */
export const shortTermLimit = defineParameter<number>({
  id: 'release.short-term-limit',
  rows: ['REL-001'],
  label: 'Term from which a sentence is long-term',
  unit: 'years',
  selector: 'sentence',
  values: [
    {
      from: '1993-10-01',
      value: 4,
      source: at(sources.prisoners1993, 's.27(1), (5)'),
      note: 'The year is verified; 1 October is from memory.',
    },
  ],
});
