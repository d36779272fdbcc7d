import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** The part of the sentence that must have been served before home detention curfew, if it is longer than the least time. */
export const curfewMinimumServed = defineParameter<Fraction>({
  id: 'release.curfew-minimum-served',
  rows: ['HDC-003', 'HDC-004'],
  label: 'Part that must be served before home detention curfew',
  unit: 'fraction',
  selector: 'release',
  values: [
    {
      from: '2008-03-21',
      to: '2025-06-11',
      value: '1/4',
      source: at(sources.prisoners1993, 's.3AA(2)'),
      note: 'The year 2008 is verified; the day is from memory.',
    },
    {
      from: '2025-06-12',
      to: '2025-06-29',
      value: '1/4',
      source: at(sources.prisoners1993, 's.3AA(2)'),
      note: 'Fifteen per cent replaced this in June 2025; the day has not been found.',
    },
    {
      from: '2025-06-30',
      value: '3/20',
      source: sources.curfewOrder2025,
      note: 'In force in June 2025 after the 11th; the day and the number of the instrument have not been found. 30 June is used.',
    },
  ],
});
