import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Only sentences shorter than this are within the scheme (the 2020 one: up to 18 months, so under 19). */
export const emergencyLongestSentence = defineParameter<number>({
  id: 'release.emergency-longest-sentence',
  rows: ['5.3'],
  label: 'Sentences that a scheme of emergency release reaches: under this many months',
  unit: 'months',
  selector: 'release',
  values: [
    {
      from: '2020-05-04',
      to: '2020-06-01',
      value: 19,
      source: sources.coronavirusRelease2020,
      note: 'From memory.',
    },
    { from: '2024-06-13', to: '2024-07-25', value: 48, source: sources.supporters2024 },
    { from: '2025-11-10', to: '2026-04-30', value: 48, source: at(sources.ssi2025n343, 'reg.2') },
  ],
  gaps: [
    { from: '2020-06-02', to: '2024-06-12', reason: 'No scheme stood.' },
    { from: '2024-07-26', to: '2025-11-09', reason: 'No scheme stood.' },
  ],
});
