import { z } from 'zod';

/** By when: after the trigger, or before it. The one form of a window, for rules, indicators, measures of trials and published figures. */
export const TimeWindow = z.strictObject({
  direction: z.enum(['after', 'before']),
  /** A number, or `attrs.x` for an attribute of the trigger. */
  value: z.union([z.number().min(0), z.string().regex(/^attrs\./, 'write a number, or attrs. and the name of an attribute')]),
  unit: z.enum(['hours', 'days', 'workingDays', 'months']),
  plusDays: z.number().int().optional(),
  /** 23:59:59 of the last day instead of the same clock time; only for days, as working days and months always end a day. */
  endOfDay: z.boolean().optional(),
});
export type TimeWindow = z.infer<typeof TimeWindow>;
