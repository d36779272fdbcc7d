import { type CivilDate, dateOf, isCivilDate, tryInstant } from 'justice-pathway';
import { z } from 'zod';

/** A day, `2026-11-21`. */
export const day = z
  .string()
  .refine(isCivilDate, 'Write a date like 2026-11-21.')
  .meta({ format: 'date', examples: ['2026-11-21'] });

/** A moment with its offset, `2026-11-20T10:00:00+00:00`. */
export const moment = z
  .string()
  .refine((text) => tryInstant(text) !== undefined, 'Write a date and time with an offset, like 2026-11-20T10:00:00+00:00.')
  .meta({ format: 'date-time', examples: ['2026-11-20T10:00:00+00:00'] });

/** A day, or a moment whose day in Scotland is taken. */
export const dayOrMoment = z
  .string()
  .refine(
    (text) => isCivilDate(text) || tryInstant(text) !== undefined,
    'Write a date like 2026-11-21, or a date and time with an offset like 2026-11-20T10:00:00+00:00.',
  )
  .meta({ examples: ['2026-11-21', '2026-11-20T20:00:00+00:00'] });

/** The day in Scotland of a day or a moment. @example dayOf('2026-06-30T23:30:00Z') // '2026-07-01' */
export function dayOf(text: string): CivilDate {
  return isCivilDate(text) ? text : dateOf(tryInstant(text) as number);
}

const count = z.int().nonnegative();

/** A length of time as the law counts it; at least one part. */
export const term = z
  .strictObject({ years: count.optional(), months: count.optional(), weeks: count.optional(), days: count.optional() })
  .refine((each) => Object.values(each).some((part) => (part ?? 0) > 0), 'Give years, months, weeks or days above 0.')
  .transform((each) => Object.fromEntries(Object.entries(each).filter(([, part]) => part !== undefined)) as Term)
  .meta({ examples: [{ months: 12 }] });

export interface Term {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
}

/** Whole years of age. */
export const age = z.int().min(0).max(120);
