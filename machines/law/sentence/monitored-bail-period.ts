import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The period begins on the day that qualifying bail is granted and ends on the day before it ceases. */
export const monitoredBailPeriod = defineParameter<{ readonly first: string; readonly last: string }>({
  id: 'sentence.monitored-bail-period',
  rows: ['BAI-009'],
  label: 'First and last day of a period of monitored bail',
  unit: 'rule',
  selector: 'sentence',
  values: [
    {
      from: '2024-07-01',
      value: { first: 'the day it is granted', last: 'the day before it ceases' },
      source: at(sources.procedure1995, 's.210ZA(6)(b)'),
    },
  ],
});
