import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** One group of a scheme: who was serving on a day, due within a span after an anchor, released in a window. */
export interface EmergencyGroup {
  readonly scheme: string;
  /** The person must be serving on this day; `null` where the scheme names none. */
  readonly servingOn: string | null;
  readonly anchor: string;
  /** Days from the anchor to the date otherwise due, both included. */
  readonly dueFrom: number;
  readonly dueTo: number;
  readonly from: string;
  readonly to: string;
}

/** The groups of each scheme with the window of days in which people were released. */
export const emergencySchemes = defineParameter<readonly EmergencyGroup[]>({
  id: 'release.emergency-schemes',
  rows: ['5.3'],
  label: 'Schemes of emergency early release',
  unit: 'table',
  selector: 'release',
  values: [
    {
      from: '2020-05-04',
      to: '2020-06-01',
      value: [{ scheme: '2020', servingOn: null, anchor: '2020-05-04', dueFrom: 0, dueTo: 90, from: '2020-05-04', to: '2020-06-01' }],
      source: sources.coronavirusRelease2020,
      note: 'From memory: sentences up to 18 months with up to 90 days left, released in May 2020.',
    },
    {
      from: '2024-06-13',
      to: '2024-07-25',
      value: [
        { scheme: '2024', servingOn: null, anchor: '2024-06-26', dueFrom: 1, dueTo: 44, from: '2024-06-26', to: '2024-06-27' },
        { scheme: '2024', servingOn: null, anchor: '2024-06-26', dueFrom: 45, dueTo: 89, from: '2024-07-03', to: '2024-07-04' },
        { scheme: '2024', servingOn: null, anchor: '2024-06-26', dueFrom: 90, dueTo: 134, from: '2024-07-10', to: '2024-07-11' },
        { scheme: '2024', servingOn: null, anchor: '2024-06-26', dueFrom: 135, dueTo: 180, from: '2024-07-17', to: '2024-07-18' },
      ],
      source: sources.supporters2024,
      note: 'The windows are verified; the day from which the remaining days were counted is not, and the first day of release is used. Anyone left over was released by 25 July.',
    },
    {
      from: '2025-11-10',
      to: '2026-04-30',
      value: [
        { scheme: '2025', servingOn: '2025-10-20', anchor: '2025-11-10', dueFrom: 1, dueTo: 60, from: '2025-11-11', to: '2025-11-13' },
        { scheme: '2025', servingOn: '2025-10-20', anchor: '2025-11-10', dueFrom: 61, dueTo: 120, from: '2025-11-25', to: '2025-11-27' },
        { scheme: '2025', servingOn: '2025-10-20', anchor: '2025-11-10', dueFrom: 121, dueTo: 180, from: '2025-12-09', to: '2025-12-11' },
        { scheme: '2025', servingOn: '2025-12-15', anchor: '2026-01-26', dueFrom: 1, dueTo: 180, from: '2026-01-27', to: '2026-01-29' },
        { scheme: '2025', servingOn: '2026-01-30', anchor: '2026-02-23', dueFrom: 1, dueTo: 180, from: '2026-02-24', to: '2026-02-26' },
        { scheme: '2025', servingOn: '2026-02-27', anchor: '2026-03-23', dueFrom: 1, dueTo: 180, from: '2026-03-24', to: '2026-03-26' },
        { scheme: '2025', servingOn: '2026-03-27', anchor: '2026-04-27', dueFrom: 1, dueTo: 180, from: '2026-04-28', to: '2026-04-30' },
      ],
      source: at(sources.ssi2025n343, 'regs 2-3'),
    },
  ],
  gaps: [
    { from: '2020-06-02', to: '2024-06-12', reason: 'No scheme stood.' },
    { from: '2024-07-26', to: '2025-11-09', reason: 'No scheme stood.' },
  ],
});
