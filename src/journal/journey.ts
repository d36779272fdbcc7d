import { z } from 'zod';
import { isCivilDate } from '../kernel/civil-date.ts';
import type { Domain } from '../kernel/domain.ts';
import type { Instant } from '../kernel/instant.ts';
import { tryInstant } from '../kernel/instant.ts';
import { Profile } from '../kernel/profile.ts';

const Day = z.string().refine(isCivilDate, { message: 'not a date; write it like 2026-06-01' });
const Time = z.string().refine((text) => tryInstant(text) !== undefined, {
  message: 'not a date and time with an offset; write it like 2026-06-01T09:00:00+01:00',
});

export const JourneyFileEvent = z.looseObject({
  id: z.string().min(1),
  /** A time with an offset; or a date, where `precision` is `day`. */
  at: z.union([Time, Day]),
  /** `day`: no clock time is known, and `at` is a date. */
  precision: z.enum(['day', 'minute']).optional(),
  type: z.string().min(1),
  attrs: z.record(z.string(), z.unknown()).optional(),
  asked: z.array(z.string()).optional(),
  case: z.string().optional(),
});

export const JourneyFileUnseen = z.looseObject({
  /** A domain of moments, or of rules: `housing`, `justice`. */
  domain: z.string().optional(),
  types: z.array(z.string()).optional(),
  /** A time, or a date: the beginning of it. */
  from: z.union([Time, Day]).optional(),
  /** A time, or a date: the end of it. */
  to: z.union([Time, Day]).optional(),
  why: z.string().optional(),
  neverRecorded: z.literal(true).optional(),
});

/** The file form of one person's journey: times as text with an offset. */
export const JourneyFile = z.looseObject({
  id: z.string().min(1),
  observationEnd: Time,
  profile: Profile,
  events: z.array(JourneyFileEvent),
  unseen: z.array(JourneyFileUnseen).optional(),
});
export type JourneyFile = z.infer<typeof JourneyFile>;

/** One thing that happened. */
export interface JourneyEvent {
  readonly id: string;
  /** When; of a day without a clock time, the beginning of that day. */
  readonly at: Instant;
  /** Only the day is known: the event may have been at any moment of it. */
  readonly precision?: 'day';
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  /** Domains raised at this contact; absent where nobody wrote it down. */
  readonly asked?: readonly Domain[];
  readonly case?: string;
}

/** What the record cannot show: silence here means nothing. */
export interface Unseen {
  readonly domain?: string;
  readonly types?: readonly string[];
  readonly from?: Instant;
  readonly to?: Instant;
  /** Why it cannot be seen, in words. */
  readonly why?: string;
  /** The types never occur in a log that nobody has said would hold them: a rule is blind where all that it expects is among them. */
  readonly neverRecorded?: true;
}

/** One person's journey as the mapper reads it: events in order of time, then of the file. */
export interface Journey {
  readonly id: string;
  readonly observationEnd: Instant;
  readonly profile: Profile;
  readonly events: readonly JourneyEvent[];
  readonly unseen?: readonly Unseen[];
}

/** A line of version 0.1 that says that a message was not sent: it has the type of an offer, and is none. */
export function isUnsent(event: { readonly attrs?: Readonly<Record<string, unknown>> | undefined }): boolean {
  return event.attrs?.['sent'] === false;
}
