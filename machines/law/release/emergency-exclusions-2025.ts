import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Further reasons that rule out emergency early release under the 2025 Regulations. */
export const emergencyExclusions2025 = defineParameter<readonly string[]>({
  id: 'release.emergency-exclusions-2025',
  rows: ['5.3'],
  label: 'Further exclusions of the 2025 scheme',
  unit: 'list',
  selector: 'release',
  values: [
    {
      from: '2025-11-10',
      to: '2026-04-30',
      value: ['unspent-domestic-abuse-conviction-with-custody', 'non-harassment-order', 'sentenced-on-or-after-2026-03-28'],
      source: at(sources.ssi2025n343, 'reg.2(8)'),
      note: 'If the domestic abuse conviction becomes spent before 30 April 2026 the person is released as soon as is reasonably practicable (reg.4).',
    },
  ],
});
