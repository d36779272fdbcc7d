import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** People whose new date falls in a span are released inside a window, never later than their earlier date. */
export interface Tranche {
  readonly group: string;
  /** First new date of the group; `null` for any earlier day. */
  readonly newDateFrom: string | null;
  readonly newDateTo: string;
  readonly from: string;
  readonly to: string;
}

/** The three groups of the 2025 Act, each with its window of three days. */
export const tranches2025 = defineParameter<readonly Tranche[]>({
  id: 'release.tranches-2025',
  rows: ['5.2'],
  label: 'Windows of release for people already past two fifths in February 2025',
  unit: 'table',
  selector: 'release',
  values: [
    {
      from: '2025-02-11',
      value: [
        { group: 'T1', newDateFrom: null, newDateTo: '2025-01-12', from: '2025-02-18', to: '2025-02-20' },
        { group: 'T2', newDateFrom: '2025-01-13', newDateTo: '2025-02-10', from: '2025-03-04', to: '2025-03-06' },
        { group: 'T3', newDateFrom: '2025-02-11', newDateTo: '2025-03-17', from: '2025-03-18', to: '2025-03-20' },
      ],
      source: at(sources.earlyRelease2025, 'sch. para 3'),
    },
  ],
});
