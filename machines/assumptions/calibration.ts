import { assumed, counted } from './number.ts';
import type { Assumed } from './types.ts';

/** A published quantity that a simulated year is compared with or built on. */
export interface Quantity extends Assumed<number> {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly area?: 'Clackmannanshire' | 'Forth Valley';
}

const of = (id: string, label: string, unit: string, number: Assumed<number>, area?: Quantity['area']): Quantity => ({
  id,
  label,
  unit,
  ...number,
  ...(area ? { area } : {}),
});

/** How many people move through the system. Scotland unless an area is named. */
export const flows: readonly Quantity[] = [
  of('police-custody', 'People brought into police custody', 'a year', counted(99_986, '2023-24', 'PC01')),
  of('police-custody-2022', 'People brought into police custody', 'a year', counted(96_279, '2022-23', 'PC01')),
  of('police-custody-falkirk', 'People brought to the Falkirk custody centre', 'a year', counted(5_057, '2023-24', 'PC01'), 'Forth Valley'),
  of(
    'custody-high-risk',
    'Share of sampled people in custody assessed as high risk',
    'share',
    counted(29 / 40, '2024', 'PC01b', 'medium'),
    'Forth Valley',
  ),
  of('criminal-reports', 'Criminal reports to the prosecutor', 'a year', counted(144_957, '2022-23', 'C02', 'medium')),
  of('non-court-disposals', 'Cases dealt with out of court', 'a year', counted(56_597, '2022-23', 'C02', 'medium')),
  of('no-action', 'Cases with no action', 'a year', counted(13_042, '2022-23', 'C02', 'medium')),
  of('warning-letters', 'Warning letters', 'a year', counted(3_249, '2022-23', 'C02', 'medium')),
  of('fiscal-fines', 'Fiscal fines', 'a year', counted(10_476, '2022-23', 'C02', 'medium')),
  of('fixed-penalties', 'Offers of a fixed penalty', 'a year', counted(10_942, '2022-23', 'C02', 'medium')),
  of('combined-offers', 'Offers of a fine with compensation', 'a year', counted(4_177, '2022-23', 'C02', 'medium')),
  of('compensation-offers', 'Offers of compensation', 'a year', counted(680, '2022-23', 'C02', 'medium')),
  of('other-out-of-court', 'Other disposals out of court; diversion is among them', 'a year', counted(14_031, '2022-23', 'C02', 'medium')),
  of('no-further-action', 'No further action after proceedings began', 'a year', counted(24_585, '2022-23', 'C02', 'medium')),
  of('diversion-commenced', 'Diversion cases commenced', 'a year', counted(3_600, '2024-25', 'J01')),
  of('diversion-referred-2019', 'Diversion cases referred', 'a year', counted(3_100, '2019-20', 'J07')),
  of('diversion-assessed-2019', 'Diversion cases assessed', 'a year', counted(2_800, '2019-20', 'J07')),
  of('diversion-commenced-2019', 'Diversion cases commenced', 'a year', counted(2_000, '2019-20', 'J07')),
  of('diversion-completed-2019', 'Diversion cases completed', 'a year', counted(1_600, '2019-20', 'J07')),
  of('diversion-young', 'Share of people in diversion aged 16 to 20', 'share', counted(0.5, '2019-20', 'J07')),
  of('diversion-drug-cases', 'Share of diversion offers in drug cases completed or going on', 'share', counted(0.605, '2020-21', 'C03')),
  of('first-calling-bailed', 'Share bailed at first calling, sheriff court', 'share', counted(0.45, '2016-21', 'P07')),
  of('first-calling-ordained', 'Share ordained to appear at first calling', 'share', counted(0.27, '2016-21', 'P07')),
  of('first-calling-remanded', 'Share remanded at first calling', 'share', counted(0.12, '2016-21', 'P07')),
  of('first-calling-ended', 'Share with no further calling', 'share', counted(0.094, '2016-21', 'P07')),
  of('first-calling-warrant', 'Share with a warrant at first calling', 'share', counted(0.021, '2016-21', 'P07')),
  of('first-calling-other', 'Share with another outcome at first calling', 'share', counted(0.037, '2016-21', 'P07')),
  of('bail-orders', 'Bail orders', 'a year', counted(42_277, '2016-17', 'C06')),
  of('bail-reports', 'Bail suitability reports', 'a year', counted(5_500, '2023-24', 'J04b')),
  of('bail-supervision', 'Cases of bail supervision begun', 'a year', counted(1_500, '2024-25', 'J01')),
  of('proceeded-against', 'People proceeded against', 'a year', counted(73_224, '2023-24', 'C01')),
  of('convicted', 'People convicted', 'a year', counted(63_486, '2023-24', 'C01')),
  of('custody-share', 'Share of convictions with a custodial sentence', 'share', counted(0.16, '2023-24', 'C01')),
  of('community-share', 'Share of convictions with a community sentence', 'share', assumed(0.22, 'From memory; not checked.')),
  of('financial-share', 'Share of convictions with a fine or compensation', 'share', assumed(0.42, 'From memory; not checked.')),
  of('domestic-abuse-convictions', 'Convictions with a domestic abuse aggravation', 'a year', counted(7_640, '2023-24', 'C01')),
  of('payback-orders', 'Community payback orders commenced', 'a year', counted(16_500, '2024-25', 'J02')),
  of('payback-unpaid-work', 'Share of community payback orders with unpaid work', 'share', counted(0.69, '2024-25', 'J02')),
  of('payback-supervision', 'Share of community payback orders with supervision', 'share', counted(0.67, '2024-25', 'J02')),
  of('payback-hours', 'Mean hours of unpaid work', 'hours', counted(137, '2024-25', 'J02')),
  of('payback-completed', 'Share of community payback orders completed', 'share', counted(0.71, '2024-25', 'J02')),
  of('payback-completed-over-40', 'Share completed by people over 40', 'share', counted(0.77, '2019-20', 'J11', 'medium')),
  of('payback-completed-to-40', 'Share completed by people of 40 or under', 'share', counted(0.66, '2019-20', 'J11', 'medium')),
  of('treatment-orders', 'Drug treatment and testing orders imposed', 'a year', counted(230, '2024-25', 'J02')),
  of('treatment-completed', 'Share of drug treatment and testing orders completed', 'share', counted(0.53, '2024-25', 'J02')),
  of('structured-deferred', 'Structured deferred sentences', 'a year', counted(1_600, '2024-25', 'J01')),
  of('social-work-reports', 'Justice social work reports', 'a year', counted(29_600, '2024-25', 'J02')),
  of('statutory-throughcare-custody', 'Statutory throughcare begun in custody', 'a year', counted(1_200, '2024-25', 'J01')),
  of('statutory-throughcare-community', 'Statutory throughcare begun in the community', 'a year', counted(1_000, '2024-25', 'J01')),
  of('voluntary-throughcare', 'Voluntary throughcare by councils', 'a year', counted(1_870, '2023-24', 'J03')),
  of('curfew-reports', 'Address reports for home detention curfew', 'a year', counted(750, '2023-24', 'J04')),
];

/** Prison and release. */
export const prison: readonly Quantity[] = [
  of('prison-population', 'Average daily prison population', 'people', counted(8_216, '2024-25', 'P02')),
  of('remand-population', 'Average daily population on remand; an undercount', 'people', counted(1_797, '2024-25', 'P02')),
  of('short-sentence-population', 'Share of the sentenced population with four years or less', 'share', counted(0.44, '2024-25', 'P02')),
  of('year-or-less-sentences', 'Share of prison sentences of a year or less', 'share', counted(0.73, '2023', 'P16')),
  of(
    'year-or-less-population',
    'Share of the sentenced population with a year or less',
    'share',
    counted(
      972 / 5_571,
      '2022-23',
      'P17',
      'medium',
      '972 people, by their longest sentence; 5,571 sentenced is 6,017 less its growth of 8% in a year.',
    ),
  ),
  of('arrivals-untried', 'Share of arrivals untried', 'share', counted(0.58, '2024-09', 'P03')),
  of('arrivals-awaiting', 'Share of arrivals awaiting sentence', 'share', counted(0.22, '2024-09', 'P03')),
  of('arrivals-sentenced', 'Share of arrivals sentenced', 'share', counted(0.2, '2024-09', 'P03')),
  of('departures', 'Departures from prison', 'a year', counted(11_111, '2023-24', 'P01')),
  of('people-departing', 'People who left prison', 'a year', counted(8_952, '2023-24', 'P01')),
  of('departures-remand', 'Share of departures from remand', 'share', counted(0.46, '2023-24', 'P01')),
  of('departures-sentenced', 'Share of departures after sentence', 'share', counted(0.53, '2023-24', 'P01')),
  of('remand-to-sentence', 'Moves from remand to sentence', 'a year', counted(3_445, '2020-21', 'P04')),
  of(
    'short-sentence-leavers',
    'People leaving after a short sentence',
    'a year',
    counted(9_500, '2015', 'H18', 'medium', 'Published as 9,000 to 10,000.'),
  ),
  of('remand-median-to-release', 'Median days from remand to release', 'days', counted(21, '2022-23', 'P05')),
  of('remand-long-to-release', 'Days from remand to release exceeded by one in ten', 'days', counted(146, '2022-23', 'P05')),
  of('remand-median-to-sentence', 'Median days from remand to sentence', 'days', counted(54, '2022-23', 'P05')),
  of('remand-long-to-sentence', 'Days from remand to sentence exceeded by one in ten', 'days', counted(289, '2022-23', 'P05')),
  of('untried-over-140', 'Share of untried people held over 140 days', 'share', counted(0.334, '2022-08', 'P10', 'medium')),
  of('remand-no-prison', 'Share of people remanded who get no prison sentence', 'share', counted(0.57, '2021', 'P08', 'medium')),
  of('remand-no-prison-women', 'Share of women remanded who get no prison sentence', 'share', counted(0.7, '2021', 'P09', 'medium')),
  of('friday-releases', 'Releases on a Friday, early 2016 to about 2019', 'in all', counted(11_054, '2016-19', 'L09', 'medium')),
  of('brought-forward', 'Releases brought forward for reintegration, 2016 to 2019', 'in all', counted(15, '2016-19', 'L09', 'medium')),
  of('emergency-returns', 'Share returned after emergency release', 'share', counted(57 / 477, '2024', 'L07')),
  of('emergency-return-days', 'Mean days to return after emergency release', 'days', counted(22, '2024', 'L08')),
  of('arrivals-poorest', 'Share of arrivals from the poorest tenth of areas', 'share', counted(0.31, '2022-23', 'FA3')),
];

/** Needs of people in prison or leaving it. */
export const needShares: readonly Quantity[] = [
  of('lost-home', 'Share who lost their accommodation while in prison', 'share', counted(0.56, '2019', 'H07')),
  of('no-address-known', 'Share who did not know where they would live', 'share', counted(0.37, '2019', 'H07')),
  of('homeless-from-prison', 'Homelessness applications from prison', 'a year', counted(1_822, '2018-19', 'H05')),
  of(
    'no-abode-on-entry',
    'Share with no fixed abode on entry, short sentences; an undercount',
    'share',
    counted(196 / 3_249, '2015-04', 'H08b'),
  ),
  of('drug-positive-entry', 'Share who test positive for drugs on entry', 'share', counted(0.76, '2016-17', 'M13', 'medium')),
  of('drug-positive-release', 'Share who test positive for drugs on release', 'share', counted(0.3, '2016-17', 'M13', 'medium')),
  of('drugs-in-prison', 'Share who used drugs in prison', 'share', counted(0.34, '2024', 'M14', 'medium', 'Published as over one third.')),
  of('drunk-at-offence', 'Share drunk at the time of the offence', 'share', counted(0.4, '2019', 'M15')),
  of('worried-alcohol', 'Share worried about alcohol on release', 'share', counted(0.19, '2019', 'M15')),
  of('methadone', 'Share on methadone', 'share', counted(0.25, '2020', 'M19', 'medium')),
  of('depression', 'Share with depression, self-reported', 'share', counted(0.39, '2019', 'M16')),
  of('anxiety', 'Share with anxiety or panic, self-reported', 'share', counted(0.29, '2019', 'M16')),
  of('benefits-before', 'Share on benefits before prison', 'share', counted(0.72, '2008', 'T21', 'medium')),
  of('no-gp', 'Share without a GP on release', 'share', assumed(0.4, 'No figure was found.')),
  of('family-cost', 'Cost to a family', 'pounds a month', counted(180, '2022', 'FA3')),
];

/** Reconviction within a year, and harm after release. Never a prediction for a person. */
export const afterwards: readonly Quantity[] = [
  of('reconviction', 'Share reconvicted within a year', 'share', counted(0.269, '2020-21', 'R01')),
  of('reconviction-2018', 'Share reconvicted within a year', 'share', counted(0.283, '2018-19', 'R03')),
  of('reconviction-payback', 'Share reconvicted after a community payback order', 'share', counted(0.312, '2016-17', 'R04', 'medium')),
  of('reconviction-custody', 'Share reconvicted after custody', 'share', counted(0.423, '2016-17', 'R04', 'medium')),
  of('reconviction-short', 'Share reconvicted after three months or less', 'share', counted(0.583, '2016-17', 'R04', 'medium')),
  of('drug-deaths-12-weeks', 'Drug-related deaths in twelve weeks per 1,000 releases', 'per 1,000', counted(2.2, '2003-07', 'M12')),
  of('drug-deaths-first-fortnight', 'Share of them in the first fortnight', 'share', counted(0.56, '2003-07', 'M12')),
];

/** The pilot area. */
export const clackmannanshireNumbers: readonly Quantity[] = [
  of('homeless-applications', 'Homelessness applications', 'a year', counted(593, '2022-23', 'H13'), 'Clackmannanshire'),
  of('duty-to-house', 'Households the council has a duty to house', 'a year', counted(439, '2023-24', 'H12'), 'Clackmannanshire'),
  of('council-lets', 'Council lets', 'a year', counted(358, '2023-24', 'H12'), 'Clackmannanshire'),
  of('section-5', 'Referrals to social landlords', 'a year', counted(28, '2023-24', 'H12'), 'Clackmannanshire'),
  of(
    'releases',
    'Releases to the area',
    'a year',
    { ...counted(140, '2023-24', 'P01', 'low'), note: 'Derived: population share gives about 105; need suggests 120 to 160.' },
    'Clackmannanshire',
  ),
];

/** Every published quantity. */
export const calibration: readonly Quantity[] = [...flows, ...prison, ...needShares, ...afterwards, ...clackmannanshireNumbers];
