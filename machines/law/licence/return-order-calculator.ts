import { addDays, type CivilDate } from 'justice-pathway';
import { daysBetween, defineCalculator, invalid, type LawAnswer, reasoning, unsupported } from 'justice-pathway/law';
import { z } from 'zod';
import { day } from '../fields.ts';
import { isIndeterminate, sentenceKind } from '../sentence/sentence-kinds.ts';
import { returnOrder } from './return-order.ts';
import { returnOrderCourt } from './return-order-court.ts';

const Input = z.strictObject({
  kind: z.string().default('imprisonment'),
  /** Last day of the first sentence, had it run its course. */
  sentenceEnd: day,
  /** The day of release from it. */
  released: day.optional(),
  /** The day of the new offence. */
  newOffence: day,
  /** Whether the new offence is punishable with imprisonment. */
  imprisonable: z.boolean().default(true),
  /** The day of the order. */
  ordered: day.optional(),
  /** Length of return that the court orders; the longest if absent. */
  returnDays: z.int().positive().optional(),
  /** Whether the court dealing with the new offence is below the one that passed the first sentence. */
  inferiorCourt: z.boolean().optional(),
});

export interface ReturnOrderAnswer {
  readonly possible: boolean;
  readonly reasons: readonly string[];
  readonly longestDays: number;
  /** Last day of the longest order, or of the one asked for; needs the day of the order. */
  readonly to?: CivilDate;
  readonly refer?: boolean;
}

/** Return to custody under s.16 for a new offence before the first sentence would have ended. */
export const returnOrderCalculator = defineCalculator<z.infer<typeof Input>, ReturnOrderAnswer>({
  id: 'return-order',
  label: 'Longest return to custody for a new offence before a sentence would have ended (s.16)',
  input: Input,
  example: { sentenceEnd: '2026-12-31', released: '2026-07-01', newOffence: '2026-09-01', ordered: '2026-10-12' },
  calculate: (input, law): LawAnswer<ReturnOrderAnswer> => {
    const kind = sentenceKind(input.kind);
    if (typeof kind !== 'string') return kind;
    if (isIndeterminate(kind))
      return unsupported('no-sentence-end', 'A sentence without a fixed end is not met by s.16: its licence lasts for life.');
    if (input.released && input.newOffence < input.released) {
      return invalid('offence-before-release', 'The new offence is earlier than the release; s.16 is about offences after it.');
    }
    if (input.released && input.released > input.sentenceEnd)
      return invalid('release-after-end', 'The release is after the end of the sentence.');
    if (input.ordered && input.ordered < input.newOffence) return invalid('order-before-offence', 'The order is earlier than the offence.');
    const r = reasoning(law);
    r.read(returnOrder, input.newOffence);
    if (!input.released) r.missing('The day of release: the new offence is taken to be after it.');
    const reasons = [
      ...(input.newOffence < input.sentenceEnd ? [] : ['The sentence would have ended by then.']),
      ...(input.imprisonable ? [] : ['The new offence is not punishable with imprisonment.']),
    ];
    const longestDays = reasons.length > 0 ? 0 : daysBetween(input.newOffence, input.sentenceEnd);
    if (input.returnDays !== undefined && input.returnDays > longestDays) {
      return invalid('return-too-long', `${input.returnDays} days is longer than the longest return, ${longestDays} days.`);
    }
    if (input.inferiorCourt) r.read(returnOrderCourt, input.newOffence);
    r.step(`From ${input.newOffence} to ${input.sentenceEnd} is ${longestDays} days.`);
    const days = input.returnDays ?? longestDays;
    const to = input.ordered && longestDays > 0 ? addDays(input.ordered, days - 1) : undefined;
    return r.answer({
      possible: reasons.length === 0,
      reasons,
      longestDays,
      ...(to ? { to } : {}),
      ...(input.inferiorCourt !== undefined ? { refer: input.inferiorCourt } : {}),
    });
  },
});
