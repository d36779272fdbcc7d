import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** Additional days for breach of discipline lengthen the time to serve, never by more than this part of the sentence. */
export const addedDaysLimit = defineParameter<Fraction>({
  id: 'release.added-days-limit',
  rows: ['REL-020', 'ADD-001', 'ADD-002', 'ADD-003', 'ADD-004'],
  label: 'Most that additional days may add, as a part of the sentence',
  unit: 'fraction',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      value: '1/6',
      source: at(sources.prisoners1989, 's.39(7); 1993 Act s.27(6)'),
      note: 'The text is verified; whether it is used in practice is not known.',
    },
  ],
});
