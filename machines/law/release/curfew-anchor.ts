import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The curfew window counts back from half of the sentence, or since February 2025 from the date of entitlement to release. */
export const curfewAnchor = defineParameter<'half-of-sentence' | 'date-of-entitlement'>({
  id: 'release.curfew-anchor',
  rows: ['HDC-007', 'HDC-106', 'HDC-106a', 'HDC-106b'],
  label: 'Point from which the curfew window counts back',
  unit: 'rule',
  selector: 'release',
  values: [
    { from: '2008-03-21', to: '2025-02-10', value: 'half-of-sentence', source: at(sources.prisoners1993, 's.3AA(3)') },
    { from: '2025-02-11', value: 'date-of-entitlement', source: at(sources.earlyRelease2025, 'sch. para 1') },
  ],
});
