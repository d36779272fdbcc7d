import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A court below the one that passed the first sentence refers the matter to that court. */
export const returnOrderCourt = defineParameter({
  id: 'licence.return-order-court',
  rows: ['REC-003'],
  label: 'Court that makes a return order',
  unit: 'guard',
  selector: 'decision',
  values: [
    {
      from: '1993-10-01',
      value: 'an inferior court refers to the superior court that passed the first sentence',
      source: at(sources.prisoners1993, 's.16(2)(b)'),
      note: 'No start was found; the day is that of the Act, from memory.',
    },
  ],
});
