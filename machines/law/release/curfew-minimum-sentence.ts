import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Home detention curfew is open to a short-term sentence of at least this length. */
export const curfewMinimumSentence = defineParameter<number>({
  id: 'release.curfew-minimum-sentence',
  rows: ['HDC-001', 'HDC-107'],
  label: 'Shortest sentence for home detention curfew',
  unit: 'months',
  selector: 'release',
  values: [
    {
      from: '2006-07-03',
      value: 3,
      source: at(sources.prisoners1993, 's.3AA(1)(a)'),
      note: 'The year 2006 is verified; the day is from memory.',
    },
  ],
});
