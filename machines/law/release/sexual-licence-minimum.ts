import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** From six months, a short-term sentence with notification requirements is released at the same point but on licence. */
export const sexualLicenceMinimum = defineParameter<number>({
  id: 'release.sexual-licence-minimum',
  rows: ['REL-007'],
  label: 'Shortest sentence for a sexual offence that is released on licence',
  unit: 'months',
  selector: 'release',
  values: [{ from: '2006-02-08', value: 6, source: at(sources.prisoners1993, 's.1AA'), note: 'The start is from memory.' }],
});
