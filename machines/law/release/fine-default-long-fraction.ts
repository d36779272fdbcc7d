import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** The part served by a person held for fine default or contempt for four years or more. */
export const fineDefaultLongFraction = defineParameter<Fraction>({
  id: 'release.fine-default-long-fraction',
  rows: ['REL-017'],
  label: 'Part served for fine default or contempt, long-term',
  unit: 'fraction',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      value: '2/3',
      source: at(sources.prisoners1993, 's.5(2)(b)'),
      note: 'The year is verified; 1 October is from memory.',
    },
  ],
});
