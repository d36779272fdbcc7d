import { z } from 'zod';
import { isCivilDate } from '../../kernel/index.ts';

const day = z.string().refine(isCivilDate, 'is no date; write it like 2026-11-21');
const schedule = z.strictObject({
  id: z.string().optional(),
  location: z.string().optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
  dtstart: day.optional(),
  until: day.optional(),
  count: z.number().int().positive().optional(),
  freq: z.enum(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']).optional(),
  interval: z.number().int().positive().optional(),
  byday: z.string().optional(),
  bymonthday: z.string().optional(),
  bymonth: z.string().optional(),
  bysetpos: z.string().optional(),
  exdate: z.string().optional(),
  opensAt: z.string().optional(),
  closesAt: z.string().optional(),
  description: z.string().optional(),
  attending: z.string().optional(),
  notes: z.string().optional(),
});
const anyOf = (of: z.ZodType<string>) => z.union([z.literal('any'), z.array(of)]);

/** What an entry may say of a service: the fields of a service, under their own names. */
export const KeptFields = z.strictObject({
  name: z.string().min(1).optional(),
  description: z.string().optional(),
  organisation: z.strictObject({ id: z.string().optional(), name: z.string() }).optional(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']).optional(),
  needs: z.array(z.string()).optional(),
  areas: z.union([z.literal('any'), z.array(z.strictObject({ name: z.string(), code: z.string().optional() }))]).optional(),
  ages: z.union([z.literal('any'), z.strictObject({ min: z.number().optional(), max: z.number().optional() })]).optional(),
  sexes: anyOf(z.string()).optional(),
  statuses: anyOf(z.string()).optional(),
  schedules: z.array(schedule).optional(),
  exceptions: z
    .array(
      z.strictObject({
        location: z.string().optional(),
        startDate: day,
        endDate: day,
        closed: z.boolean().optional(),
        opensAt: z.string().optional(),
        closesAt: z.string().optional(),
        words: z.string(),
      }),
    )
    .optional(),
  holidays: z.enum(['open', 'closed']).optional(),
  calendar: z.string().optional(),
  places: z
    .array(z.strictObject({ on: day, places: z.number().int().nonnegative().optional(), waitDays: z.number().nonnegative().optional() }))
    .optional(),
  requires: z
    .strictObject({
      phone: z.boolean().optional(),
      photoId: z.boolean().optional(),
      money: z.boolean().optional(),
      address: z.boolean().optional(),
    })
    .optional(),
  phones: z.array(z.strictObject({ number: z.string(), note: z.string().optional() })).optional(),
  email: z.string().optional(),
  url: z.string().optional(),
  addresses: z.array(z.string()).optional(),
  fees: z.string().optional(),
  eligibility: z.string().optional(),
  length: z.string().optional(),
  completion: z.string().optional(),
  waitText: z.string().optional(),
  alert: z.string().optional(),
  bring: z.array(z.string()).optional(),
  tellBefore: z.string().optional(),
  languages: z.array(z.string()).optional(),
});

export const KeptEntry = z.strictObject({
  /** `assure`: somebody asked and was told; `close`: shut from a day, until another or until further notice. */
  do: z.enum(['add', 'change', 'close', 'assure']),
  service: z.string().min(1),
  /** The day on which it was told. */
  on: day,
  /** Who wrote it down: a role or a name of staff, never of a person in a journey. */
  by: z.string().min(1),
  how: z.string().optional(),
  said: z.string().optional(),
  /** Days that it promises to hold. */
  holdsDays: z.number().int().positive().optional(),
  from: day.optional(),
  until: day.optional(),
  set: KeptFields.optional(),
});
/** One thing that somebody of a partnership was told about a service. */
export type KeptEntry = z.infer<typeof KeptEntry>;

/** Places and wait of a specialist service, as somebody was told them. */
export const KeptAvailability = z.strictObject({
  on: day,
  by: z.string().min(1),
  specialty: z.string().min(1),
  body: z.string().min(1),
  places: z.number().int().nonnegative().optional(),
  waitDays: z.number().nonnegative().optional(),
});

const clock = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'is no time like 17:35');

/** One departure of a timetable. */
export const KeptRide = z.strictObject({
  from: z.string(),
  to: z.string(),
  leaves: clock,
  arrives: clock.optional(),
  route: z.string().optional(),
  days: z.string().optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  holidays: z.boolean().optional(),
});

/** How one comes from the gate of a prison to the services. */
export const KeptGate = z.strictObject({
  travelMinutes: z.number().int().min(0).max(1440).optional(),
  rides: z.array(KeptRide).optional(),
});

/** A directory that people keep: what they were told about services, oldest first; merged over feeds. */
export const KeptDirectory = z.strictObject({
  kind: z.literal('justice-pathway-directory'),
  version: z.literal(1),
  name: z.string().optional(),
  entries: z.array(KeptEntry).default([]),
  /** Places and waits of specialist services, as told. */
  availability: z.array(KeptAvailability).default([]),
  gate: KeptGate.optional(),
});
export type KeptDirectory = z.infer<typeof KeptDirectory>;

/** Is this the form in which people keep a directory? */
export function isKeptDirectory(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'justice-pathway-directory';
}
