import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';
import type { DayRule } from './day-rule.ts';

/**
 * Days on which nobody is released once section 8 of the 2023 Act is commenced: Friday, Saturday, Sunday, a public holiday
 * and the day before one; and a release due on a Thursday moves too, unless it came to that Thursday by a move.
 */
export const dayRuleSection8 = defineParameter<DayRule>({
  id: 'release.day-rule-section-8',
  rows: ['DAY-003', 'DAY-004'],
  label: 'Days on which nobody is released, once section 8 of the 2023 Act is commenced',
  unit: 'table',
  selector: 'release',
  values: [
    {
      from: null,
      value: { weekdays: [5, 6, 7], publicHolidays: true, eveOfPublicHoliday: true, thursdayMoves: true },
      source: at(sources.bailRelease2023, 's.8 (1993 Act s.27(7)-(7B))'),
      note: 'Enacted on 1 August 2023; shown as not in force in every copy seen. The reform no-friday-release applies it.',
    },
  ],
  note: 'No calculation reads this unless the reform is asked for; it is shown beside the date under the law in force.',
});
