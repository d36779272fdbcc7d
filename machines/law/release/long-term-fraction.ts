import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** A long-term sentence imposed before 1 February 2016 is released on licence after two thirds. */
export const longTermFraction = defineParameter<Fraction>({
  id: 'release.long-term-fraction',
  rows: ['REL-013'],
  label: 'Part of a long-term sentence served before release on licence, imposed before February 2016',
  unit: 'fraction',
  selector: 'sentence',
  values: [
    {
      from: '1993-10-01',
      to: '2016-01-31',
      value: '2/3',
      source: at(sources.prisoners1993, 's.1(2), (1A)(a)'),
      note: 'The year is verified; 1 October is from memory.',
    },
  ],
});
