import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The curfew lasts at least this long each day, the first and last excepted; the licence runs to the release date. */
export const curfewHours = defineParameter<number>({
  id: 'release.curfew-hours',
  rows: ['HDC-011', 'HDC-110'],
  label: 'Least curfew in a day',
  unit: 'hours',
  selector: 'release',
  values: [
    {
      from: '2006-07-03',
      value: 9,
      source: at(sources.prisoners1993, 'ss.12AB(2), 11(3B)'),
      note: 'The year 2006 is verified; the day is from memory.',
    },
  ],
});
