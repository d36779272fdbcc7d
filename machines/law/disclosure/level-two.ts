import type { CivilDate } from 'justice-pathway';
import { defineCalculator, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { age } from '../fields.ts';
import { firstDayAfter } from '../period.ts';
import { conviction } from './conviction.ts';
import { checkDisclosure } from './disclosure-check.ts';
import { type ConvictionOutcome, several } from './several.ts';
import { disclosureLevels, levelTwoPeriods } from './values.ts';

const input = z.strictObject({
  list: z.enum(['A', 'B', 'none']).describe('The list of the 2020 Act that the offence stands on.'),
  ageAtOffence: age.optional().describe('Childhood is under 18; asked with the age at conviction.'),
  conviction,
});

export interface LevelTwo {
  /** `from-then-hidden`: shown until the day; `while-on-record`: unless taken out on review; `never`, `case-decision`, `ask`. */
  readonly shown: 'until' | 'while-on-record' | 'never' | 'case-decision' | 'ask';
  /** First day on which it is no longer shown. */
  readonly notShownFrom: CivilDate | null;
}

/** Whether a conviction stands on a level 2 disclosure, and until when. Review of list A is not covered. */
export const disclosureLevelTwo = defineCalculator<z.infer<typeof input>, LevelTwo>({
  id: 'disclosure-level-two',
  label: 'Level 2 disclosure: until when a conviction is shown',
  input,
  example: { list: 'B', ageAtOffence: 30, conviction: { convictedOn: '2015-05-04', ageAtConviction: 30, sentences: [{ kind: 'fine' }] } },
  calculate(asked, law) {
    const fault = checkDisclosure(asked.conviction);
    if (fault) return fault;
    const why = reasoning(law);
    why.read(disclosureLevels, '2025-04-01');
    const rule = why.read(levelTwoPeriods, '2025-04-01');
    const { outcomes } = several([{ ...asked.conviction, id: 'the conviction' }], undefined, {}, why, () => reasoning(law));
    const outcome = outcomes[0] as ConvictionOutcome;
    const { convictedOn } = asked.conviction;
    const atOffence = asked.ageAtOffence ?? asked.conviction.ageAtConviction;
    if (asked.ageAtOffence === undefined)
      why.missing('the age at the offence, which decides whether it is of childhood: the age at conviction is used');
    if (atOffence !== undefined && atOffence < 12) return why.answer({ shown: 'case-decision', notShownFrom: null });
    const spent = outcome.result === 'at-once' ? convictedOn : outcome.spentFrom;
    const childhood = atOffence !== undefined && atOffence < 18;
    if (asked.list === 'A') {
      why.step(
        childhood
          ? 'A spent conviction of childhood is shown only by a decision in the case.'
          : 'List A: shown while on record, unless taken out on review.',
      );
      return why.answer({ shown: childhood && spent !== null ? 'case-decision' : 'while-on-record', notShownFrom: null });
    }
    if (outcome.result === 'ask') return why.answer({ shown: 'ask', notShownFrom: null });
    if (spent === null) return why.answer({ shown: 'while-on-record', notShownFrom: null });
    if (asked.list === 'none')
      return why.answer(spent <= convictedOn ? { shown: 'never', notShownFrom: null } : { shown: 'until', notShownFrom: spent });
    const mild = asked.conviction.sentences.every((each) => each.kind === 'admonition' || each.kind === 'absolute-discharge');
    if (mild && spent <= convictedOn) return why.answer({ shown: 'never', notShownFrom: null });
    const least = mild ? spent : firstDayAfter(convictedOn, childhood ? rule.childhood : rule.otherwise);
    const from = least > spent ? least : spent;
    why.step(
      `List B: not shown once spent (${spent}) and ${childhood ? 'five years and six months' : 'eleven years'} have passed since the conviction (${least}).`,
    );
    if (childhood && spent < from)
      why.warn(`From ${spent} it is spent and of childhood: until ${from} it is shown only by a decision of Ministers in the case.`);
    return why.answer({ shown: 'until', notShownFrom: from });
  },
});
