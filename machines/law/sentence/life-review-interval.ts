import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** For a life sentence or an order for lifelong restriction: after the punishment part only the Parole Board can direct release, and it reviews again within this time; the licence lasts for life. */
export const lifeReviewInterval = defineParameter<number>({
  id: 'sentence.life-review-interval',
  rows: ['DIS-036'],
  label: 'Longest time to the next review after the Parole Board declines to direct release',
  unit: 'years',
  selector: 'decision',
  values: [
    {
      from: '1993-10-01',
      value: 2,
      source: at(sources.prisoners1993, 's.2(3A), (5), (5A); s.11(2)'),
      note: 'Read in a copy of 2015.',
    },
  ],
});
