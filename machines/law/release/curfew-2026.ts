import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** What the 2026 Regulations did to home detention curfew has not been found. */
export const curfew2026 = defineParameter({
  id: 'release.curfew-2026',
  rows: ['HDC-014', 'HDC-118'],
  label: 'Effect of the 2026 Regulations on home detention curfew',
  unit: 'guard',
  selector: 'release',
  values: [
    {
      from: '2026-05-26',
      value: 'not known',
      source: sources.earlyReleaseRegs2026,
      note: 'The text of the Regulations has not been found.',
    },
  ],
});
