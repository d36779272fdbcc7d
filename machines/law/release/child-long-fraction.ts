import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** The part served by a child detained under s.208 for four years or more before release on licence. */
export const childLongFraction = defineParameter<Fraction>({
  id: 'release.child-long-fraction',
  rows: ['CHI-103'],
  label: 'Part served by a child detained for four years or more',
  unit: 'fraction',
  selector: 'release',
  values: [{ from: '1993-10-01', value: '2/3', source: at(sources.prisoners1993, 's.7(1)(b), (2)'), note: 'The start is from memory.' }],
});
