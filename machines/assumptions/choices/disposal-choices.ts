import { about, bands, before, days, from, guess, hours, withMean } from '../number.ts';
import type { AttrDraw, Choice, Option } from '../types.ts';
import { aged, choicesOf, forSome, may, women } from './choice.ts';

const at = choicesOf('disposal');
const convictions = from('C01', '2023-24', 'medium', 'Custody 16% of convictions; the split of the rest is assumed.');
const plain = guess();

/** A case on petition or indictment. */
export const solemn = { solemn: true } as const;
/** Length in days of prison sentences of a summary court, which gives no more than a year: several of one day are one, of some 7.5 months after remand (P16). */
export const summaryDays: AttrDraw = {
  draw: {
    kind: 'bands',
    bands: [
      { p: 0.06, from: 30, to: 92 },
      { p: 0.36, from: 93, to: 183 },
      { p: 0.58, from: 184, to: 365 },
    ],
  },
};
/** Length in days of prison sentences on indictment: set so that 44% of people under sentence serve four years or less, as was counted. */
export const solemnDays: AttrDraw = {
  draw: {
    kind: 'bands',
    bands: [
      { p: 0.1, from: 184, to: 365 },
      { p: 0.27, from: 366, to: 730 },
      { p: 0.33, from: 731, to: 1461 },
      { p: 0.235, from: 1462, to: 3650 },
      { p: 0.065, from: 3651, to: 6500 },
    ],
  },
};
/** A sexual or domestic abuse offence in the sentence. */
export const offence: AttrDraw = {
  oneOf: [
    { value: 'domestic-abuse', p: 0.12 },
    { value: 'sexual', p: 0.04 },
    { value: 'ordinary', p: 0.84 },
  ],
};
const until = (from: number, to: number): AttrDraw => ({ date: { from: 'now', days: { kind: 'uniform', from, to } } });
const unpaidWorkHours: AttrDraw = {
  oneOf: [
    { value: 80, p: 0.3 },
    { value: 120, p: 0.3 },
    { value: 180, p: 0.25 },
    { value: 240, p: 0.15 },
  ],
};
const supervisionMonths: AttrDraw = {
  oneOf: [
    { value: 6, p: 0.2 },
    { value: 12, p: 0.55 },
    { value: 18, p: 0.15 },
    { value: 24, p: 0.1 },
  ],
};

/** Community payback orders as courts make them: work, supervision or both. */
export const paybackOptions = (p: number): readonly Option[] => [
  may(p * 0.33, 'court.sentenced', { disposal: 'cpo', unpaidWorkHours }),
  may(p * 0.31, 'court.sentenced', { disposal: 'cpo', supervisionMonths }),
  may(p * 0.36, 'court.sentenced', { disposal: 'cpo', unpaidWorkHours, supervisionMonths }),
];
const fewerWomen = women(0.2, 'Set so that women are some 4% of people in prison.');
const hardlyOnIndictment = women(0.15, 'Set so that women are some 4% of people in prison.');
const custodial = (p: number, days: AttrDraw = summaryDays): Option =>
  forSome(may(p, 'court.sentenced', { disposal: 'custody', days, offence }), days === solemnDays ? hardlyOnIndictment : fewerWomen);
const rloMonths: AttrDraw = {
  oneOf: [
    { value: 3, p: 0.3 },
    { value: 6, p: 0.4 },
    { value: 9, p: 0.3 },
  ],
};
const atOnceSentence: readonly Option[] = [
  may(0.46, 'court.report.ordered', { until: until(24, 32) }),
  may(0.32, 'court.sentenced', { disposal: 'fine', amount: { draw: { kind: 'lognormal', median: 300, sigma: 0.6 } } }),
  may(0.02, 'court.sentenced', { disposal: 'compensation', amount: { draw: { kind: 'lognormal', median: 250, sigma: 0.7 } } }),
  may(0.105, 'court.sentenced', { disposal: 'admonition' }),
  may(0.01, 'court.sentenced', { disposal: 'absolute-discharge' }),
  may(0.03, 'court.sentenced', { disposal: 'deferred', until: until(60, 180) }),
  custodial(0.009),
  may(0.005, 'court.sentenced', { disposal: 'non-harassment', months: 24 }),
  may(0.005, 'court.sentenced', { disposal: 'caution', months: 12 }),
  may(0.026, 'court.remanded'),
  may(0.01, 'court.warrant.issued'),
];
const atOnceSolemn: readonly Option[] = [
  may(0.66, 'court.report.ordered', { until: until(24, 32) }),
  may(0.06, 'court.sentenced', { disposal: 'fine', amount: { draw: { kind: 'lognormal', median: 300, sigma: 0.6 } } }),
  may(0.06, 'court.sentenced', { disposal: 'admonition' }),
  custodial(0.04, solemnDays),
  may(0.17, 'court.remanded'),
  may(0.01, 'court.warrant.issued'),
];
const afterReport: readonly Option[] = [
  custodial(0.056),
  ...paybackOptions(0.48),
  may(0.007, 'court.sentenced', { disposal: 'dtto', months: 18 }),
  may(0.05, 'court.sentenced', { disposal: 'rlo', months: rloMonths }),
  may(0.05, 'court.sentenced', { disposal: 'sds', until: until(90, 180) }),
  may(0.06, 'court.sentenced', { disposal: 'deferred', until: until(60, 180) }),
  may(0.169, 'court.sentenced', { disposal: 'fine', amount: { draw: { kind: 'lognormal', median: 350, sigma: 0.6 } } }),
  may(0.115, 'court.sentenced', { disposal: 'admonition' }),
  may(0.005, 'court.sentenced', { disposal: 'compulsion' }),
  may(0.008, 'court.warrant.issued'),
];
const afterReportSolemn: readonly Option[] = [
  custodial(0.25, solemnDays),
  ...paybackOptions(0.49),
  may(0.007, 'court.sentenced', { disposal: 'dtto', months: 18 }),
  may(0.05, 'court.sentenced', { disposal: 'rlo', months: rloMonths }),
  may(0.05, 'court.sentenced', { disposal: 'sds', until: until(90, 180) }),
  may(0.05, 'court.sentenced', { disposal: 'deferred', until: until(60, 180) }),
  may(0.04, 'court.sentenced', { disposal: 'fine', amount: { draw: { kind: 'lognormal', median: 350, sigma: 0.6 } } }),
  may(0.05, 'court.sentenced', { disposal: 'admonition' }),
  may(0.005, 'court.sentenced', { disposal: 'compulsion' }),
  may(0.008, 'court.warrant.issued'),
];
const deferredEnd: readonly Option[] = [
  may(0.62, 'court.sentenced', { disposal: 'admonition' }),
  may(0.2, 'court.sentenced', { disposal: 'fine', amount: 200 }),
  ...paybackOptions(0.15),
  custodial(0.03),
];
const payment: readonly Option[] = [may(0.55, 'fine.paid'), may(0.25, 'fine.instalment.paid', undefined, days(5, 26)), may(0.2, null)];
const compliance = guess('Shares set so that some 71% of orders are completed, as counted in 2024-25.');

/** What happens between conviction and the end of an order. */
export const disposalChoices: readonly Choice[] = [
  at('awaitingSentence.convicted', convictions, hours(0.2, 2), atOnceSolemn, solemn),
  at('awaitingSentence.convicted', convictions, hours(0.2, 2), atOnceSentence),
  at('awaitingSentence.reportOrdered', plain, days(14, 27, 'office'), [may(0.94, 'jsw.report.submitted'), may(0.06, null)]),
  at('awaitingSentence.reportIn', convictions, before('untilAt', 8.5, 13), afterReportSolemn, solemn),
  at('awaitingSentence.reportIn', convictions, before('untilAt', 8.5, 13), afterReport),
  at('awaitingSentence.courtDayPassed', convictions, days(1, 21, 'court'), afterReportSolemn, solemn),
  at('awaitingSentence.courtDayPassed', convictions, days(1, 21, 'court'), afterReport),
  at('awaitingSentence.warrant', plain, about(20, 0.9), [may(1, 'court.warrant.executed')]),
  at('fine.owing', guess('Shares of payment are assumed.'), days(3, 80), payment),
  at('fine.inArrears', plain, withMean(40, 'office'), [
    may(0.35, 'fine.paid'),
    may(0.25, 'fine.timeAllowed', { until: until(28, 84) }),
    may(0.4, 'fine.enquired'),
  ]),
  at('fine.enquiry', plain, days(0.05, 1, 'court'), [
    may(0.4, 'fine.timeAllowed', { until: until(28, 84) }),
    may(0.2, 'fine.remitted'),
    may(0.34, 'fine.defaulted', { response: 'unpaid-work' }),
    may(0.06, 'fine.defaulted', { response: 'custody', days: 14 }),
  ]),
  at('compensation.owing', plain, days(3, 80), payment),
  at('compensation.inArrears', plain, withMean(40, 'office'), [
    may(0.4, 'fine.paid'),
    may(0.3, 'fine.timeAllowed', { until: until(28, 84) }),
    may(0.3, 'fine.enquired'),
  ]),
  at('compensation.enquiry', plain, days(0.05, 1, 'court'), [
    may(0.6, 'fine.timeAllowed', { until: until(28, 84) }),
    may(0.3, 'fine.remitted'),
    may(0.1, 'fine.defaulted', { response: 'unpaid-work' }),
  ]),
  at('deferral.goodBehaviour', plain, days(20, 120), [may(0.04, 'court.warrant.issued'), may(0.96, null)]),
  at('deferral.structured', plain, days(20, 60, 'court'), [may(0.5, 'deferral.reviewed', { until: until(40, 80) }), may(0.5, null)]),
  at('deferral.courtDayCame', plain, hours(9, 15), deferredEnd),
  at('payback.awaitingContact', from('J08', '2013-14'), bands('working-days', [1, 0, 0.9]), [
    may(0.789, 'cpo.firstContact'),
    may(0.211, null),
  ]),
  at('payback.contactOverdue', from('J08', '2013-14'), bands('working-days', [0.49, 1, 5], [0.51, 5, 15]), [
    may(0.97, 'cpo.firstContact'),
    may(0.03, 'cpo.breach.reported', undefined, days(15, 30, 'office')),
  ]),
  at('payback.inducting', from('J08', '2013-14'), bands('working-days', [1, 1, 4]), [may(0.812, 'cpo.induction'), may(0.188, null)]),
  at('payback.inductionOverdue', from('J08', '2013-14'), bands('working-days', [0.52, 1, 5], [0.48, 5, 15]), [
    may(0.96, 'cpo.induction'),
    may(0.04, 'cpo.breach.reported', undefined, days(20, 40, 'office')),
  ]),
  at('payback.running', compliance, about(110, 0.5, 'office'), [
    forSome(
      may(0.57, 'cpo.nonCompliance', undefined, withMean(45, 'office')),
      aged({ under: 41 }, 1.2, '66% of people of 40 or under completed their order in 2019-20.'),
      aged({ from: 41 }, 0.6, '77% of people over 40 did.'),
    ),
    may(0.43, 'cpo.completed'),
  ]),
  at('payback.reviewDue', plain, days(0.3, 7, 'court'), [may(1, 'cpo.review')]),
  at('payback.difficulty', compliance, days(1, 12, 'office'), [
    may(0.6, 'cpo.support.offered'),
    may(0.15, 'cpo.warning.given', { level: 'first' }),
    may(0.25, 'cpo.breach.reported'),
  ]),
  at('payback.supported', compliance, days(5, 21, 'office'), [
    may(0.7, 'cpo.review'),
    may(0.15, 'cpo.nonCompliance'),
    may(0.15, 'cpo.breach.reported'),
  ]),
  at('payback.warned', compliance, days(5, 21, 'office'), [
    may(0.5, 'cpo.review'),
    may(0.2, 'cpo.warning.given', { level: 'final' }),
    may(0.3, 'cpo.breach.reported'),
  ]),
  at('payback.finalWarning', compliance, days(5, 21, 'office'), [may(0.45, 'cpo.review'), may(0.55, 'cpo.breach.reported')]),
  at('payback.workOverdue', plain, days(5, 40, 'office'), [
    may(0.5, 'cpo.varied', { until: until(60, 120) }),
    may(0.3, 'cpo.breach.reported'),
    may(0.2, 'cpo.completed'),
  ]),
  at('payback.breach', compliance, days(15, 70, 'court'), [
    may(0.3, 'order.breach.decided', { outcome: 'continued' }),
    may(0.1, 'order.breach.decided', { outcome: 'varied', until: until(60, 150) }),
    may(0.05, 'order.breach.decided', { outcome: 'fined' }),
    may(0.55, 'order.breach.decided', { outcome: 'revoked' }),
  ]),
  at('treatment.engaged', guess('Set so that some 53% of orders are completed.'), withMean(15, 'office'), [
    may(0.08, 'dtto.nonCompliance'),
    may(0.045, 'dtto.completed'),
    may(0.875, null),
  ]),
  at('treatment.reviewDue', plain, days(0.3, 5, 'court'), [may(1, 'dtto.review')]),
  at('treatment.difficulty', plain, days(1, 14, 'office'), [may(0.7, 'dtto.support.offered'), may(0.3, 'dtto.breach.reported')]),
  at('treatment.supported', plain, days(5, 25, 'court'), [may(0.9, 'dtto.review'), may(0.1, 'dtto.breach.reported')]),
  at('treatment.breach', plain, days(15, 60, 'court'), [
    may(0.4, 'order.breach.decided', { outcome: 'continued' }),
    may(0.6, 'order.breach.decided', { outcome: 'revoked' }),
  ]),
  at('restriction.fitting', plain, days(0.2, 3), [may(1, 'rlo.installed')]),
  at('restriction.monitored', plain, withMean(90), [may(0.35, 'rlo.nonCompliance'), may(0.65, null)]),
  at('restriction.violation', plain, days(1, 7, 'office'), [may(0.65, 'rlo.support.offered'), may(0.35, 'rlo.breach.reported')]),
  at('restriction.supported', plain, withMean(60), [may(0.3, 'rlo.nonCompliance'), may(0.7, null)]),
  at('restriction.breach', plain, days(15, 60, 'court'), [
    may(0.5, 'order.breach.decided', { outcome: 'continued' }),
    may(0.5, 'order.breach.decided', { outcome: 'revoked' }),
  ]),
  at('caution', plain, days(20, 200), [may(0.05, 'caution.forfeited'), may(0.95, null)]),
  at('nonHarassment', plain, days(100, 300), [may(0.02, 'order.discharged'), may(0.98, null)]),
];
