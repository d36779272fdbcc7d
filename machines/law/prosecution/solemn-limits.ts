import { addDays, type CivilDate } from 'justice-pathway';
import { addMonths, daysBetween, defineCalculator, invalid, lookup, type Parameter, type Reasoning, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { requireCovered } from '../coverage.ts';
import { day } from '../fields.ts';
import { lastDayAfter } from '../period.ts';
import { monthCounting } from '../sentence/month-counting.ts';
import {
  courtMayExtend,
  fullCommittalAfter,
  solemnCustodyLimits,
  solemnPreliminaryLimit,
  solemnSuspension,
  solemnTrialLimit,
} from './time-limit-values.ts';

const input = z
  .strictObject({
    court: z.enum(['sheriff', 'high-court']).optional(),
    firstAppearanceOn: day.optional().describe('First appearance on petition.'),
    fullCommittalOn: day.optional().describe('Committal until liberated in due course of law, if in custody.'),
  })
  .refine(
    (each) => each.firstAppearanceOn !== undefined || each.fullCommittalOn !== undefined,
    'Give firstAppearanceOn, fullCommittalOn, or both.',
  );
type Input = z.infer<typeof input>;

export interface SolemnLimit {
  readonly id: 'preliminary' | 'trial' | 'custody-indictment' | 'custody-preliminary' | 'custody-trial';
  readonly label: string;
  /** By the end of this day. */
  readonly date: CivilDate;
  readonly limit: { readonly months: number } | { readonly days: number };
  /** Months not counted under the 2020 Act, already in the date. */
  readonly suspendedMonths: number;
}

export interface SolemnLimits {
  readonly limits: readonly SolemnLimit[];
}

/**
 * The time limits of a solemn case: months from the first appearance on petition, and, in custody, days from full committal.
 *
 * The two sets change on the same day but by different dates: the first appearance decides one, full committal the other, so a case may
 * have the longer months with the shorter days. Days are counted after the day of committal; counting it as day one is the other reading.
 * Source: Criminal Procedure (Scotland) Act 1995, s.65; SSI 2025/101 reg. 2.
 * @example solemnLimits.ask({ firstAppearanceOn: '2025-11-28' }) // 17 months 2027-04-28, 18 months 2027-05-28
 */
export const solemnLimits = defineCalculator<Input, SolemnLimits>({
  id: 'solemn-time-limits',
  label: 'Solemn cases: 11 and 12 months, and 80, 110 and 140 days in custody, with their versions and savings (s.65)',
  input,
  example: { court: 'sheriff', firstAppearanceOn: '2025-11-28', fullCommittalOn: '2025-12-05' },
  calculate(asked, law) {
    const { firstAppearanceOn: first, fullCommittalOn: committed } = asked;
    if (first && committed && committed < first)
      return invalid('ends-before-start', `Full committal on ${committed} is before the first appearance on ${first}.`);
    for (const each of [first, committed]) if (each) requireCovered(each, 'The time limits of s.65');
    const why = reasoning(law);
    const months = first ? monthLimits(asked, first, why) : [];
    const days = (counted: 0 | 1) => (committed ? dayLimits(asked, committed, why, counted) : []);
    const value = { limits: [...months, ...days(0)] };
    why.read(courtMayExtend, (first ?? committed) as CivilDate);
    why.warn('The court may extend each period on cause shown.');
    if (!first) why.missing('the first appearance on petition, which decides the limits in months');
    if (!committed) return why.answer(value);
    if (first && daysBetween(first, committed) > why.read(fullCommittalAfter, first) + 2)
      why.warn(`Full committal is ${daysBetween(first, committed)} days after the first appearance; it is usually about a week.`);
    why.warn('Whether the day of committal counts as day one is not settled here: both readings are shown.');
    const other = { limits: [...months, ...days(1)] };
    const alternatives = [{ when: 'the day of full committal counts as the first day', value: other }];
    if (committed <= '2022-09-30' && value.limits.some((each) => each.id.startsWith('custody') && each.date >= '2022-10-01')) {
      const longer = lookup(solemnCustodyLimits, '2022-10-01', law);
      why.warn(
        'The case ran on past 1 October 2022, when longer periods replaced the suspension; how it passed from one to the other is not established.',
      );
      if (longer)
        alternatives.push({
          when: 'the longer periods of the 2022 Act apply to a case still running on 1 October 2022',
          value: {
            limits: [
              ...months,
              ...custody(asked, committed, longer.value, (from, count) => ({ date: addDays(from, count), suspended: 0 })),
            ],
          },
        });
    }
    return why.answer(value, alternatives);
  },
});

function monthLimits(asked: Input, first: CivilDate, why: Reasoning): SolemnLimit[] {
  const hearing = hearingName(asked.court);
  const preliminary = why.read(solemnPreliminaryLimit, first);
  const trial = why.read(solemnTrialLimit, first);
  why.read(monthCounting, first);
  const make = (id: 'preliminary' | 'trial', label: string, length: number): SolemnLimit => {
    const plain = lastDayAfter(first, { months: length });
    const stop = suspension(first, plain, why);
    const date = stop ? lastDayAfter(first, { months: length + stop.months }) : plain;
    why.step(`${label}: ${length} months${stop ? ` and ${stop.months} that did not count` : ''} from ${first} end on ${date}.`);
    return { id, label, date, limit: { months: length }, suspendedMonths: stop?.months ?? 0 };
  };
  if (asked.court !== 'high-court' && first < '2018-01-01')
    why.warn('The limit to a sheriff court first diet came in during 2017; the day is not verified.');
  explainSaving(solemnTrialLimit, first, why);
  return [make('preliminary', `${hearing} begins`, preliminary), make('trial', 'trial begins', trial)];
}

function dayLimits(asked: Input, committed: CivilDate, why: Reasoning, counted: 0 | 1): SolemnLimit[] {
  const days = why.read(solemnCustodyLimits, committed);
  if (counted === 0) explainSaving(solemnCustodyLimits, committed, why);
  return custody(asked, committed, days, (from, count) => {
    const plain = addDays(from, count - counted);
    const stop = suspension(from, plain, why);
    const date = stop ? addDays(addMonths(stop.from, stop.months), daysBetween(stop.from, plain)) : plain;
    if (counted === 0)
      why.step(`Custody: ${count} days${stop ? ` and ${stop.months} months that did not count` : ''} after ${from} end on ${date}.`);
    return { date, suspended: stop?.months ?? 0 };
  });
}

function custody(
  asked: Input,
  committed: CivilDate,
  days: { readonly indictment: number; readonly preliminary: number; readonly trial: number },
  end: (from: CivilDate, count: number) => { readonly date: CivilDate; readonly suspended: number },
): SolemnLimit[] {
  const make = (id: SolemnLimit['id'], label: string, count: number): SolemnLimit => {
    const { date, suspended } = end(committed, count);
    return { id, label, date, limit: { days: count }, suspendedMonths: suspended };
  };
  return [
    make('custody-indictment', 'in custody: indictment served, else entitled to bail', days.indictment),
    make('custody-preliminary', `in custody: ${hearingName(asked.court)} begins`, days.preliminary),
    make('custody-trial', 'in custody: trial begins', days.trial),
  ];
}

/** Says that an older version is kept, where the last change left it to cases begun before. */
function explainSaving(parameter: Parameter<unknown>, on: CivilDate, why: Reasoning): void {
  const version = lookup(parameter, on, why.law);
  const kept = parameter.values.at(-2);
  if (version?.from === kept?.from && version?.reform === undefined) for (const each of parameter.savings ?? []) why.step(each);
}

/** The time of 2020 to 2022 that did not count, for a period that was running then. */
function suspension(from: CivilDate, end: CivilDate, why: Reasoning): { from: CivilDate; months: number } | undefined {
  const start = solemnSuspension.values[0]?.from;
  if (!start || end < start) return undefined;
  const begins = from > start ? from : start;
  const months = why.readIfAny(solemnSuspension, begins);
  return months === undefined ? undefined : { from: begins, months };
}

function hearingName(court: Input['court']): string {
  return court === 'sheriff' ? 'first diet' : court === 'high-court' ? 'preliminary hearing' : 'preliminary hearing or first diet';
}
