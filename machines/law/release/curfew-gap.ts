import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Release on curfew must fall at least two weeks before the release point. */
export const curfewGap = defineParameter<number>({
  id: 'release.curfew-gap',
  rows: ['HDC-008'],
  label: 'Least gap between home detention curfew and the release point',
  unit: 'days',
  selector: 'release',
  values: [{ from: '2008-03-21', value: 14, source: at(sources.prisoners1993, 's.3AA(3)') }],
});
