import { z } from 'zod';
import { dateReader } from './table/date-format.ts';

const Columns = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** Which column of a table means what. Only `case`, `activity` and `time` are needed. */
export const LogMapping = z.strictObject({
  $schema: z.string().optional(),
  note: z.string().optional(),
  /** Column of the case: the person or journey. Several are joined by a hyphen. */
  case: Columns,
  /** Column of what happened. Several are joined by a space. */
  activity: Columns,
  /** Column of the time; a date and a clock column are joined by a space. */
  time: Columns,
  /** How times are written: `iso`, `DD/MM/YYYY`, `DD-MMM-YY`, `excel`, `epoch-seconds` …; without it the whole column decides. */
  timeFormat: z
    .string()
    .refine((format) => dateReader(format) !== undefined, { message: 'not a way to write a date; write it like DD/MM/YYYY, iso or excel' })
    .optional(),
  /** Zone of times without an offset. Without it, that of the pathway. */
  zone: z.string().optional(),
  delimiter: z.string().min(1).max(1).optional(),
  /** Column of an id of the event. */
  id: z.string().optional(),
  /** Column that says start or complete. */
  lifecycle: z.string().optional(),
  /** What an activity of the table is called in the rules: `{ "Released": "custody.liberated" }`. */
  types: z.record(z.string(), z.string()).optional(),
  /** Columns to keep as attributes of the event, under another name; without it all columns are kept. */
  attrs: z.record(z.string(), z.string()).optional(),
  /** Columns of the domains asked about at a contact, separated by semicolons or commas. */
  asked: z.string().optional(),
  /** Columns to keep in the profile of the person: `{ "age": "Age", "sex": "Gender", "needs": "Needs" }`. */
  profile: z.record(z.string(), z.string()).optional(),
  /** End of observation for all; otherwise the last event of the log. */
  observationEnd: z.string().optional(),
  /** Event types or domains about which the silence of the log means that nothing happened, though it never holds them. */
  covers: z.array(z.string()).optional(),
  /** What the log cannot show. */
  unseen: z.array(z.record(z.string(), z.unknown())).optional(),
});
export type LogMapping = z.infer<typeof LogMapping>;
