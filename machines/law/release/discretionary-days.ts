import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Release up to two days earlier where that is better for reintegration; working days since 11 October 2019. */
export const discretionaryDays = defineParameter<{ readonly days: number; readonly counted: 'days' | 'working-days' }>({
  id: 'release.discretionary-days',
  rows: ['DAY-005', 'DAY-006'],
  label: 'Days earlier that Ministers may release for reintegration',
  unit: 'table',
  selector: 'release',
  values: [
    {
      from: '2016-02-01',
      to: '2019-10-10',
      value: { days: 2, counted: 'days' },
      source: at(sources.release2015, 's.2 (1993 Act s.26C)'),
    },
    {
      from: '2019-10-11',
      value: { days: 2, counted: 'working-days' },
      source: at(sources.management2019, 's.49; SSI 2019/309'),
    },
  ],
});
