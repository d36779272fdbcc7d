import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** The part of the sentence that must have been served before home detention curfew, if it is longer than the least time. */
export const curfewMinimumServed = defineParameter<Fraction>({
  id: 'release.curfew-minimum-served',
  rows: ['HDC-003', 'HDC-004', 'HDC-101', 'HDC-102', 'HDC-103'],
  label: 'Part that must be served before home detention curfew',
  unit: 'fraction',
  selector: 'release',
  values: [
    {
      from: '2008-03-21',
      to: '2025-06-25',
      value: '1/4',
      source: at(sources.prisoners1993, 's.3AA(2)'),
      note: 'The year 2008 is verified; the day is from memory.',
    },
    {
      from: '2025-06-26',
      to: '2025-06-29',
      value: '1/4',
      source: at(sources.prisoners1993, 's.3AA(2)'),
      note: 'Fifteen per cent replaced this in 2025, after 25 June; the day has not been found.',
    },
    {
      from: '2025-06-30',
      value: '3/20',
      source: sources.curfewOrder2025,
      note: 'Made on or after 25 June 2025; the day and the number of the instrument have not been found. 30 June is used.',
    },
  ],
});
