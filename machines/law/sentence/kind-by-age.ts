import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

export interface KindByAge {
  /** Nobody below this age is sentenced to imprisonment or, from the same day, to an extended sentence as an adult. */
  readonly adultFrom: number;
  /** Detention in a young offenders institution is passed from this age. */
  readonly institutionFrom: number;
  /** Below this age detention is passed instead of imprisonment; the dates of release are alike. */
  readonly imprisonmentFrom: number;
  /** The longest order of detention of a child under s.44. */
  readonly mostMonthsSection44: number;
}

/** Which kind of custody a court passes at which age. */
export const kindByAge = defineParameter<KindByAge>({
  id: 'sentence.kind-by-age',
  rows: ['CHI-101', 'CHI-105', 'CHI-107'],
  label: 'Which kind of custody a court passes at which age',
  unit: 'years and months',
  selector: 'sentence',
  values: [
    since(
      null,
      { adultFrom: 18, institutionFrom: 16, imprisonmentFrom: 21, mostMonthsSection44: 12 },
      at(sources.procedure1995, 'ss.44(1), 207(1)-(2)'),
      { to: '2024-08-27', note: 'A young offenders institution at 16 and 17, before August 2024, is drawn from what ended it.' },
    ),
    since(
      '2024-08-28',
      { adultFrom: 18, institutionFrom: 18, imprisonmentFrom: 21, mostMonthsSection44: 12 },
      at(sources.procedure1995, 'ss.44(1), 207(1)-(2), 208A(2)'),
    ),
  ],
});
