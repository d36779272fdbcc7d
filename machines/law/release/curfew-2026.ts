import { defineParameter } from 'justice-pathway/law';
import { sources } from '../../sources/acts.ts';
import { checkedOn } from '../checked-on.ts';

/** What the 2026 Regulations did to home detention curfew has not been found. */
export const curfew2026 = defineParameter({
  id: 'release.curfew-2026',
  rows: ['HDC-014'],
  label: 'Effect of the 2026 Regulations on home detention curfew',
  unit: 'guard',
  selector: 'release',
  values: [
    {
      from: '2026-05-26',
      value: 'not known',
      source: sources.earlyReleaseRegs2026,
      confidence: 'unverified',
      note: 'The text of the Regulations has not been found.',
    },
  ],
  lastCheckedOn: checkedOn,
});
