import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The discretionary days count back from the date after the move off a weekend or holiday. */
export const discretionaryOrder = defineParameter({
  id: 'release.discretionary-order',
  rows: ['DAY-007'],
  label: 'Order of the two moves of a release date',
  unit: 'rule',
  selector: 'release',
  values: [{ from: '2016-02-01', value: 'after s.27(7)', source: at(sources.prisoners1993, 's.26C(4)') }],
});
