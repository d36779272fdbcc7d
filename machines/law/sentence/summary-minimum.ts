import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

/** A summary court passes no imprisonment for fewer days. */
export const summaryMinimum = defineParameter<number>({
  id: 'sentence.summary-minimum',
  rows: ['SGL-014'],
  label: 'Least imprisonment that a summary court passes',
  unit: 'days',
  selector: 'sentence',
  values: [since(null, 15, at(sources.procedure1995, 's.206(1)'))],
});
