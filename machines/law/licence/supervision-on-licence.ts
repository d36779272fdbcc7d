import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Every licence puts the person under the supervision of a local authority; a curfew licence may. */
export const supervisionOnLicence = defineParameter({
  id: 'licence.supervision-on-licence',
  rows: ['AFT-003'],
  label: 'Supervision condition of a licence',
  unit: 'guard',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      value: { licence: 'always', homeDetentionCurfew: 'may' },
      source: at(sources.prisoners1993, 's.12(2), (2A)'),
      note: 'No start was found; the day is that of the Act, from memory.',
    },
  ],
});
