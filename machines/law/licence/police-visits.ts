import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** No rule in statute was found. */
export const policeVisits = defineParameter({
  id: 'licence.police-visits',
  rows: ['AFT-015'],
  label: 'Police visits to people after release',
  unit: 'guard',
  selector: 'release',
  values: [
    {
      from: null,
      value: 'no rule in statute was found',
      source: sources.jswStatistics,
      note: 'An absence in the sources read.',
    },
  ],
});
