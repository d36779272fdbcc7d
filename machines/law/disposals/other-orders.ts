import type { CivilDate } from 'justice-pathway';
import { addDuration, daysBetween, defineCalculator, invalid, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { at, sources } from '../../sources/acts.ts';
import { requireCovered } from '../coverage.ts';
import { since } from '../dated.ts';
import { age, day, term } from '../fields.ts';
import { defineParameter } from '../law-parameter.ts';
import { lastDayBeginningWith } from '../period.ts';
import { monthCounting } from '../sentence/month-counting.ts';

const act = (provision: string) => at(sources.procedure1995, provision);

export const treatmentLength = defineParameter({
  id: 'disposal.drug-treatment-order-length',
  rows: ['DIS-027'],
  label: 'Length of a drug treatment and testing order, with testing and regular court reviews',
  unit: 'months',
  selector: 'imposition',
  values: [since(null, { least: 6, most: 36 }, act('ss.234B-234C'), { note: 'DTTO II is a variant by policy under the same sections.' })],
});

export const libertyLimits = defineParameter({
  id: 'disposal.restriction-of-liberty-limits',
  rows: ['DIS-028', 'DIS-106'],
  label: 'Restriction of liberty order: hours in a day at a place, hours away from a place, and months',
  unit: 'hours and months',
  selector: 'imposition',
  values: [since('1998-07-01', { atPlaceHours: 12, awayFromHours: 24, mostMonths: 12 }, act('s.245A(2)-(3)'))],
});

export const libertyChildReport = defineParameter({
  id: 'disposal.restriction-of-liberty-child-report',
  rows: ['DIS-029'],
  label: 'Age below which the court needs a report of the local authority',
  unit: 'years',
  selector: 'imposition',
  values: [since('1998-07-01', 16, act('s.245A'), { to: '2025-05-04' }), since('2025-05-05', 18, sources.ssi2025n115)],
});

export const deferralLength = defineParameter<{ readonly law: null; readonly practiceMonths: readonly number[] }>({
  id: 'disposal.deferral-length',
  rows: ['DIS-038'],
  label: 'Length of a structured deferred sentence: none in law; usual months in local practice',
  unit: 'months',
  selector: 'sentence',
  values: [
    since('2021-02-05', { law: null, practiceMonths: [3, 6] }, sources.deferredGuidance, {
      note: 'Guidance; the months are of one low-tariff service.',
    }),
  ],
});

const treatment = z.strictObject({ imposedOn: day, length: term });

export interface OrderLength {
  readonly allowed: boolean;
  readonly faults: readonly string[];
  /** The last day of the order. */
  readonly ends: CivilDate;
}

/** A drug treatment and testing order: is the length allowed, and when does it end. */
export const drugTreatmentOrder = defineCalculator<z.infer<typeof treatment>, OrderLength>({
  id: 'drug-treatment-and-testing-order',
  label: 'Drug treatment and testing order: length and end',
  input: treatment,
  example: { imposedOn: '2026-02-10', length: { months: 18 } },
  calculate(asked, law) {
    requireCovered(asked.imposedOn, 'Drug treatment and testing orders');
    const why = reasoning(law);
    const limits = why.read(treatmentLength, asked.imposedOn);
    why.read(monthCounting, asked.imposedOn);
    const after = addDuration(asked.imposedOn, asked.length);
    const faults: string[] = [];
    if (after < addDuration(asked.imposedOn, { months: limits.least })) faults.push(`An order is at least ${limits.least} months.`);
    if (after > addDuration(asked.imposedOn, { months: limits.most })) faults.push(`An order is at most ${limits.most} months.`);
    const ends = lastDayBeginningWith(asked.imposedOn, asked.length);
    why.step(`Beginning with ${asked.imposedOn}, it ends on ${ends}.`);
    return why.answer({ allowed: faults.length === 0, faults, ends });
  },
});

const liberty = z.strictObject({
  imposedOn: day,
  length: term,
  atPlaceHours: z.number().positive().optional().describe('Hours in any one day that the person must be at a place.'),
  otherHoursPerDay: z
    .number()
    .nonnegative()
    .optional()
    .describe('Hours a day at a place by other such orders and restricted movement, which count with it.'),
  awayFromHours: z.number().positive().optional().describe('Hours in any one day that the person must be away from a place.'),
  age: age.optional(),
});

export interface LibertyOrder extends OrderLength {
  readonly localAuthorityReport: boolean | 'unknown';
}

/** A restriction of liberty order: are the hours and length allowed, when does it end, and is a report needed for a child. */
export const restrictionOfLibertyOrder = defineCalculator<z.infer<typeof liberty>, LibertyOrder>({
  id: 'restriction-of-liberty-order',
  label: 'Restriction of liberty order: hours, length, end, and the report for a child',
  input: liberty,
  example: { imposedOn: '2026-02-10', length: { months: 6 }, atPlaceHours: 12, age: 17 },
  calculate(asked, law) {
    const on = asked.imposedOn;
    const why = reasoning(law);
    const limits = why.read(libertyLimits, on);
    why.read(monthCounting, on);
    const below = why.read(libertyChildReport, on);
    const faults: string[] = [];
    const atPlace = (asked.atPlaceHours ?? 0) + (asked.otherHoursPerDay ?? 0);
    if (atPlace > limits.atPlaceHours) faults.push(`${atPlace} hours a day at a place is above the most, ${limits.atPlaceHours}.`);
    if ((asked.awayFromHours ?? 0) > limits.awayFromHours)
      faults.push(`${asked.awayFromHours} hours a day away from a place is above the most, ${limits.awayFromHours}.`);
    if (addDuration(on, asked.length) > addDuration(on, { months: limits.mostMonths }))
      faults.push(`An order is at most ${limits.mostMonths} months.`);
    if (asked.age === undefined) why.missing('the age of the person, which decides whether a report is needed');
    const ends = lastDayBeginningWith(on, asked.length);
    why.step(`Beginning with ${on}, it ends on ${ends}.`);
    return why.answer({
      allowed: faults.length === 0,
      faults,
      ends,
      localAuthorityReport: asked.age === undefined ? 'unknown' : asked.age < below,
    });
  },
});

const deferred = z.strictObject({ convictedOn: day, deferredTo: day, structured: z.boolean().optional() });

export interface Deferral {
  readonly days: number;
  /** There is none in law. */
  readonly mostDays: null;
  readonly usualMonths: readonly number[] | null;
}

/** A deferred sentence: the law sets no length. */
export const deferredSentence = defineCalculator<z.infer<typeof deferred>, Deferral>({
  id: 'deferred-sentence',
  label: 'Deferred and structured deferred sentence: its length, for which there is no limit in law',
  input: deferred,
  example: { convictedOn: '2026-01-10', deferredTo: '2026-07-10', structured: true },
  calculate(asked, law) {
    if (asked.deferredTo < asked.convictedOn)
      return invalid('ends-before-start', `Sentence is deferred to ${asked.deferredTo}, before the conviction on ${asked.convictedOn}.`);
    requireCovered(asked.convictedOn, 'Deferred sentences');
    const why = reasoning(law);
    const practice = asked.structured ? why.readIfAny(deferralLength, asked.convictedOn) : undefined;
    const days = daysBetween(asked.convictedOn, asked.deferredTo);
    why.step('No length is set in law.');
    return why.answer({ days, mostDays: null, usualMonths: practice?.practiceMonths ?? null });
  },
});
