import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** The part of a short-term sentence that is served before automatic release; it follows the date of release, so it reaches sentences already being served. */
export const shortTermFraction = defineParameter<Fraction>({
  id: 'release.short-term-fraction',
  rows: ['REL-003', 'REL-004', 'REL-005', 'Y25-01', 'Y26-16'],
  label: 'Part of a short-term sentence served before automatic release',
  unit: 'fraction',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      to: '2025-02-10',
      value: '1/2',
      source: at(sources.prisoners1993, 's.1(1)'),
      note: 'The year is verified; 1 October is from memory.',
    },
    { from: '2025-02-11', to: '2026-04-30', value: '2/5', source: at(sources.earlyRelease2025, 's.1') },
    {
      from: '2026-05-01',
      to: '2026-05-25',
      value: '2/5',
      source: at(sources.earlyRelease2025, 's.1'),
      note: 'Three tenths was to replace this during May 2026; the day has not been found.',
    },
    {
      from: '2026-05-26',
      value: '3/10',
      source: sources.earlyReleaseRegs2026,
      note: 'In force in May 2026; the day and the number of the instrument have not been found. 26 May is the latest day the sources allow.',
    },
  ],
  savings: [
    'A sentence with a sexual or domestic abuse offence keeps one half.',
    'People past the new point on commencement are released in tranches.',
  ],
});
