import type { CivilDate } from 'justice-pathway';
import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Sentences passed on or after this day are outside the 2025 scheme of emergency release. */
export const emergencySentencedBefore = defineParameter<CivilDate>({
  id: 'release.emergency-sentenced-before',
  rows: ['5.3'],
  label: 'First day of sentence that the 2025 scheme of emergency release does not reach',
  unit: 'date',
  selector: 'sentence',
  values: [{ from: '2025-11-10', to: '2026-04-30', value: '2026-03-28', source: at(sources.ssi2025n343, 'reg.2(8)') }],
});
