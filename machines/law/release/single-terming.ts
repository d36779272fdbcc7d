import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Consecutive and wholly or partly concurrent terms are one term if passed together, or at different times with no release in between. */
export const singleTerming = defineParameter({
  id: 'release.single-terming',
  rows: ['REL-002', 'SGL-001', 'SGL-002', 'SGL-003', 'SGL-004', 'SGL-006', 'SGL-007'],
  label: 'Sentences that count as one term',
  unit: 'rule',
  selector: 'sentence',
  values: [
    {
      from: '1998-09-30',
      value: { passedTogether: true, passedApart: 'one term unless released in between' },
      source: at(sources.prisoners1993, 's.27(4A), (5)'),
      note: 'The year is verified; the day is from memory.',
    },
  ],
});
