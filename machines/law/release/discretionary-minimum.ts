import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Discretionary earlier release is not open to a term under fifteen days. */
export const discretionaryMinimum = defineParameter<number>({
  id: 'release.discretionary-minimum',
  rows: ['DAY-008'],
  label: 'Shortest term for discretionary earlier release',
  unit: 'days',
  selector: 'release',
  values: [{ from: '2016-02-01', value: 15, source: at(sources.prisoners1993, 's.26C(5)') }],
});
