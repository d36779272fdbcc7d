import { defineCalculator, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { requireCovered } from '../coverage.ts';
import { day } from '../fields.ts';
import { hearingAdvice } from './values.ts';

const input = z.strictObject({
  on: day.describe('The day of the plea or finding.'),
  court: z.enum(['jp', 'sheriff', 'high-court']),
  procedure: z.enum(['summary', 'solemn']),
  bornOn: day,
  onSupervisionOrder: z.boolean().optional(),
});

export interface HearingAdviceAnswer {
  readonly advice: 'must' | 'may' | 'not-provided' | 'unknown';
  /** Whether the court may then remit the child to the hearing, where it is so advised. */
  readonly mayRemit: boolean | null;
}

/** Whether a court must or may ask a children's hearing for advice about a child. */
export const hearingAdviceCalculator = defineCalculator<z.infer<typeof input>, HearingAdviceAnswer>({
  id: 'hearing-advice',
  label: "Whether a court must or may ask for the advice of a children's hearing",
  input,
  example: { on: '2026-03-02', court: 'sheriff', procedure: 'summary', bornOn: '2009-12-01', onSupervisionOrder: false },
  calculate(asked, law) {
    requireCovered(asked.on, "The advice of a children's hearing");
    const why = reasoning(law);
    const rule = why.read(hearingAdvice, asked.on);
    const months = monthsOld(asked.bornOn, asked.on);
    if (months >= 18 * 12) {
      why.step('18 or over: not a child.');
      return why.answer({ advice: 'not-provided', mayRemit: null });
    }
    if (asked.onSupervisionOrder) {
      const advice = rule.must.includes(asked.court) ? 'must' : 'may';
      why.step(`A child under a compulsory supervision order: the court ${advice} ask.`);
      return why.answer({ advice, mayRemit: null });
    }
    const { fromMonths, toMonths } = rule.withoutOrder;
    const within = asked.procedure === 'summary' && months >= fromMonths && months < toMonths;
    if (asked.onSupervisionOrder === undefined) {
      why.missing('whether the child is under a compulsory supervision order');
      return why.answer({ advice: 'unknown', mayRemit: null }, [
        { when: 'there is an order', value: { advice: rule.must.includes(asked.court) ? 'must' : 'may', mayRemit: null } },
        { when: 'there is none', value: { advice: within ? 'may' : 'not-provided', mayRemit: within } },
      ]);
    }
    if (within) {
      why.step('From 16 to 17 and a half, under no order, in summary proceedings: the court may ask, and may remit if so advised.');
      return why.answer({ advice: 'may', mayRemit: true });
    }
    if (months < fromMonths) why.warn('A child under 16 who is under no order: the rule was not read for this page.');
    return why.answer({ advice: months < fromMonths ? 'unknown' : 'not-provided', mayRemit: months < fromMonths ? null : false });
  },
});

/** Whole months from birth to a day. */
function monthsOld(born: string, on: string): number {
  const [year, month, date] = born.split('-').map(Number) as [number, number, number];
  const [y, m, d] = on.split('-').map(Number) as [number, number, number];
  return (y - year) * 12 + (m - month) - (d < date ? 1 : 0);
}
