import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The licence of a person released from a long-term sentence lasts to the end of the sentence. */
export const licenceEnd = defineParameter({
  id: 'licence.licence-end',
  rows: ['REL-017'],
  label: 'End of a long-term licence',
  unit: 'rule',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      value: 'end of the sentence',
      source: at(sources.prisoners1993, 's.11(1)'),
      note: 'No start was found; the day is that of the Act, from memory.',
    },
  ],
});
