import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** The part served by a person held for fine default or contempt under four years, whatever the offence the fine was for. */
export const fineDefaultFraction = defineParameter<Fraction>({
  id: 'release.fine-default-fraction',
  rows: ['REL-009', 'FIN-109'],
  label: 'Part served for fine default or contempt, short-term',
  unit: 'fraction',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      to: '2025-02-10',
      value: '1/2',
      source: at(sources.prisoners1993, 's.5(2)(a)'),
      note: 'The year is verified; 1 October is from memory.',
    },
    { from: '2025-02-11', to: '2026-04-30', value: '2/5', source: at(sources.earlyRelease2025, 's.1(3)') },
    {
      from: '2026-05-01',
      value: '2/5',
      source: at(sources.earlyRelease2025, 's.1(3)'),
      note: 'Whether the 2026 Regulations also made this three tenths has not been found.',
    },
  ],
});
