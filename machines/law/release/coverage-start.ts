import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The 1993 Act is the first law these rules hold; a sentence imposed earlier is outside them. */
export const coverageStart = defineParameter<string>({
  id: 'release.coverage-start',
  rows: ['REL-001'],
  label: 'First day on which a sentence may have been imposed for these rules to cover it',
  unit: 'date',
  selector: 'sentence',
  values: [
    {
      from: null,
      value: '1993-10-01',
      source: at(sources.prisoners1993, 's.48'),
      note: 'The year is verified; 1 October is from memory.',
    },
  ],
});
