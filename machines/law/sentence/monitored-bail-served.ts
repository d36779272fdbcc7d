import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** If the credit is as long as the sentence, the sentence is treated as served and the person leaves from court. */
export const monitoredBailServed = defineParameter({
  id: 'sentence.monitored-bail-served',
  rows: ['BAI-010', 'SGL-012'],
  label: 'Credit that reaches the whole sentence',
  unit: 'guard',
  selector: 'sentence',
  values: [{ from: '2024-07-01', value: 'treated as served in full', source: at(sources.procedure1995, 's.210ZA(2)(c)') }],
});
