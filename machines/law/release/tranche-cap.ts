import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A tranche never puts release later than the date under the earlier fraction; a child past the new point is released on commencement. */
export const trancheCap = defineParameter({
  id: 'release.tranche-cap',
  rows: ['5.2'],
  label: 'Tranches never delay beyond the earlier release date',
  unit: 'guard',
  selector: 'release',
  values: [
    {
      from: '2025-02-11',
      value: { neverLaterThan: 'the date under the earlier fraction', childPastThePoint: 'on commencement' },
      source: at(sources.earlyRelease2025, 'sch. para 3(3)-(4)'),
    },
  ],
});
