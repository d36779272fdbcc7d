import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Ministers may release a person on compassionate grounds at any time. */
export const compassionateRelease = defineParameter({
  id: 'release.compassionate-release',
  rows: ['REL-022'],
  label: 'Compassionate release',
  unit: 'guard',
  selector: 'decision',
  values: [
    {
      from: '1993-10-01',
      value: 'at any time',
      source: at(sources.prisoners1993, 's.3'),
      note: 'The year is verified; 1 October is from memory.',
    },
  ],
});
