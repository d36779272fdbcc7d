import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The authority that will supervise is designated not later than this many days before release under a supervised release order. */
export const supervisedReleaseNotice = defineParameter<number>({
  id: 'licence.supervised-release-notice',
  rows: ['DIS-031'],
  label: 'Days before release by which the supervising authority is named',
  unit: 'days',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      value: 30,
      source: at(sources.prisoners1993, 's.14(4)'),
      note: 'No start was found; the day is that of the Act, from memory.',
    },
  ],
});
