import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const section = (
  number: string,
  label: string,
  from: string,
  provision: string,
  of: typeof sources.ssi2024n145 | typeof sources.ssi2025n52 | typeof sources.bailRelease2023,
) =>
  defineParameter({
    id: `bail.act-2023-section-${number.replace(', ', '-')}`,
    rows: ['3.1'],
    label: `2023 Act s.${number}: ${label}`,
    unit: 'flag',
    selector: 'now',
    values: [since(from, true, at(of, provision))],
  });

/** Sections of the Bail and Release from Custody (Scotland) Act 2023 that are in force and are not about release. */
export const commencedSections = [
  section('1', 'justice social work may give the court information about bail', '2025-05-14', 'reg. 2(a)', sources.ssi2025n52),
  section('2', 'bail test', '2025-05-14', 'reg. 2(b)', sources.ssi2025n52),
  section('3', 'restriction of bail in certain solemn cases repealed', '2025-05-14', 'reg. 2(c)', sources.ssi2025n52),
  section(
    '4',
    'reasons stated and recorded, with why electronic monitoring is not adequate',
    '2025-05-14',
    'reg. 2(d)',
    sources.ssi2025n52,
  ),
  section('5', 'time on electronically monitored bail counts', '2024-07-01', 'reg. 2(2)', sources.ssi2024n145),
  section('15-19', 'reports and final provisions', '2023-08-02', 's.18(1)', sources.bailRelease2023),
] as const;

/** Reporting and recording of reasons runs for three years. */
export const reportingPeriod = defineParameter({
  id: 'bail.act-2023-reporting-period',
  rows: ['3.1'],
  label: '2023 Act ss.6 and 7: bail and remand report, and reasons for granting bail in certain solemn cases',
  unit: 'flag',
  selector: 'decision',
  values: [
    since('2025-05-14', true, at(sources.bailRelease2023, 'ss.6(5), 7, 18(1)'), {
      to: '2028-05-13',
      note: 'In force from 2 August 2023; s.7 runs for the reporting period of three years from 14 May 2025.',
    }),
  ],
});
