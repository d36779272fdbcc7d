import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The 2025 Act makes one scheme with a Victim Contact Team; its commencement was not found. */
export const victimSingleScheme = defineParameter({
  id: 'licence.victim-single-scheme',
  rows: ['AFT-013'],
  label: 'One victim notification scheme for every length of sentence',
  unit: 'status',
  selector: 'now',
  values: [
    {
      from: '2025-10-30',
      value: 'not found commenced',
      source: sources.victims2025,
      note: 'Not found commenced by March 2026.',
    },
  ],
});
