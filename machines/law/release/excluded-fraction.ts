import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** The part served where a single term includes a sexual or domestic abuse offence: the whole single term, not only that offence. */
export const excludedFraction = defineParameter<Fraction>({
  id: 'release.excluded-fraction',
  rows: ['REL-006'],
  label: 'Part served where the sentence includes an excluded offence',
  unit: 'fraction',
  selector: 'release',
  values: [{ from: '2025-02-11', value: '1/2', source: at(sources.prisoners1993, 's.1(1)(a), (1ZA)') }],
});
