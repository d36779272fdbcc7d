import type { CivilDate } from 'justice-pathway';
import { addDuration, addMonths, defineCalculator, durationText, invalid, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { day, term } from '../fields.ts';
import { defineParameter } from '../law-parameter.ts';

/** A term of this many months or less is not passed unless no other method is appropriate. */
export const shortSentence = defineParameter({
  id: 'disposal.short-sentence-presumption',
  rows: ['DIS-001', 'DIS-002'],
  label: 'Longest term to which the presumption against short sentences applies',
  unit: 'months',
  selector: 'offence',
  values: [
    since('2011-02-01', 3, at(sources.procedure1995, 's.204(3A)'), { to: '2019-07-03' }),
    since('2019-07-04', 12, sources.ssi2019n236, { note: 'For offences committed on or after this day, whenever sentence is passed.' }),
  ],
  savings: ['An offence committed before 4 July 2019 keeps the presumption against 3 months or less.'],
});

export const shortSentenceException = defineParameter({
  id: 'disposal.short-sentence-exception',
  rows: ['DIS-003'],
  label: 'The presumption is not a ban: the court may imprison if no other method is appropriate, and states and records its reasons',
  unit: 'guard',
  selector: 'sentence',
  values: [since('2011-02-01', 'reasons-stated-and-recorded', at(sources.procedure1995, 's.204(3A)-(3B)'))],
});

const input = z.strictObject({
  offenceOn: day.describe('The day of the offence; of one over several days, its last.'),
  sentence: term.describe('The term considered.'),
  consideredOn: day.optional().describe('The day of sentence.'),
});

export interface Presumption {
  readonly applies: boolean;
  readonly thresholdMonths: number;
  /** The court may pass the term, but must state and record why no other method is appropriate. */
  readonly reasonsRequired: boolean;
}

/**
 * Whether the presumption against short sentences applies: the day of the offence decides which, not the day of sentence.
 * @example shortSentencePresumption.ask({ offenceOn: '2019-07-03', sentence: { months: 8 } }) // applies false
 */
export const shortSentencePresumption = defineCalculator<z.infer<typeof input>, Presumption>({
  id: 'short-sentence-presumption',
  label: 'Presumption against short sentences: does it apply to this term for this offence',
  input,
  example: { offenceOn: '2019-07-03', consideredOn: '2020-01-10', sentence: { months: 8 } },
  calculate(asked, law) {
    if (asked.consideredOn && asked.consideredOn < asked.offenceOn)
      return invalid('ends-before-start', `Sentence on ${asked.consideredOn} is before the offence on ${asked.offenceOn}.`);
    const why = reasoning(law);
    const months = why.read(shortSentence, asked.offenceOn);
    const from: CivilDate = asked.consideredOn ?? asked.offenceOn;
    const applies = addDuration(from, asked.sentence) <= addMonths(from, months);
    if (applies) why.read(shortSentenceException, from);
    why.step(
      `For an offence of ${asked.offenceOn} the presumption is against terms of ${months} months or less; ${durationText(asked.sentence)} is ${applies ? 'within' : 'above'} that.`,
    );
    return why.answer({ applies, thresholdMonths: months, reasonsRequired: applies });
  },
});
