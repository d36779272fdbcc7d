import { addDays, type CivilDate } from 'justice-pathway';
import { daysBetween, defineCalculator, invalid, type LawAnswer, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { day, term } from '../fields.ts';
import { lastDayBeginningWith } from '../period.ts';
import { monthCounting } from './month-counting.ts';
import { remandRegard } from './remand-regard.ts';

const Input = z.strictObject({
  sentenced: day,
  /** Times on remand, both days included, and the charges for which the person was held. */
  remand: z
    .array(z.strictObject({ from: day, to: day, charges: z.array(z.string().min(1)).min(1), abroad: z.boolean().default(false) }))
    .min(1),
  /** The sentence on each charge, with the start that the court named. */
  sentences: z.array(z.strictObject({ charge: z.string().min(1), term, startDate: day.optional() })).min(1),
});

export interface RemandOfCharge {
  readonly charge: string;
  /** Days on remand for this charge before the sentence. */
  readonly remandDays: number;
  /** Those of them on which the person was held for another charge that was sentenced too. */
  readonly sharedDays: number;
  /** The start that the court named; `null` where it has not said, and nothing is counted then. */
  readonly startDate: CivilDate | null;
  readonly countedDays: number | null;
  readonly sentenceEnd: CivilDate | null;
  /** The earliest start that its own remand supports. */
  readonly earliestStart: CivilDate;
}

export interface TimeOnRemand {
  readonly charges: readonly RemandOfCharge[];
  /** What must be asked: the start for each charge on which the court has not said. */
  readonly ask: readonly string[];
  /** Days that the starts named count for more than one sentence. */
  readonly countedTwice: number;
  /** Days of remand that no sentence counts. */
  readonly countedByNone: number | null;
}

/**
 * Time on remand on several charges: what each sentence may count, and which days are shared. Each sentence has its own start; no day
 * is counted twice here, and none at all, unless the court has named a start that does so.
 */
export const timeOnRemand = defineCalculator<z.infer<typeof Input>, TimeOnRemand>({
  id: 'time-on-remand',
  label: 'Time on remand on several charges: days of each, days shared, and the start that must be asked for',
  input: Input,
  example: {
    sentenced: '2026-06-01',
    remand: [
      { from: '2026-03-02', to: '2026-05-31', charges: ['theft'] },
      { from: '2026-04-01', to: '2026-05-31', charges: ['assault'] },
    ],
    sentences: [
      { charge: 'theft', term: '12m', startDate: '2026-03-02' },
      { charge: 'assault', term: '6m' },
    ],
  },
  calculate: ({ sentenced, remand, sentences }, law): LawAnswer<TimeOnRemand> => {
    for (const each of remand) {
      if (each.to < each.from) return invalid('period-crossed', `Remand from ${each.from} cannot end on ${each.to}.`);
      if (each.to > sentenced) return invalid('remand-after-sentence', `Remand to ${each.to} is after the sentence of ${sentenced}.`);
    }
    const charges = sentences.map((each) => each.charge);
    const twice = charges.find((each, index) => charges.indexOf(each) !== index);
    if (twice !== undefined) return invalid('charge-twice', `Two sentences are for the charge "${twice}".`);
    const late = sentences.find((each) => each.startDate !== undefined && each.startDate > sentenced);
    if (late)
      return invalid('start-after-sentence', `The start of "${late.charge}", ${late.startDate}, is after the sentence of ${sentenced}.`);
    const r = reasoning(law);
    r.read(remandRegard, sentenced);
    r.read(monthCounting, sentenced);
    const days = new Map(charges.map((charge) => [charge, heldFor(charge, remand, sentenced)]));
    const everyDay = new Set(remand.flatMap((each) => daysOf(each.from, each.to)).filter((each) => each !== sentenced));
    const found = sentences.map(({ charge, term: length, startDate }): RemandOfCharge => {
      const own = days.get(charge) as ReadonlySet<CivilDate>;
      const shared = [...own].filter((each) => charges.some((other) => other !== charge && days.get(other)?.has(each))).length;
      const first = [...own].sort()[0];
      if (startDate !== undefined && startDate < (first ?? sentenced))
        r.warn(`The start of "${charge}", ${startDate}, is before any remand for it: ask whether it was named for this charge.`);
      return {
        charge,
        remandDays: own.size,
        sharedDays: shared,
        startDate: startDate ?? null,
        countedDays: startDate === undefined ? null : daysBetween(startDate, sentenced),
        sentenceEnd: startDate === undefined ? null : lastDayBeginningWith(startDate, length),
        earliestStart: addDays(sentenced, -own.size),
      };
    });
    const open = found.filter((each) => each.startDate === null);
    const ask = open.map((each) => `the start that the court named for "${each.charge}"`);
    for (const each of ask) r.missing(each);
    if (open.length > 0)
      r.warn('Backdating is not automatic: without a start that the court named nothing is counted, and no end is given.');
    if (open.some((each) => each.sharedDays > 0))
      r.warn('Days on remand for more than one charge are not shared out here: only the court says which sentence they count for.');
    for (const { from, to } of remand.filter((each) => each.abroad)) r.step(`Time in custody abroad always counts: ${from} to ${to}.`);
    const counts = (date: CivilDate) => found.filter((each) => each.startDate !== null && each.startDate <= date).length;
    const countedTwice = [...everyDay].filter((each) => counts(each) > 1).length;
    if (countedTwice > 0)
      r.step(`${countedTwice} days are counted by more than one sentence, by the starts that were named: the sentences run side by side.`);
    for (const each of found) r.step(`${each.charge}: ${each.remandDays} days on remand, ${each.sharedDays} of them shared.`);
    return r.answer({
      charges: found,
      ask,
      countedTwice,
      countedByNone: open.length > 0 ? null : [...everyDay].filter((each) => counts(each) === 0).length,
    });
  },
});

type Held = z.infer<typeof Input>['remand'];

function heldFor(charge: string, remand: Held, sentenced: CivilDate): ReadonlySet<CivilDate> {
  const all = remand.filter((each) => each.charges.includes(charge)).flatMap((each) => daysOf(each.from, each.to));
  return new Set(all.filter((each) => each !== sentenced));
}

function daysOf(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}
