import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** The part served by a child detained for under four years, with the same excluded offences as for adults. */
export const childFraction = defineParameter<Fraction>({
  id: 'release.child-fraction',
  rows: ['REL-010', 'CHI-101', 'CHI-102', 'CHI-104', 'CHI-106', 'CHI-108', 'CHI-112', 'CHI-114'],
  label: 'Part served by a child detained',
  unit: 'fraction',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      to: '2025-02-10',
      value: '1/2',
      source: at(sources.prisoners1993, 's.7'),
      note: 'The year is verified; 1 October is from memory.',
    },
    { from: '2025-02-11', to: '2026-04-30', value: '2/5', source: at(sources.earlyRelease2025, 's.2') },
    {
      from: '2026-05-01',
      value: '2/5',
      source: at(sources.earlyRelease2025, 's.2'),
      note: 'Whether the 2026 Regulations also made this three tenths has not been found.',
    },
  ],
});
