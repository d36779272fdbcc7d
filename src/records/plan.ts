import { z } from 'zod';
import { isCivilDate } from '../kernel/civil-date.ts';

/** The ending of `"$schema"` by which a file is known to be a records plan. */
export const planSchemaName = 'records-plan.schema.json';

const Day = z.string().refine(isCivilDate, { message: 'not a date; write it like 2026-04-01' });
const Texts = z.union([z.string(), z.array(z.string()).min(1)]);
const Column = z.string().min(1);
const Said = z.string().regex(/\S/, 'write it in words; it must not be blank');
const Word = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Your word to the word of the pathway; `null`: known, and means nothing. A star stands for any signs: `"*court*"`; `"*"` alone for every other word. */
export const WordTable = z.record(z.string(), Word);

/** What a column must hold. */
export const CellTest = z.union([
  z.string(),
  z.array(z.string()).min(1),
  z.strictObject({
    /** Any of these words; a star stands for any signs. */
    is: Texts.optional(),
    /** None of these words. */
    not: Texts.optional(),
    /** Empty, or not empty. */
    blank: z.boolean().optional(),
  }),
]);
/** Tests of columns that must all hold. */
export const RowTest = z.record(z.string(), CellTest);
export type RowTest = z.infer<typeof RowTest>;

/** A value of an attribute or of the profile: out of a column, or the same for every row. */
export const ValuePlan = z
  .strictObject({
    column: Column.optional(),
    /** The same value for every row. */
    value: Word.optional(),
    /** Each word of the column and what it means. */
    values: WordTable.optional(),
    /** How the column is read where it has no table of words, or for what the table does not name: `text` as it stands. */
    as: z.enum(['text', 'number', 'yes-no', 'date']).optional(),
    /** Signs between several words in one cell; the value is then a list. */
    split: z.array(z.string().min(1)).min(1).optional(),
    /** Texts that mean nothing, beside an empty cell. */
    none: z.array(z.string()).optional(),
    /** For `as: "date"`. */
    format: Texts.optional(),
    when: RowTest.optional(),
  })
  .refine((plan) => (plan.column === undefined) !== (plan.value === undefined), { message: 'name a column, or give a value' })
  .refine((plan) => plan.column === undefined || plan.values !== undefined || plan.as !== undefined, {
    message: 'say what the words mean with "values", or how they are read with "as"',
  });
export type ValuePlan = z.infer<typeof ValuePlan>;

/** When: a column of dates, or several, each of which makes an event. */
export const DatePlan = z
  .strictObject({
    column: Column.optional(),
    /** Several columns of one kind of date: an event for each that is filled. */
    columns: z.array(Column).min(1).optional(),
    /** How the dates are written: `DD/MM/YYYY`, `DD-MMM-YY`, `iso`, `excel` …; several where a column mixes them. Without it the whole column decides. */
    format: Texts.optional(),
    /** Texts that mean "no date": `["01/01/1900", "n/k"]`. */
    none: z.array(z.string()).optional(),
    /** Column of the clock time, where it stands apart; and texts in it that mean "not noted". */
    clock: z.union([Column, z.strictObject({ column: Column, none: z.array(z.string()).optional() })]).optional(),
    /** The last year that two figures can mean. */
    lastYear: z.number().int().optional(),
    /** Zone of the clock; else that of the plan. */
    zone: z.string().optional(),
  })
  .refine((plan) => (plan.column === undefined) !== (plan.columns === undefined), { message: 'name a column, or columns' });
export type DatePlan = z.infer<typeof DatePlan>;

/** An event that a row makes. */
export const EventPlan = z.strictObject({
  /** An event type of the pathway; or a column, with the word of each type. */
  type: z.union([z.string().min(1), z.strictObject({ column: Column, values: WordTable })]),
  date: z.union([Column, DatePlan]),
  /** Only for rows whose columns hold these words. */
  when: RowTest.optional(),
  attrs: z.record(z.string(), ValuePlan).optional(),
  /** Domains that were asked about at this contact. */
  asked: ValuePlan.optional(),
  /** The events of a row that say so are the beginning and the end of one stay. */
  stay: z.boolean().optional(),
});
export type EventPlan = z.infer<typeof EventPlan>;

const Period = z.strictObject({
  /** The first day that the source covers; without it, from the beginning. */
  from: Day.optional(),
  /** The last day. */
  to: Day.optional(),
  /** Times inside it for which nothing was sent. */
  except: z.array(z.strictObject({ from: Day, to: Day, why: z.string().optional() })).optional(),
});

/** How a file is read. */
const reading = {
  /** A file beside the plan, or a pattern with a star, or several. */
  file: Texts,
  /** Found by what the file begins with, unless it is named. */
  format: z.enum(['csv', 'xlsx', 'jsonl', 'xes', 'ocel', 'parquet']).optional(),
  /** `utf-8`, `windows-1252`, `utf-16le` …; found, and told, unless it is named. */
  encoding: z.string().optional(),
  delimiter: z.string().min(1).max(1).optional(),
  /** For a workbook: the name of the sheet; else its first. */
  sheet: z.string().optional(),
  /** The line of the heading, from 1, where other lines stand above it. */
  headerRow: z.number().int().min(1).optional(),
  /** For OCEL: the type of object that is the person. */
  objectType: z.string().optional(),
  /** Columns in which an empty cell means the cell above it (merged cells). */
  fillDown: z.array(Column).optional(),
  /** The columns that the file had when the plan was made; others, and missing ones, are told before anything is read. */
  columns: z.array(z.string()).optional(),
  /** Columns that must not be read at all: names, addresses. */
  drop: z.array(Column).optional(),
};

const PersonColumn = z.strictObject({ column: Column, id: z.string().min(1) });

/** One partner's file. */
export const SourcePlan = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]+$/, 'use letters, figures, - and _'),
  partner: z.string().optional(),
  note: z.string().optional(),
  ...reading,
  period: Period.optional(),
  /** Event types or domains about which the silence of this source means that nothing happened. @defaultValue the types of its events */
  covers: z.array(z.string()).optional(),
  /** The column that says who, and which id it is; several are tried in order. */
  person: z.union([PersonColumn, z.array(PersonColumn).min(1)]),
  /** Rows that hold nothing, and why. */
  skip: z.array(z.strictObject({ when: RowTest, why: z.string().optional() })).optional(),
  /** Words of a column that are known and hold no event. */
  ignore: z.record(z.string(), z.array(z.string())).optional(),
  /** How all dates of this source are written, and what means "no date", unless a date says otherwise. */
  dates: z
    .strictObject({ format: Texts.optional(), none: z.array(z.string()).optional(), lastYear: z.number().int().optional() })
    .optional(),
  events: z.array(EventPlan),
  /** Fields of the person's profile. */
  profile: z.record(z.string(), ValuePlan).optional(),
});
export type SourcePlan = z.infer<typeof SourcePlan>;

/** How an id is written, so that the same id is known again. */
export const IdPlan = z.strictObject({
  /** It has so many figures: noughts that a spreadsheet took away are put back. */
  digits: z.number().int().min(1).max(20).optional(),
  /** Signs that do not count, such as `" -/"`. */
  strip: z.string().optional(),
  /** What it looks like (a regular expression); others are told. */
  pattern: z.string().optional(),
});
export type IdPlan = z.infer<typeof IdPlan>;

/** The list that joins the ids of the partners, one line a person. */
export const LookupPlan = z.strictObject({
  ...reading,
  /** The column of the person's own id, which the journeys carry, and the name of that id. */
  person: PersonColumn,
  /** The columns of the partners' ids: `{ "prison": "Prison No" }`. */
  ids: z.record(z.string(), Texts),
  /** Texts that mean: the partner looked, and does not know the person. An empty cell means that nobody could find the id. */
  absent: z.array(z.string()).optional(),
  profile: z.record(z.string(), ValuePlan).optional(),
  /** People about whom some sources cannot say anything. */
  unseen: z.array(z.strictObject({ when: RowTest, sources: z.array(z.string()).min(1), why: z.string().optional() })).optional(),
});
export type LookupPlan = z.infer<typeof LookupPlan>;

/** How the extract of a partnership becomes journeys. */
export const RecordsPlan = z.strictObject({
  $schema: z.string(),
  title: z.string().optional(),
  note: z.string().optional(),
  /** Zone of clock times and of days. @defaultValue that of the pathway */
  zone: z.string().optional(),
  /** The days that were observed; the last is the end of every journey. @defaultValue from the first to the last day of the sources' periods */
  observed: z.strictObject({ from: Day.optional(), to: Day.optional() }).optional(),
  /** How each kind of id is written. */
  ids: z.record(z.string(), IdPlan).optional(),
  /** The list that joins the ids; without one, the id of a source is the person's. */
  persons: LookupPlan.optional(),
  sources: z.array(SourcePlan).min(1),
  /** The same thing told by two partners: the one whose own act it is leads. */
  same: z
    .array(z.strictObject({ types: z.array(z.string()).min(1), lead: z.string(), withinDays: z.number().int().min(0).max(366) }))
    .optional(),
  /** What cannot be mended, accepted with a reason; `what` is the code that `records check` gives. */
  accept: z
    .array(
      z.strictObject({
        what: z.string(),
        source: z.string().optional(),
        column: z.string().optional(),
        value: z.string().optional(),
        reason: z.string().min(1),
      }),
    )
    .optional(),
  /** Full figures and single people in everything that is written from this plan: who asks for them, and why. Each file and first line says so. */
  inside: z.strictObject({ name: Said, why: Said }).optional(),
  /** Questions that are still open, in words; each is to be answered and taken out. */
  questions: z.array(z.string()).optional(),
});
export type RecordsPlan = z.infer<typeof RecordsPlan>;

/** Whether a parsed file says that it is a records plan. */
export function isRecordsPlan(value: unknown): boolean {
  const name = typeof value === 'object' && value !== null && '$schema' in value ? value.$schema : undefined;
  return typeof name === 'string' && /records-plan(?:\.schema)?(?:\.json)?$/.test(name);
}
