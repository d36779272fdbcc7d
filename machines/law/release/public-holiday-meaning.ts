import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A day on which, in the view of Ministers, public offices or other facilities likely to be of use are closed in the area where the person will be: local, not the bank holiday list. */
export const publicHolidayMeaning = defineParameter({
  id: 'release.public-holiday-meaning',
  rows: ['DAY-002', 'HOL-004'],
  label: 'What a public holiday is for release',
  unit: 'rule',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      value: 'local to the area where the person is likely to be after release',
      source: at(sources.prisoners1993, 's.27(8)'),
      note: 'The year is verified; 1 October is from memory.',
    },
  ],
});
