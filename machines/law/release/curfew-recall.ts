import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Recall from curfew for a failure to comply or where monitoring is no longer possible; representations go to the Parole Board. */
export const curfewRecall = defineParameter({
  id: 'release.curfew-recall',
  rows: ['HDC-012'],
  label: 'Recall from home detention curfew',
  unit: 'guard',
  selector: 'decision',
  values: [
    {
      from: '2006-07-03',
      value: {
        grounds: ['failure to comply with a condition', 'no longer possible to monitor'],
        representationsTo: 'Parole Board',
        atLarge: 'unlawfully at large',
      },
      source: at(sources.prisoners1993, 's.17A'),
    },
  ],
});
