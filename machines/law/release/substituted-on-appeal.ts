import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A sentence substituted on appeal counts as imposed on the day of the earlier one. */
export const substitutedOnAppeal = defineParameter({
  id: 'release.substituted-on-appeal',
  rows: ['REL-016'],
  label: 'When a sentence substituted on appeal counts as imposed',
  unit: 'rule',
  selector: 'sentence',
  values: [
    {
      from: '2016-02-01',
      value: 'the day the earlier sentence was imposed',
      source: at(sources.prisoners1993, 's.1(1B)'),
    },
  ],
});
