import { defineParameter } from 'justice-pathway/law';
import { sources } from '../../sources/acts.ts';
import { checkedOn } from '../checked-on.ts';

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
      confidence: 'unverified',
      note: 'An absence in the sources read.',
    },
  ],
  lastCheckedOn: checkedOn,
});
