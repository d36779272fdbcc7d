import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Backdating may run from committal for further examination, not only from full committal; discretion may go back to arrest. */
export const backdatingReach = defineParameter({
  id: 'sentence.backdating-reach',
  rows: ['BAI-013'],
  label: 'How far back a sentence may be backdated',
  unit: 'rule',
  selector: 'sentence',
  values: [
    {
      from: '2007-12-07',
      value: 'committal for further examination; discretion may reach the arrest',
      source: sources.simpson2007,
    },
  ],
});
