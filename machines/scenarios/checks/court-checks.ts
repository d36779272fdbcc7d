import type { FitCheck, FitPart } from 'justice-pathway/simulate';
import { counted } from '../../assumptions/number.ts';
import { all, calling, custodial, final, given, payback, sentenced, who } from './events.ts';
import { already, callings, check, funnel, known, published } from './published.ts';

const seen = 0.45 + 0.27 + 0.12;
const reports = 144_957;

export const courtChecks: readonly FitCheck[] = [
  ...(['bailed', 'ordained', 'remanded'] as const).map((how): FitCheck => {
    const event = ({ bailed: 'court.bail.granted', ordained: 'court.ordained', remanded: 'court.remanded' } as const)[how];
    const { label, number } = published(`first-calling-${how}`);
    const value = { ...number, value: number.value / seen };
    const part: FitPart = { kind: 'share', of: all(event), among: calling, first: true };
    return {
      id: `first-calling-${how}`,
      label: `${label}, of those bailed, ordained or remanded`,
      unit: 'share',
      published: value,
      fitted: true,
      ...(how === 'remanded' ? { differs: callings } : {}),
      part,
    };
  }),

  ...(
    [
      ['no-action', 'no-action', 13_042],
      ['warning-letters', 'warning', 3_249],
      ['fiscal-fines', 'fiscal-fine', 10_476],
      ['fixed-penalties', 'fixed-penalty', 10_942],
      ['combined-offers', 'combined-offer', 4_177],
    ] as const
  ).map(([id, route, n]) =>
    check(id, `${published(id).label}, for each criminal report`, counted(n / reports, '2022-23', 'C02', 'medium'), true, {
      kind: 'ratio',
      of: given('copfs.marked', { route }),
      per: all('police.report.submitted'),
    }),
  ),
  check(
    'no-further-action',
    'No further action after proceedings began, for each criminal report',
    counted(24_585 / reports, '2022-23', 'C02', 'medium'),
    false,
    {
      kind: 'ratio',
      of: all('copfs.proceedings.discontinued', 'court.deserted', 'police.noFurtherAction'),
      per: all('police.report.submitted'),
    },
  ),
  check(
    'diversion-commenced',
    'Diversions commenced, for each criminal report',
    counted(3_600 / reports, '2024-25', 'J01', 'medium', 'The reports are those of 2022-23, the last that were read.'),
    false,
    {
      kind: 'ratio',
      of: all('diversion.commenced'),
      per: all('police.report.submitted'),
    },
  ),
  funnel('diversion-assessed-2019', 'diversion.assessed', 'diversion.referred', 2_800 / 3_100),
  funnel('diversion-commenced-2019', 'diversion.commenced', 'diversion.assessed', 2_000 / 2_800),
  funnel('diversion-completed-2019', 'diversion.completed', 'diversion.commenced', 1_600 / 2_000),
  check('diversion-young', published('diversion-young').label, published('diversion-young').number, false, {
    kind: 'share',
    of: who(all('diversion.commenced'), { age: { under: 21 } }),
    among: all('diversion.commenced'),
  }),

  { ...known('custody-share', true, { kind: 'share', of: custodial, among: final }), differs: already },
  check('convicted', 'Convictions, for each person proceeded against', counted(63_486 / 73_224, '2023-24', 'C01'), false, {
    kind: 'ratio',
    of: sentenced,
    per: all(
      'court.bail.granted',
      'court.ordained',
      'court.remanded',
      'court.plea.tendered',
      'court.deserted',
      'copfs.proceedings.discontinued',
    ),
    first: true,
  }),
  check('payback-per-conviction', 'Community payback orders, for each conviction', counted(15_100 / 63_486, '2023-24', 'J05'), false, {
    kind: 'share',
    of: payback,
    among: sentenced,
    first: true,
  }),
  check(
    'reports-per-conviction',
    'Justice social work reports, for each conviction',
    counted(29_600 / 63_486, '2024-25', 'J02', 'medium'),
    false,
    {
      kind: 'ratio',
      of: all('jsw.report.submitted'),
      per: sentenced,
      first: true,
    },
  ),
  check(
    'bail-supervision',
    'Bail supervision begun, for each bail order',
    counted(1_300 / 42_277, '2023-24', 'J04b', 'low', 'The bail orders are those of 2016-17.'),
    false,
    {
      kind: 'ratio',
      of: all('bailSupervision.imposed'),
      per: all('court.bail.granted'),
    },
  ),
];
