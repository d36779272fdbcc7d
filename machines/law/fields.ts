import { type CivilDate, tryInstant } from 'justice-pathway';
import { duration, isCivilDate } from 'justice-pathway/law';
import { z } from 'zod';
import { dateOf } from '../zone.ts';

const inRange = (text: string) => text >= '1900' && text < '2200';
const isDay = (text: string) => isCivilDate(text) && inRange(text);
const isMoment = (text: string) => tryInstant(text) !== undefined && inRange(text);

/** A day, `2026-11-21`, from 1900 to 2199. */
export const day = z
  .string()
  .refine(isDay, 'Write a date like 2026-11-21, from 1900 to 2199.')
  .meta({ format: 'date', examples: ['2026-11-21'] });

/** A moment with its offset, `2026-11-20T10:00:00+00:00`. */
export const moment = z
  .string()
  .refine(isMoment, 'Write a date and time with an offset, like 2026-11-20T10:00:00+00:00.')
  .meta({ format: 'date-time', examples: ['2026-11-20T10:00:00+00:00'] });

/** A day, or a moment whose day in Scotland is taken. */
export const dayOrMoment = z
  .string()
  .refine(
    (text) => isDay(text) || isMoment(text),
    'Write a date like 2026-11-21, or a date and time with an offset like 2026-11-20T10:00:00+00:00.',
  )
  .meta({ examples: ['2026-11-21', '2026-11-20T20:00:00+00:00'] });

/** The day in Scotland of a day or a moment. @example dayOf('2026-06-30T23:30:00Z') // '2026-07-01' */
export function dayOf(text: string): CivilDate {
  return isCivilDate(text) ? text : dateOf(tryInstant(text) as number);
}

const upTo = (most: number) => z.int().nonnegative().max(most).optional();
const partsOfTerm = z.strictObject({ years: upTo(100), months: upTo(1200), weeks: upTo(5200), days: upTo(36_500) });
const termText = /^\s*(\d{1,5}\s*(years?|y|months?|mo|m|weeks?|w|days?|d)\s*)+$/i;
const howToWriteTerm = 'Write a length like "12m" or {"months": 12}: years (to 100), months (to 1200), weeks (to 5200), days (to 36500).';

/** A length of time as the law counts it: `{ months: 12 }`, or the text `12m`, `2y6m`, `21d`; above 0. */
export const term = z
  .union([z.string().regex(termText, howToWriteTerm), partsOfTerm], howToWriteTerm)
  .transform((each, context): Term => {
    const read = partsOfTerm.safeParse(typeof each === 'string' ? duration(each) : each);
    const parts = Object.entries(read.data ?? {}).filter(([, part]) => part !== undefined && part > 0);
    if (parts.length > 0) return Object.fromEntries(parts);
    context.addIssue({ code: 'custom', message: howToWriteTerm });
    return z.NEVER;
  })
  .meta({ examples: [{ months: 12 }, '12m'] });

export interface Term {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
}

/** Whole years of age. */
export const age = z.int().min(0).max(120);
