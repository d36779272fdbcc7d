import { dayRule } from '../../law/release/day-rule.ts';
import { about, assumed, days, from, guess, hours, withMean, workingDays } from '../number.ts';
import type { AttrDraw, Choice, Option, Wait } from '../types.ts';
import { choicesOf, forSome, may, women } from './choice.ts';
import { offence, paybackOptions, solemn, solemnDays, summaryDays } from './disposal-choices.ts';

const at = choicesOf('custody');
const plain = guess();
const remandTimes = from(
  'P05',
  '2022-23',
  'medium',
  'Lognormal fitted to the median and to the time exceeded by one in ten; 57% do not get a prison sentence.',
);
// From the core screen on, some three days in. What has not come by a limit of the case is decided on again.
const toRelease = about(7, 2.05, 'court');
const betweenDiets = days(14, 35, 'court');
const toSummary = about(27, 0.75, 'court');
const toSolemn = about(190, 0.6, 'court');
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
const fewerWomen = women(0.55, '70% of women remanded get no prison sentence, 57% of all.');
const fewerOnIndictment = women(0.18, 'Set so that women are some 4% of people in prison.');
const prison = (p: number, days: AttrDraw, wait: Wait): Option =>
  forSome(
    may(p, 'court.sentenced', { disposal: 'custody', days, offence, startOn: { field: 'remandedOn' } }, wait),
    days === solemnDays ? fewerOnIndictment : fewerWomen,
  );

const summaryEnds: readonly Option[] = [
  may(0.14, 'court.bail.granted', undefined, toRelease),
  may(0.09, 'court.concluded', { custodial: false }, toRelease),
  ...paybackOptions(0.12).map((each) => ({ ...each, wait: toRelease })),
  may(0.03, 'court.sentenced', { disposal: 'admonition' }, toRelease),
  may(0.03, 'court.deserted', undefined, toRelease),
  prison(0.49, summaryDays, toSummary),
  may(0.1, 'court.plea.tendered', { plea: 'guilty' }, toSummary),
];
const solemnEnds: readonly Option[] = [
  may(0.17, 'court.bail.granted', undefined, toRelease),
  may(0.05, 'court.concluded', { custodial: false }, toRelease),
  ...paybackOptions(0.08).map((each) => ({ ...each, wait: toRelease })),
  may(0.05, 'court.deserted', undefined, toRelease),
  prison(0.5, solemnDays, toSolemn),
  may(0.15, 'court.plea.tendered', { plea: 'guilty' }, toSolemn),
];
/** What the court decides on a person who was convicted and is held for the sentence. */
const sentenceComes = (days: AttrDraw): readonly Option[] => [
  prison(0.66, days, betweenDiets),
  ...paybackOptions(0.26),
  may(0.08, 'court.bail.granted'),
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
  at('remand.held', remandTimes, toSolemn, solemnEnds, solemn),
  at('remand.held', remandTimes, toRelease, summaryEnds),
  at('remand.committalOverdue', plain, days(0.2, 2, 'court'), [may(1, 'court.committed', { full: true })]),
  at('remand.indictmentOverdue', plain, days(1, 7, 'court'), [may(0.5, 'court.bail.granted'), may(0.5, 'court.indictment.served')]),
  at('remand.dietOverdue', plain, days(1, 7, 'court'), [may(0.1, 'court.bail.granted'), may(0.9, 'court.diet.held', { diet: 'first' })]),
  at('remand.limitPassed', plain, days(0.2, 3, 'court'), [
    may(0.92, 'court.timeLimit.extended', { until: { date: { from: 'now', days: { kind: 'uniform', from: 80, to: 190 } } } }),
    may(0.08, 'court.bail.granted'),
  ]),
  at('remand.awaitingSentence', plain, betweenDiets, sentenceComes(solemnDays), solemn),
  at('remand.awaitingSentence', plain, betweenDiets, sentenceComes(summaryDays)),
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
