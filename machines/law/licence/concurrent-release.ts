import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A person serving sentences side by side that are not one term is not released until release falls due on each. */
export const concurrentRelease = defineParameter({
  id: 'licence.concurrent-release',
  rows: ['REC-004', 'SGL-005'],
  label: 'Release from sentences that are not one term',
  unit: 'rule',
  selector: 'release',
  values: [
    {
      from: '1998-09-30',
      value: 'when release is due on each',
      source: at(sources.prisoners1993, 's.1A'),
      note: 'The start is that of the amending provision, from memory.',
    },
  ],
});
