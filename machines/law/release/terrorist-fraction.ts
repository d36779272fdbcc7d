import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** A sentence for a terrorist offence has no automatic release at this point: the Parole Board decides from then on. */
export const terroristFraction = defineParameter<Fraction>({
  id: 'release.terrorist-fraction',
  rows: ['REL-008'],
  label: 'Part of a sentence for a terrorist offence before the Parole Board considers it',
  unit: 'fraction',
  selector: 'release',
  values: [
    {
      from: '2020-02-26',
      value: '2/3',
      source: at(sources.prisoners1993, 's.1AB'),
      note: 'The fraction and the start are from memory.',
    },
  ],
});
