import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Bail counts only with electronic monitoring and a condition to stay at a place for at least this long in a day, not necessarily in one piece. */
export const monitoredBailHours = defineParameter<number>({
  id: 'sentence.monitored-bail-hours',
  rows: ['BAI-008'],
  label: 'Least curfew in a day for bail to count',
  unit: 'hours',
  selector: 'sentence',
  values: [{ from: '2024-07-01', value: 9, source: at(sources.procedure1995, 's.210ZA(6)(a)') }],
});
