import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Ministers must revoke if the Parole Board recommends it, and may if it is expedient and cannot wait; the Board then considers the person. */
export const recallGrounds = defineParameter({
  id: 'licence.recall-grounds',
  rows: ['REC-001'],
  label: 'When a licence is revoked',
  unit: 'guard',
  selector: 'decision',
  values: [
    {
      from: '1993-10-01',
      value: {
        must: 'the Parole Board recommends it',
        may: 'expedient in the public interest and it cannot wait',
        afterwards: 'referred to the Parole Board',
      },
      source: at(sources.prisoners1993, 's.17'),
      note: 'No start was found; the day is that of the Act, from memory.',
    },
  ],
});
