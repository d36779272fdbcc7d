import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The longest time on home detention curfew: the window with the gap before the release point. */
export const curfewLongest = defineParameter<number>({
  id: 'release.curfew-longest',
  rows: ['HDC-005', 'HDC-006', 'HDC-105'],
  label: 'Longest home detention curfew',
  unit: 'days',
  selector: 'release',
  values: [
    { from: '2008-03-21', to: '2025-06-25', value: 180, source: at(sources.prisoners1993, 's.3AA(3)') },
    {
      from: '2025-06-26',
      to: '2025-06-29',
      value: 180,
      source: at(sources.prisoners1993, 's.3AA(3)'),
      note: 'A longer limit replaced this in 2025, after 25 June; the day has not been found.',
    },
    {
      from: '2025-06-30',
      value: 210,
      source: sources.curfewOrder2025,
      note: 'Made on or after 25 June 2025; the day and the number of the instrument have not been found. 30 June is used.',
    },
  ],
});
