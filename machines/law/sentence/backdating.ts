import { addDays, type CivilDate } from 'justice-pathway';
import { daysBetween, defineCalculator, invalid, type LawAnswer, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { day, term } from '../fields.ts';
import { lastDayBeginningWith } from '../period.ts';
import { backdatingReach } from './backdating-reach.ts';
import { monthCounting } from './month-counting.ts';
import { remandRegard } from './remand-regard.ts';

const Input = z.strictObject({
  sentenced: day,
  /** The sentence: `12m`. */
  term,
  /** Periods in custody for the same matter before sentence, both days included. */
  custody: z.array(z.strictObject({ from: day, to: day, kind: z.enum(['police', 'remand']).default('remand') })).default([]),
  /** The start date that the court specifies; absent where it has not said. */
  startDate: day.optional(),
  reasonsForNotBackdating: z.boolean().optional(),
});

export interface Backdating {
  /** Days in custody before the sentence. */
  readonly custodyDays: number;
  /** The earliest start the time in custody supports: the sentence day less those days. */
  readonly earliestFullCredit: CivilDate;
  readonly startDate: CivilDate;
  readonly sentenceEnd: CivilDate;
  /** Days of the custody that the start date counts. */
  readonly countedDays: number;
  readonly reasonsNeeded: boolean;
}

/** Time on remand when sentence is passed: what backdating would count, and where the sentence then ends. */
export const backdating = defineCalculator<z.infer<typeof Input>, Backdating>({
  id: 'backdating',
  label: 'Time in custody before sentence, the start date, and where the sentence then ends',
  input: Input,
  example: { sentenced: '2026-06-01', term: '12m', custody: [{ from: '2026-03-02', to: '2026-05-31' }], startDate: '2026-03-02' },
  calculate: (input, law): LawAnswer<Backdating> => {
    for (const each of input.custody) {
      if (each.to < each.from) return invalid('period-crossed', `Custody from ${each.from} cannot end on ${each.to}.`);
      if (each.to > input.sentenced)
        return invalid('custody-after-sentence', `Custody to ${each.to} is after the sentence of ${input.sentenced}.`);
    }
    if (input.startDate && input.startDate > input.sentenced)
      return invalid('start-after-sentence', 'A start date is not later than the sentence; a consecutive sentence says what it follows.');
    const r = reasoning(law);
    r.read(remandRegard, input.sentenced);
    r.readIfAny(backdatingReach, input.sentenced);
    r.read(monthCounting, input.sentenced);
    const held = new Set(
      input.custody.flatMap(({ from, to }) => Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))),
    );
    held.delete(input.sentenced);
    const custodyDays = held.size;
    const first = [...held].sort()[0];
    const startDate = input.startDate ?? input.sentenced;
    if (first && startDate < first)
      return invalid('start-before-custody', `The start date ${startDate} is before any custody on ${first}.`);
    if (!first && startDate < input.sentenced) r.warn('The start date is before the sentence although no custody is given.');
    const countedDays = daysBetween(startDate, input.sentenced);
    const reasonsNeeded = custodyDays > 0 && countedDays < custodyDays;
    if (reasonsNeeded && input.reasonsForNotBackdating === false)
      r.warn('The court must state its reasons for not backdating over all the time in custody.');
    if (input.startDate === undefined && custodyDays > 0)
      r.missing('The start date that the court specified; backdating is not automatic, so the day of sentence is used.');
    r.step(`${custodyDays} days in custody before sentence; the start date ${startDate} counts ${countedDays} of them.`);
    return r.answer({
      custodyDays,
      earliestFullCredit: addDays(input.sentenced, -custodyDays),
      startDate,
      sentenceEnd: lastDayBeginningWith(startDate, input.term),
      countedDays,
      reasonsNeeded,
    });
  },
});
