import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Which days are not for release, and whether a Thursday moves too. */
export interface DayRule {
  /** Weekdays, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly publicHolidays: boolean;
  readonly eveOfPublicHoliday: boolean;
  /** A release due on a Thursday moves as well, unless it came to that Thursday by a move. */
  readonly thursdayMoves: boolean;
}

/** Release due on one of these days moves back to the last day before that is none of them; a Friday is allowed. */
export const dayRule = defineParameter<DayRule>({
  id: 'release.day-rule',
  rows: ['DAY-001'],
  label: 'Days on which nobody is released',
  unit: 'table',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      to: '2026-02-08',
      value: { weekdays: [6, 7], publicHolidays: true, eveOfPublicHoliday: false, thursdayMoves: false },
      source: at(sources.prisoners1993, 's.27(7)'),
      note: 'The year is verified; 1 October is from memory.',
    },
    {
      from: '2026-02-09',
      value: { weekdays: [6, 7], publicHolidays: true, eveOfPublicHoliday: false, thursdayMoves: false },
      source: at(sources.prisoners1993, 's.27(7)'),
      note: 'Section 8 of the 2023 Act replaces this on commencement; every copy seen shows it as not in force, but none is later than 9 February 2026.',
    },
  ],
  note: 'Section 8 of the 2023 Act would add Friday, the eve of a public holiday and Thursday. It is the reform no-friday-release.',
});
