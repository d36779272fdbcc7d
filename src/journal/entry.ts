import { z } from 'zod';

/** The kinds of lines in a journal. */
export const EntryKind = z.enum([
  'event',
  'due',
  'state',
  'stage',
  'moment',
  'offer',
  'answer',
  'refused',
  'hook-failed',
  'correction',
  'note',
]);
export type EntryKind = z.infer<typeof EntryKind>;

export const Entry = z.strictObject({
  id: z.string(),
  /** Position in the case's journal, from 1, without a hole. */
  seq: z.number().int(),
  /** When it happened: milliseconds since 1970 (UTC). */
  at: z.number().int(),
  case: z.string(),
  person: z.string(),
  type: z.string(),
  kind: EntryKind,
  stage: z.string().nullable(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  asked: z.array(z.string()).optional(),
  /** The entry that led to this one. */
  cause: z.string().optional(),
});
/** One line of a journal. Nothing in it is ever changed; a correction is a later entry. */
export type Entry = z.infer<typeof Entry>;
