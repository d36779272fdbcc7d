import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The days in which release on home detention curfew may fall; they end the set gap before the release point. */
export const curfewWindow = defineParameter<number>({
  id: 'release.curfew-window',
  rows: ['HDC-005', 'HDC-104', 'HDC-105'],
  label: 'Length of the home detention curfew window',
  unit: 'days',
  selector: 'release',
  values: [
    { from: '2008-03-21', to: '2025-06-25', value: 166, source: at(sources.prisoners1993, 's.3AA(3)') },
    {
      from: '2025-06-26',
      to: '2025-06-29',
      value: 166,
      source: at(sources.prisoners1993, 's.3AA(3)'),
      note: 'A longer window replaced this in 2025, after 25 June; the day has not been found.',
    },
    {
      from: '2025-06-30',
      value: 196,
      source: sources.curfewOrder2025,
      note: 'Made on or after 25 June 2025; the day and the number of the instrument have not been found. 30 June is used. The window is computed: 210 less 14.',
    },
  ],
});
