import { Source } from 'justice-pathway';
import { z } from 'zod';
import { day } from '../law/fields.ts';

/** The file format of a calendar of a place, a court or a body. Every entry names its source. */
export const CalendarFile = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  /** `area`: public holidays where people live; `court`: days on which a court does not sit; `body`: days on which an organisation works. */
  kind: z.enum(['area', 'court', 'body']),
  /** The list it starts from: the bank holidays of Scotland, or nothing. */
  basis: z.enum(['scottish-bank-holidays', 'none']),
  /** Days of the week that count as working days, 1 Monday to 7 Sunday; Monday to Friday if absent. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).optional(),
  /** Years in which the list of local days is complete; outside them the answer carries a warning. */
  completeFrom: z.int().optional(),
  completeTo: z.int().optional(),
  holidays: z.array(z.strictObject({ date: day, name: z.string().min(1), source: Source })).default([]),
  /** Holidays of the basis that are ordinary days here, by name. */
  notObserved: z.array(z.strictObject({ name: z.string().min(1), source: Source, note: z.string().optional() })).default([]),
  /** Courts that take the custody business of others on a day. */
  custodyRouting: z
    .array(z.strictObject({ date: day, courts: z.array(z.string().min(1)).min(1), to: z.string().min(1), source: Source }))
    .default([]),
});
export type CalendarFile = z.infer<typeof CalendarFile>;
