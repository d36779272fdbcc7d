import { addDays, type CivilDate } from 'justice-pathway';
import { defineCalculator, invalid, type LawAnswer, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { day, term } from '../fields.ts';
import { partOf } from '../fraction.ts';
import { lastDayBeginningWith } from '../period.ts';
import { monitoredBailCredit } from './monitored-bail-credit.ts';
import { monitoredBailHours } from './monitored-bail-hours.ts';
import { monitoredBailPeriod } from './monitored-bail-period.ts';
import { monitoredBailServed } from './monitored-bail-served.ts';
import { daysIn } from './place-sentences.ts';

const Input = z.strictObject({
  /** The day sentence is passed: it decides whether the rule applies at all. */
  sentenced: day,
  periods: z
    .array(
      z.strictObject({
        /** The day bail on these conditions is granted. */
        granted: day,
        /** The day it ceases, which is not counted. */
        ceased: day,
        /** Hours a day that the person must stay at a place. */
        hoursADay: z.number().min(0).max(24),
        monitored: z.boolean(),
      }),
    )
    .min(1),
  /** Days of bail that the court disregards, with reasons. */
  disregardedDays: z.int().nonnegative().default(0),
  /** The sentence, to see whether the credit reaches it: `12m`. */
  term: term.optional(),
});

export interface BailCredit {
  readonly days: number;
  readonly creditDays: number;
  readonly periods: readonly {
    readonly granted: CivilDate;
    readonly days: number;
    readonly qualifies: boolean;
    readonly reasons: readonly string[];
  }[];
  /** The credit is as long as the sentence: the person leaves from court. */
  readonly servedInFull?: boolean;
}

/** Credit for time on electronically monitored bail (s.210ZA). */
export const monitoredBailCreditCalculator = defineCalculator<z.infer<typeof Input>, BailCredit>({
  id: 'monitored-bail-credit',
  label: 'Days of a sentence that electronically monitored bail counts for',
  input: Input,
  example: { sentenced: '2026-06-30', periods: [{ granted: '2026-03-02', ceased: '2026-06-30', hoursADay: 10, monitored: true }] },
  calculate: (input, law): LawAnswer<BailCredit> => {
    const crossed = input.periods.find((each) => each.ceased < each.granted);
    if (crossed) return invalid('period-crossed', `Bail granted on ${crossed.granted} cannot cease on ${crossed.ceased}.`);
    const late = input.periods.find((each) => each.ceased > input.sentenced);
    if (late)
      return invalid(
        'bail-after-sentence',
        `Bail before sentence cannot cease on ${late.ceased}, after the sentence of ${input.sentenced}.`,
      );
    const sorted = input.periods.toSorted((one, other) => (one.granted < other.granted ? -1 : 1));
    if (sorted.some((each, index) => index > 0 && each.granted < (sorted[index - 1]?.ceased ?? '')))
      return invalid('periods-overlap', 'Two periods of bail overlap.');
    const r = reasoning(law);
    const fraction = r.readIfAny(monitoredBailCredit, input.sentenced);
    if (fraction === undefined) {
      r.step(`No credit rule stood on ${input.sentenced}, the day of the sentence.`);
      r.warn('A court may still have regard to time on bail; no credit follows from this rule.');
      return r.answer({ days: 0, creditDays: 0, periods: [] });
    }
    const hours = r.read(monitoredBailHours, input.sentenced);
    r.read(monitoredBailPeriod, input.sentenced);
    const periods = sorted.map((each) => {
      const reasons = [
        ...(each.monitored ? [] : ['It is not electronically monitored.']),
        ...(each.hoursADay >= hours ? [] : [`${each.hoursADay} hours a day is under ${hours}.`]),
      ];
      const days = reasons.length > 0 || each.granted === each.ceased ? 0 : daysIn(each.granted, addDays(each.ceased, -1));
      return { granted: each.granted, days, qualifies: reasons.length === 0, reasons };
    });
    const days = periods.reduce((sum, each) => sum + each.days, 0);
    if (input.disregardedDays > days)
      return invalid('too-much-disregarded', `The court cannot disregard ${input.disregardedDays} of ${days} days.`);
    const creditDays = partOf(fraction, days - input.disregardedDays, 'up');
    r.step(`${fraction} of ${days - input.disregardedDays} days, rounded up, is ${creditDays}.`);
    const sentenceDays = input.term ? daysIn(input.sentenced, lastDayBeginningWith(input.sentenced, input.term)) : undefined;
    if (sentenceDays !== undefined) r.read(monitoredBailServed, input.sentenced);
    return r.answer({ days, creditDays, periods, ...(sentenceDays === undefined ? {} : { servedInFull: creditDays >= sentenceDays }) });
  },
});
