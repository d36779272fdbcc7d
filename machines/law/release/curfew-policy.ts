import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The prison service has applied tighter presumptions since October 2018; policy, not law, so no date follows from it. */
export const curfewPolicy = defineParameter({
  id: 'release.curfew-policy',
  rows: ['HDC-013'],
  label: 'Presumptions of policy on home detention curfew',
  unit: 'guard',
  selector: 'decision',
  values: [
    {
      from: '2018-10-01',
      value: 'tightened presumptions',
      source: sources.curfewPage,
      note: 'A secondary account; the day and the present policy have not been found.',
    },
  ],
});
