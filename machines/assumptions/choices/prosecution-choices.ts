import { about, before, days, from, guess, hours, withMean } from '../number.ts';
import type { AttrDraw, Choice, Option } from '../types.ts';
import { aged, choicesOf, forSome, may, women } from './choice.ts';
import { solemn } from './disposal-choices.ts';

const at = choicesOf('prosecution');
const marked = from('C02', '2022-23', 'medium', 'Shares of all reports; the split between custody and other reports is assumed.');
const firstCalling = from('P07', '2016-21', 'high', 'Shares of all first callings; how many are opposed is assumed.');
const plain = guess();
const tried = (petition: number): AttrDraw => ({
  oneOf: [
    { value: 'summary-sheriff', p: 0.86 - petition },
    { value: 'summary-jp', p: 0.14 },
    { value: 'petition', p: petition },
  ],
});
/** One in ten is tried on indictment; of those who are kept for court, more. */
const procedure = tried(0.05);
const procedureFromCustody = tried(0.17);
const courtOn: AttrDraw = { date: { from: 'now', days: { kind: 'uniform', from: 28, to: 70 } } };
const criteria: AttrDraw = {
  oneOf: [
    { value: true, p: 0.15 },
    { value: false, p: 0.85 },
  ],
};
const fiscalFine: AttrDraw = {
  oneOf: [
    { value: 100, p: 0.5 },
    { value: 200, p: 0.3 },
    { value: 300, p: 0.2 },
  ],
};
const young = [
  aged({ under: 21 }, 4, 'Half of people in diversion were 16 to 20 in 2019-20.'),
  aged({ from: 21 }, 0.6, 'So that the share of all stays.'),
];
const fromCustody: readonly Option[] = [
  may(0.843, 'copfs.marked', { route: 'prosecute', procedure: procedureFromCustody, diversionCriteriaMet: criteria }),
  may(0.09, 'copfs.marked', { route: 'no-action' }),
  forSome(may(0.037, 'copfs.marked', { route: 'diversion', diversionCriteriaMet: true }), ...young),
  may(0.03, 'copfs.marked', { route: 'fiscal-fine', amount: fiscalFine }),
];
const fromReport: readonly Option[] = [
  may(0.568, 'copfs.marked', { route: 'prosecute', procedure, courtOn, diversionCriteriaMet: criteria }),
  may(0.075, 'copfs.marked', { route: 'no-action' }),
  may(0.034, 'copfs.marked', { route: 'warning' }),
  may(0.08, 'copfs.marked', { route: 'fiscal-fine', amount: fiscalFine }),
  may(0.1, 'copfs.marked', { route: 'fixed-penalty' }),
  may(0.034, 'copfs.marked', { route: 'combined-offer' }),
  may(0.005, 'copfs.marked', { route: 'compensation' }),
  may(0.003, 'copfs.marked', {
    route: 'work-offer',
    hours: {
      oneOf: [
        { value: 20, p: 0.5 },
        { value: 40, p: 0.5 },
      ],
    },
  }),
  may(0.004, 'copfs.marked', { route: 'reporter' }),
  forSome(may(0.037, 'copfs.marked', { route: 'diversion', diversionCriteriaMet: true }), ...young),
  may(0.03, 'police.noFurtherAction'),
  may(0.03, 'copfs.report.returned'),
];
const opposedLess = women(0.28, 'Set so that women are some 4% of people in prison.');
const calling: readonly Option[] = [
  may(0.35, 'court.bail.granted'),
  may(0.01, 'court.bail.granted', { supervised: true }),
  may(0.16, 'court.ordained'),
  forSome(may(0.35, 'court.bail.opposed'), opposedLess),
  may(0.08, 'court.plea.tendered', { plea: 'guilty' }),
  may(0.03, 'court.deserted'),
  may(0.02, 'court.warrant.issued'),
];
const callingSolemn: readonly Option[] = [
  may(0.32, 'court.bail.granted'),
  may(0.01, 'court.bail.granted', { supervised: true }),
  may(0.03, 'court.ordained'),
  forSome(may(0.6, 'court.bail.opposed'), opposedLess),
  may(0.03, 'court.deserted'),
  may(0.01, 'court.warrant.issued'),
];
const bailContested = (remand: number): readonly Option[] => [
  forSome(may(remand, 'court.remanded'), women(0.55, 'Set so that women are some 4% of people in prison.')),
  may((1 - remand) * 0.45, 'court.bail.granted'),
  may((1 - remand) * 0.25, 'court.bail.granted', { supervised: true }),
  may((1 - remand) * 0.3, 'court.bail.granted', { monitored: true }),
];
const atLiberty: readonly Option[] = [
  may(0.52, 'court.plea.tendered', { plea: 'guilty' }, about(95, 0.7, 'court')),
  may(0.26, 'court.trial.started'),
  may(0.08, 'copfs.proceedings.discontinued'),
  may(0.08, 'court.warrant.issued'),
  may(0.06, 'court.bail.breached', undefined, withMean(50, 'office')),
];

/** What prosecutors and courts do with cases of people who are not on remand. */
export const prosecutionChoices: readonly Choice[] = [
  at('decision.reportAwaited', plain, hours(1, 3), [may(1, 'police.report.submitted')], { path: 'custody' }),
  at('decision.reportAwaited', plain, about(18, 0.5, 'office'), [may(1, 'police.report.submitted')]),
  at('decision.reportLate', plain, withMean(12, 'office'), [may(0.97, 'police.report.submitted'), may(0.03, 'police.noFurtherAction')]),
  at('decision.marking', marked, hours(0.3, 2), fromCustody, { path: 'custody' }),
  at(
    'decision.marking',
    plain,
    days(7, 40, 'office'),
    [may(0.75, 'copfs.marked', { route: 'prosecute', procedure, courtOn }), may(0.25, 'copfs.marked', { route: 'no-action' })],
    { path: 'returned' },
  ),
  at('decision.marking', marked, days(7, 60, 'office'), fromReport),
  at('decision.moreAsked', plain, withMean(20, 'office'), [may(0.8, 'police.report.submitted'), may(0.2, 'police.noFurtherAction')]),
  at('decision.courtDayPassed', plain, days(7, 60, 'office'), fromReport),
  at('offer.fiscalFine', guess('Most offers are accepted by silence.'), days(1, 27), [
    may(0.25, 'copfs.offer.accepted'),
    may(0.1, 'copfs.offer.refused'),
    may(0.65, null),
  ]),
  at('offer.compensation', plain, days(1, 27), [may(0.3, 'copfs.offer.accepted'), may(0.1, 'copfs.offer.refused'), may(0.6, null)]),
  at('offer.combined', plain, days(1, 27), [may(0.25, 'copfs.offer.accepted'), may(0.1, 'copfs.offer.refused'), may(0.65, null)]),
  at('fixedPenalty', plain, days(1, 27), [may(0.75, 'copfs.offer.accepted'), may(0.05, 'copfs.offer.refused'), may(0.2, null)]),
  at('workOffer.offered', plain, days(1, 27), [may(0.6, 'copfs.offer.accepted'), may(0.1, 'copfs.offer.refused'), may(0.3, null)]),
  at('workOffer.working', plain, days(30, 180, 'office'), [may(0.75, 'copfs.work.completed'), may(0.25, 'copfs.work.failed')]),
  at('court.citing', plain, days(10, 50, 'office'), [
    may(1, 'court.cited', { courtOn: { date: { from: 'now', days: { kind: 'uniform', from: 20, to: 50 } } } }),
  ]),
  at('court.cited', guess('First callings of people who were cited.'), before('courtAt', 8.5, 14), [
    may(0.3, 'court.ordained'),
    may(0.38, 'court.bail.granted'),
    may(0.2, 'court.plea.tendered', { plea: 'guilty' }),
    may(0.06, 'court.warrant.issued'),
    may(0.06, 'copfs.proceedings.discontinued'),
  ]),
  at('court.courtDayPassed', plain, days(3, 30, 'court'), [
    may(0.5, 'court.warrant.issued'),
    may(0.4, 'court.ordained'),
    may(0.1, 'copfs.proceedings.discontinued'),
  ]),
  at('court.inCells', firstCalling, hours(0.5, 5), callingSolemn, solemn),
  at('court.inCells', firstCalling, hours(0.5, 5), calling),
  at('court.calling', firstCalling, hours(0.1, 3), callingSolemn, solemn),
  at('court.calling', firstCalling, hours(0.1, 3), calling),
  at('court.bailContested', firstCalling, hours(0.2, 3), bailContested(0.72), solemn),
  at('court.bailContested', firstCalling, hours(0.2, 3), bailContested(0.58)),
  at('court.atLiberty.bail', plain, about(120, 0.7, 'court'), atLiberty),
  at('court.atLiberty.monitoredBail', plain, about(120, 0.7, 'court'), atLiberty),
  at(
    'court.atLiberty.ordained',
    plain,
    about(110, 0.7, 'court'),
    atLiberty.filter((each) => each.event !== 'court.bail.breached').map((each) => ({ ...each, p: each.p / 0.94 })),
  ),
  at(
    'court.atLiberty.supervisedBail.awaitingContact',
    from('B01', '2022', 'medium', 'Guidance asks for contact within 24 hours; the share met is assumed.'),
    hours(2, 23),
    [may(0.85, 'bailSupervision.firstContact'), may(0.15, null)],
  ),
  at('court.atLiberty.supervisedBail.contactOverdue', plain, days(0.5, 4, 'office'), [
    may(0.9, 'bailSupervision.firstContact'),
    may(0.1, 'court.bail.breached'),
  ]),
  at('court.atLiberty.supervisedBail.inTouch', plain, about(80, 0.5, 'court'), [
    may(0.7, 'bailSupervision.completed'),
    may(0.12, 'bailSupervision.ended'),
    may(0.18, 'court.plea.tendered', { plea: 'guilty' }),
  ]),
  at('court.bailBreach', plain, days(1, 10, 'court'), [may(0.35, 'court.remanded'), may(0.65, 'court.bail.granted')]),
  at('court.dietOverdue', plain, days(1, 20, 'court'), [may(0.8, 'court.diet.held', { diet: 'first' }), may(0.2, 'court.deserted')]),
  at('court.limitPassed', plain, days(1, 10, 'court'), [
    may(0.7, 'court.timeLimit.extended', { until: { date: { from: 'now', days: { kind: 'fixed', value: 90 } } } }),
    may(0.3, 'court.deserted'),
  ]),
  at(
    'court.trial',
    from('C01', '2023-24', 'low', 'Set so that, with pleas, some 87% of people proceeded against are convicted.'),
    days(0.1, 3, 'court'),
    [may(0.76, 'court.verdict.returned', { verdict: 'guilty' }), may(0.24, 'court.verdict.returned', { verdict: 'not-guilty' })],
  ),
  at('court.warrant', plain, about(20, 0.9), [may(1, 'court.warrant.executed')]),
];
