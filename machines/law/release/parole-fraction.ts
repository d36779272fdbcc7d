import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** The parole qualifying date: half of a long-term sentence. */
export const paroleFraction = defineParameter<Fraction>({
  id: 'release.parole-fraction',
  rows: ['REL-012'],
  label: 'Part of a long-term sentence before the Parole Board may recommend release',
  unit: 'fraction',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      value: '1/2',
      source: at(sources.prisoners1993, 's.1(3)'),
      note: 'The year is verified; 1 October is from memory.',
    },
  ],
});
