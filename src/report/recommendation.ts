import { z } from 'zod';
import { isCivilDate } from '../kernel/index.ts';

const Said = z.string().regex(/\S/, 'write it in words; it must not be blank');
const Day = z.string().refine(isCivilDate, { message: 'not a date; write it like 2026-11-21' });

/** What may become of a recommendation, from first to last. */
export const recommendationStatuses = ['proposed', 'agreed', 'started', 'done', 'dropped'] as const;

/** A recommendation or quick win that a partnership keeps: what was decided, on which evidence, who owns it, by when, and what became of it. */
export const RecommendationEntry = z.strictObject({
  id: z.string().min(1),
  /** The rule that shows the gap; its rate is watched. */
  rule: z.string().min(1),
  kind: z.enum(['recommendation', 'quick-win']).default('recommendation'),
  decision: Said,
  evidence: z.string().optional(),
  owner: Said,
  due: Day,
  status: z.enum(recommendationStatuses).default('proposed'),
  history: z.array(z.strictObject({ on: Day, status: z.enum(recommendationStatuses), note: z.string().optional() })).default([]),
});
export type RecommendationEntry = z.infer<typeof RecommendationEntry>;

/** The file that `recommend` keeps. */
export const RecommendationRegister = z.strictObject({ version: z.literal(1), entries: z.array(RecommendationEntry) });
export type RecommendationRegister = z.infer<typeof RecommendationRegister>;
