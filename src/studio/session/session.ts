import { z } from 'zod';
import { isCivilDate } from '../../kernel/index.ts';

const Day = z.string().refine(isCivilDate, 'Write a day like 2027-03-18.');
/** The page asks for less; what it puts together itself, as the title of many changes, must come back too. */
const Line = z.string().max(4000);
/** More than a group ever keeps: whatever the page saves, it opens again. */
const most = 1000;

/** Something the group agreed: what, who leads, by when, and from which measure it will know. */
export const Decision = z.strictObject({
  id: z.string().max(60),
  what: Line,
  lead: Line,
  quickWin: Line.default(''),
  /** A day, or empty where none was agreed. */
  byWhen: z.union([Day, z.literal('')]).default(''),
  howWeKnow: Line.default(''),
  /** Id of a rule whose share tells whether it moved; empty where no measure of the records can tell. */
  measure: z.string().max(80).default(''),
  state: z.enum(['open', 'done', 'dropped']).default('open'),
});
export type Decision = z.infer<typeof Decision>;

/** A change tried for a year of invented people, with the sentences that it gave. */
export const TriedWhatIf = z.strictObject({
  title: Line,
  levers: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  numbers: z.record(z.string(), z.number()).default({}),
  /** Invented people in the run. */
  people: z.number().int().min(0),
  moved: z.array(z.strictObject({ measure: z.string(), sentence: z.string() })),
});
export type TriedWhatIf = z.infer<typeof TriedWhatIf>;

/** Numbers of the group's own records as they passed the gate; what was held back is not there. */
export const SessionFigures = z.strictObject({
  at: Day,
  what: Line,
  /** The day up to which the records of then went: whoever began later did not stand in them. */
  upTo: Day.optional(),
  rounding: z.number().int().min(3).max(50),
  cells: z.record(z.string(), z.number()),
});
export type SessionFigures = z.infer<typeof SessionFigures>;

/** A session of a group at the table, as a file: question, room, walks, what-ifs, decisions, notes, and the figures it saw. */
export const Session = z.strictObject({
  $schema: z.string().optional(),
  kind: z.literal('justice-pathway-session'),
  version: z.literal(1),
  question: Line,
  heldOn: Day,
  /** Who is in the room, by role: never a name. */
  room: z.array(z.strictObject({ role: z.string().max(120) })).max(most),
  /** Walks of invented people, each with its ways. */
  walks: z.array(z.strictObject({ title: Line, walk: z.record(z.string(), z.unknown()) })).max(most),
  whatIfs: z.array(TriedWhatIf).max(most),
  /** What the group typed about the desks of its area. */
  area: z.record(z.string(), z.unknown()).default({}),
  decisions: z.array(Decision).max(most),
  notes: z.string().max(20_000),
  /** One for each time the group looked at its records, the newest last. */
  figures: z.array(SessionFigures).max(most),
});
/** A session of a group at the table. */
export type Session = z.infer<typeof Session>;
