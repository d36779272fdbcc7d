import { dayRule } from '../../law/release/day-rule.ts';
import { about, assumed, days, from, guess, hours, withMean, workingDays } from '../number.ts';
import type { AttrDraw, Choice, Option } from '../types.ts';
import { choicesOf, forSome, may, women } from './choice.ts';
import { offence, paybackOptions } from './disposal-choices.ts';

const at = choicesOf('custody');
const plain = guess();
const remandTimes = from(
  'P05',
  '2022-23',
  'medium',
  'Lognormal fitted to the median and to the time exceeded by one in ten; 57% do not get a prison sentence.',
);
// From the core screen on, some three days in; the limits of the case cut the longest waits.
const toRelease = about(7, 2.05, 'court');
const toSentence = about(64, 1.5, 'court');
/** Longer than of all who are sentenced: what was spent on remand is served already, and yet four in ten people remanded go on to serve. */
const afterRemand: AttrDraw = {
  draw: {
    kind: 'bands',
    bands: [
      { p: 0.06, from: 30, to: 92 },
      { p: 0.19, from: 93, to: 183 },
      { p: 0.3, from: 184, to: 365 },
      { p: 0.22, from: 366, to: 730 },
      { p: 0.16, from: 731, to: 1460 },
      { p: 0.057, from: 1461, to: 3650 },
      { p: 0.013, from: 3651, to: 6500 },
    ],
  },
};
const establishment: AttrDraw = {
  oneOf: [
    { value: 'Barlinnie', p: 0.2 },
    { value: 'Low Moss', p: 0.15 },
    { value: 'Perth', p: 0.2 },
    { value: 'Glenochil', p: 0.15 },
    { value: 'Stirling', p: 0.05 },
    { value: 'Polmont', p: 0.1 },
    { value: 'another', p: 0.15 },
  ],
};
const outOfArea: AttrDraw = {
  oneOf: [
    { value: true, p: 0.2 },
    { value: false, p: 0.8 },
  ],
};
const homes = { who: { tenancy: ['sole', 'joint'] } };
const noHome = { who: { tenancy: ['none', 'family'] } };
const withFamily = { who: { tenancy: ['family'] } };
const without = { who: { tenancy: ['none'] } };
const fromTenancy = 'People go back to where they lived more often than elsewhere; shares are assumed, and stay as they are for all.';

/** Where people go on liberation, likelier where they came from. */
const leaves = (given: { readonly planned: boolean; readonly from: 'prison' | 'court' }): readonly Option[] =>
  (
    [
      [
        'none',
        0.2,
        [
          { ...without, times: 2 },
          { ...withFamily, times: 0.8 },
          { ...homes, times: 0.7 },
        ],
      ],
      [
        'own-tenancy',
        0.33,
        [
          { ...homes, times: 1.75 },
          { ...noHome, times: 0.05 },
        ],
      ],
      [
        'family',
        0.27,
        [
          { ...withFamily, times: 2.4 },
          { ...without, times: 0.7 },
          { ...homes, times: 0.4 },
        ],
      ],
      [
        'supported',
        0.05,
        [
          { ...without, times: 1.6 },
          { ...withFamily, times: 0.9 },
          { ...homes, times: 0.8 },
        ],
      ],
      [
        'temporary',
        0.15,
        [
          { ...without, times: 2 },
          { ...withFamily, times: 0.8 },
          { ...homes, times: 0.7 },
        ],
      ],
    ] as const
  ).map(([to, p, factors]) =>
    forSome(
      may(p, 'custody.liberated', { ...given, to, outOfArea }),
      ...factors.map(({ who, times }) => ({ who, times: assumed(times, fromTenancy) })),
    ),
  );

/** Weekdays on which nobody is released, as the law has it now. */
const weekend = dayRule.values.at(-1)?.value.weekdays as readonly number[];
const screened: readonly Option[] = [may(0.96, 'custody.healthScreened'), may(0.04, null)];
const custodial = (p: number, wait = toSentence) =>
  forSome(
    may(p, 'court.sentenced', { disposal: 'custody', days: afterRemand, offence, startOn: { field: 'remandedOn' } }, wait),
    women(0.6, '70% of women remanded get no prison sentence, 57% of all.'),
  );

const remandEnds: readonly Option[] = [
  may(0.17, 'court.bail.granted', undefined, toRelease),
  may(0.07, 'court.concluded', { custodial: false }, toRelease),
  ...paybackOptions(0.12).map((each) => ({ ...each, wait: toRelease })),
  may(0.03, 'court.sentenced', { disposal: 'admonition' }, toRelease),
  may(0.02, 'court.deserted', undefined, toRelease),
  custodial(0.49),
  may(0.1, 'court.plea.tendered', { plea: 'guilty' }, toSentence),
];

/** What happens in prison, on remand and under sentence. */
export const custodyChoices: readonly Choice[] = [
  at('arriving', plain, hours(2, 7), [may(1, 'custody.received', { status: 'remand', establishment, outOfArea })], { status: 'remand' }),
  at('arriving', plain, hours(2, 7), [
    may(1, 'custody.received', { status: 'sentenced', sentenceDays: { field: 'days' }, establishment, outOfArea }),
  ]),
  at('remand.reception', plain, hours(1, 20), screened),
  at('remand.screenOverdue', plain, hours(2, 30), [may(1, 'custody.healthScreened')]),
  at('remand.firstNight', plain, hours(1, 2), [may(1, null)]),
  at('remand.firstDays', plain, hours(18, 60), [may(0.85, 'custody.coreScreened'), may(0.15, null)]),
  at('remand.coreScreenOverdue', plain, days(0.5, 7, 'office'), [may(1, 'custody.coreScreened')]),
  at('remand.held', remandTimes, toRelease, remandEnds),
  at('remand.committalOverdue', plain, days(0.2, 2, 'court'), [may(1, 'court.committed', { full: true })]),
  at('remand.indictmentOverdue', plain, days(1, 7, 'court'), [may(0.5, 'court.bail.granted'), may(0.5, 'court.indictment.served')]),
  at('remand.dietOverdue', plain, days(1, 7, 'court'), [may(0.5, 'court.bail.granted'), may(0.5, 'court.trial.started')]),
  at('remand.limitPassed', plain, days(0.2, 3, 'court'), [
    may(0.92, 'court.timeLimit.extended', { until: { date: { from: 'now', days: { kind: 'uniform', from: 80, to: 190 } } } }),
    may(0.08, 'court.bail.granted'),
  ]),
  at('remand.awaitingSentence', plain, days(14, 35, 'court'), [
    custodial(0.66, days(14, 35, 'court')),
    ...paybackOptions(0.26),
    may(0.08, 'court.bail.granted'),
  ]),
  at('leavingCourt', plain, hours(0.5, 4), leaves({ planned: false, from: 'court' })),
  at('interimLiberation', plain, days(60, 200, 'court'), [
    may(0.7, 'court.appeal.decided', { outcome: 'refused' }),
    may(0.3, 'court.appeal.decided', { outcome: 'quashed' }),
  ]),
  at('sentenced.backFromCourt', plain, hours(2, 7), [
    may(1, 'custody.received', { status: 'sentenced', sentenceDays: { field: 'days' }, establishment, outOfArea }),
  ]),
  at('sentenced.reception', plain, hours(1, 20), screened),
  at('sentenced.screenOverdue', plain, hours(2, 30), [may(1, 'custody.healthScreened')]),
  at('sentenced.firstNight', plain, hours(1, 2), [may(1, null)]),
  at('sentenced.firstDays', plain, hours(18, 60), [may(0.85, 'custody.coreScreened'), may(0.15, null)]),
  at('sentenced.coreScreenOverdue', plain, days(0.5, 7, 'office'), [may(1, 'custody.coreScreened')]),
  at('sentenced.serving.settled', guess('How often release dates move was not found.'), withMean(120, 'office'), [
    may(0.1, 'custody.caseConference'),
    may(0.9, null),
  ]),
  at('sentenced.serving.conferenceDue', plain, workingDays(2, 30), [may(1, 'custody.caseConference')]),
  at(
    'sentenced.serving.curfewWindow',
    from('J04', '2023-24', 'low', '750 address reports a year among some 5,900 departures after sentence.'),
    days(1, 20, 'office'),
    [may(0.33, 'hdc.applied'), may(0.67, null)],
  ),
  at('sentenced.serving.curfewApplied', plain, workingDays(5, 22), [may(1, null)]),
  at('sentenced.serving.curfewAssessed', plain, workingDays(1, 8), [may(1, null)]),
  at('sentenced.serving.paroleReview', guess('Shares released on parole are assumed.'), days(20, 90, 'office'), [
    may(0.4, 'parole.decided', { release: true }),
    may(0.6, 'parole.decided', { release: false, nextOn: { date: { from: 'now', days: { kind: 'uniform', from: 300, to: 365 } } } }),
  ]),
  at('sentenced.preRelease.twelveWeeks', plain, withMean(30, 'office'), [
    may(0.1, 'custody.libDate.changed', {
      from: { field: 'releaseOn' },
      to: { date: { from: 'releaseOn', days: { kind: 'uniform', from: -10, to: -1 }, notOn: weekend } },
      reason: 'recalculated',
    }),
    may(0.9, null),
  ]),
  at('sentenced.preRelease.sixWeeks', plain, withMean(20, 'office'), [
    may(0.08, 'custody.libDate.changed', {
      from: { field: 'releaseOn' },
      to: { date: { from: 'releaseOn', days: { kind: 'uniform', from: -4, to: -1 }, notOn: weekend } },
      reason: 'recalculated',
    }),
    may(0.92, null),
  ]),
  at('sentenced.preRelease.lastWeek', plain, days(1, 5), [may(1, null)]),
  at('sentenced.releaseDay', plain, hours(8.5, 11.5), leaves({ planned: true, from: 'prison' })),
  at('sentenced.hospital', plain, withMean(30), [may(1, 'custody.hospital.left')]),
];
