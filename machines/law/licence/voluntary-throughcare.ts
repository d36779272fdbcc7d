import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Anyone else may ask for help in custody or up to this long after release. */
export const voluntaryThroughcare = defineParameter<number>({
  id: 'licence.voluntary-throughcare',
  rows: ['AFT-002'],
  label: 'Time after release in which voluntary throughcare may be asked for',
  unit: 'months',
  selector: 'release',
  values: [{ from: null, value: 12, source: at(sources.socialWork1968, 's.27(1)(c)') }],
});
