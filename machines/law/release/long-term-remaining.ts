import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A long-term sentence imposed from 1 February 2016 is released on licence when only this much of it is left. */
export const longTermRemaining = defineParameter<number>({
  id: 'release.long-term-remaining',
  rows: ['REL-014'],
  label: 'Months left of a long-term sentence at release on licence',
  unit: 'months',
  selector: 'sentence',
  values: [{ from: '2016-02-01', value: 6, source: at(sources.prisoners1993, 's.1(2A), (1A)(b)') }],
});
