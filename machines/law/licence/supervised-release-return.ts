import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** For failing to comply: up to the time between the first proven failure and the end of supervision. */
export const supervisedReleaseReturn = defineParameter({
  id: 'licence.supervised-release-return',
  rows: ['DIS-032'],
  label: 'Longest return to custody under a supervised release order',
  unit: 'rule',
  selector: 'decision',
  values: [
    {
      from: '1993-10-01',
      value: 'from the first proven failure to the end of supervision',
      source: at(sources.prisoners1993, 's.18'),
      note: 'No start was found; the day is that of the Act, from memory.',
    },
  ],
});
