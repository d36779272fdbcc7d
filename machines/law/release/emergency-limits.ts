import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Regulations may bring release forward by this many days, end within this many days of being made, and leave a veto to the governor. */
export const emergencyLimits = defineParameter<{
  readonly mostDaysEarly: number;
  readonly latestReleaseWithinDays: number;
  readonly governorMayRefuse: string;
}>({
  id: 'release.emergency-limits',
  rows: ['5.3'],
  label: 'Limits on emergency early release',
  unit: 'table',
  selector: 'release',
  values: [
    {
      from: '2024-05-26',
      value: {
        mostDaysEarly: 180,
        latestReleaseWithinDays: 180,
        governorMayRefuse: 'immediate risk of harm to an identified person or group',
      },
      source: at(sources.prisoners1993, 's.3C'),
    },
  ],
});
