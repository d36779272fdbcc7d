import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** A short-term sentence with notification requirements is released on licence after this part. */
export const sexualLicenceFraction = defineParameter<Fraction>({
  id: 'release.sexual-licence-fraction',
  rows: ['REL-007', 'SGL-008'],
  label: 'Part served before release on licence under s.1AA',
  unit: 'fraction',
  selector: 'release',
  values: [
    {
      from: '2006-02-08',
      value: '1/2',
      source: at(sources.prisoners1993, 's.1AA'),
      note: 'The start is from memory.',
    },
  ],
});
