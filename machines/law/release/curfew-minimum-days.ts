import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Four weeks must be served before home detention curfew, if the part of the sentence is shorter. */
export const curfewMinimumDays = defineParameter<number>({
  id: 'release.curfew-minimum-days',
  rows: ['HDC-003', 'HDC-004'],
  label: 'Least time served before home detention curfew',
  unit: 'days',
  selector: 'release',
  values: [
    { from: '2008-03-21', to: '2025-06-11', value: 28, source: at(sources.prisoners1993, 's.3AA(2)') },
    {
      from: '2025-06-12',
      value: 28,
      source: at(sources.prisoners1993, 's.3AA(2)'),
      note: 'Taken to be unchanged by the 2025 Order; not verified.',
    },
  ],
});
