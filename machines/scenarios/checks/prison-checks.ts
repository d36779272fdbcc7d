import type { FitCheck } from 'justice-pathway/simulate';
import { assumed, counted } from '../../assumptions/number.ts';
import { days } from '../window.ts';
import { all, custodial, fromPrison, given, gone, inPrison, liberated, onRemand, received, remanded, who } from './events.ts';
import { byLaw, check, known, longest, remand, served } from './published.ts';

/** The part of the sentenced population whose sentence is no longer. */
const upTo = (id: string, days: number): FitCheck =>
  byLaw({
    ...known(id, false, {
      kind: 'years',
      between: { from: [{ type: 'custody.received', where: { status: 'sentenced', sentenceDays: { lte: days } } }], to: gone },
      per: { from: [{ type: 'custody.received', where: { status: 'sentenced' } }], to: gone },
    }),
    differs: longest,
  });

export const prisonChecks: readonly FitCheck[] = [
  byLaw(
    check(
      'prison-population',
      'People in prison on an average day, for each arrest in a year',
      counted(7_860 / 99_986, '2023-24', 'P13'),
      false,
      {
        kind: 'years',
        between: inPrison,
        per: all('police.custody.booked'),
      },
      'people',
      longest,
    ),
  ),
  check(
    'remand-population',
    'People on remand on an average day, for each arrest in a year',
    counted(1_843 / 99_986, '2023-24', 'P13', 'medium', '7,860 in prison less 6,017 sentenced.'),
    false,
    {
      kind: 'years',
      between: onRemand,
      per: all('police.custody.booked'),
    },
    'people',
  ),
  byLaw(
    check(
      'remand-share',
      'Share of the prison population on remand',
      counted(1_797 / 8_216, '2024-25', 'P02', 'medium', 'An undercount: other sources have 25 to 27 %.'),
      false,
      { kind: 'years', between: onRemand, per: inPrison },
      'share',
      'The published figure is an undercount.',
    ),
  ),
  upTo('short-sentence-population', 1461),
  upTo('year-or-less-population', 366),
  known('year-or-less-sentences', false, {
    kind: 'share',
    of: [{ type: 'court.sentenced', where: { disposal: 'custody', days: { lte: 366 } } }],
    among: custodial,
  }),
  byLaw(
    check('women-in-prison', "Women's share of the prison population", counted(282 / 7_425, '2022-23', 'P11'), false, {
      kind: 'years',
      between: { ...inPrison, who: { sex: 'female' } },
      per: inPrison,
    }),
  ),
  byLaw(
    check('women-on-remand', 'Share of women in prison who are on remand', counted(93 / 282, '2022-23', 'P11'), false, {
      kind: 'years',
      between: { ...onRemand, who: { sex: 'female' } },
      per: { ...inPrison, who: { sex: 'female' } },
    }),
  ),
  check(
    'women-received',
    "Women's share of receptions",
    assumed(0.08, 'No count of receptions by sex was read: more than their share of the population, for their stays are shorter.'),
    false,
    {
      kind: 'share',
      of: who(received, { sex: 'female' }),
      among: received,
      first: true,
    },
  ),
  check('receptions', 'Arrivals in prison, for each arrest', counted(10_509 / 96_279, '2022-23', 'P12'), false, {
    kind: 'ratio',
    of: received,
    per: all('police.custody.booked'),
    first: true,
  }),
  check('departures', 'Departures from prison, for each arrest', counted(11_111 / 99_986, '2023-24', 'P01'), false, {
    kind: 'ratio',
    of: liberated,
    per: all('police.custody.booked'),
  }),
  check('arrivals-on-remand', 'Share of arrivals untried or awaiting sentence', counted(0.8, '2024-09', 'P03'), false, {
    kind: 'share',
    of: [remanded],
    among: received,
    first: true,
  }),
  {
    ...known('departures-remand', false, { kind: 'share', of: given('custody.liberated', { from: 'court' }), among: liberated }),
    differs: served,
  },
  remand('remand-median-to-release', 0.5, given('custody.liberated', { from: 'court' }), custodial),
  remand('remand-long-to-release', 0.9, given('custody.liberated', { from: 'court' }), custodial),
  remand('remand-median-to-sentence', 0.5, custodial, liberated),
  remand('remand-long-to-sentence', 0.9, custodial, liberated),
  check('remand-prison', 'Share of people remanded who get a prison sentence', counted(0.43, '2021', 'P08', 'medium'), true, {
    kind: 'followed',
    trigger: [remanded],
    expect: custodial,
    window: days(600),
    inCase: 'same',
  }),
  check('remand-prison-women', 'Share of women remanded who get a prison sentence', counted(0.3, '2021', 'P09', 'medium'), false, {
    kind: 'followed',
    trigger: who([remanded], { sex: 'female' }),
    expect: custodial,
    window: days(600),
    inCase: 'same',
  }),
  check(
    'curfew-reports',
    'Address reports for home detention curfew, for each departure after sentence',
    counted(750 / 5_900, '2023-24', 'J04', 'medium'),
    false,
    {
      kind: 'ratio',
      of: all('hdc.address.assessed'),
      per: fromPrison,
    },
  ),
];
