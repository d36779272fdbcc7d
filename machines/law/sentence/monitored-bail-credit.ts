import { at, sources } from '../../sources/acts.ts';
import type { Fraction } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** Half of the bail period counts towards a sentence passed from 1 July 2024, rounded up to a whole day, less any part that the court disregards with reasons. */
export const monitoredBailCredit = defineParameter<Fraction>({
  id: 'sentence.monitored-bail-credit',
  rows: ['BAI-007'],
  label: 'Part of time on electronically monitored bail that counts',
  unit: 'fraction',
  selector: 'sentence',
  values: [{ from: '2024-07-01', value: '1/2', source: at(sources.procedure1995, 's.210ZA(3)') }],
  savings: ['The date of the sentence decides, even where the bail was earlier.'],
});
