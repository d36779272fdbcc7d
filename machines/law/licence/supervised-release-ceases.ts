import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The order ends when single-terming makes the sentence long-term. */
export const supervisedReleaseCeases = defineParameter({
  id: 'licence.supervised-release-ceases',
  rows: ['DIS-033', 'SGL-013'],
  label: 'Supervised release order that meets a long-term single term',
  unit: 'guard',
  selector: 'sentence',
  values: [
    {
      from: '2019-10-11',
      value: 'the order ceases to have effect',
      source: at(sources.management2019, 'sch.1 para 1'),
    },
  ],
});
