import { z } from 'zod';
import { CalendarFile } from '../../calendars/calendar-file.ts';
import { day, term } from '../fields.ts';

const offences = ['ordinary', 'domestic-abuse', 'sexual', 'violent', 'terrorism'] as const;

/** What the release rules ask about an offence. */
export const OffenceKind = z.enum(offences);
/** A kind of offence that the release rules tell apart. */
export type OffenceKind = z.infer<typeof OffenceKind>;

/** One sentence as it was passed. */
export const PassedSentence = z.strictObject({
  id: z.string().min(1).optional(),
  /** `imprisonment`, `detention` (under 21), `detention-of-child`, `extended`, `fine-default`, `contempt`, `life`, `lifelong-restriction`. */
  kind: z.string().default('imprisonment'),
  /** The custodial term; not for a life sentence or an order for lifelong restriction. */
  term: term.optional(),
  /** The extension period of an extended sentence. */
  extension: term.optional(),
  /** The punishment part of a life sentence or an order for lifelong restriction. */
  punishmentPart: term.optional(),
  /** The day the sentence was passed; the day it runs from if absent. */
  imposed: day.optional(),
  /** The day of conviction for it; the file's if absent and it was passed first, else the day it was passed. */
  convicted: day.optional(),
  /** The procedure of that conviction: it decides whether it takes the disclosure of an earlier one further. */
  procedure: z.enum(['summary', 'solemn', 'other']).optional(),
  /** Sentences with the same name here were passed in one proceeding; those passed on one day are taken to be, if absent. */
  proceedings: z.string().min(1).optional(),
  /** The day it runs from; earlier than `imposed` where it is backdated. */
  from: day.optional(),
  /** The id of the sentence it is consecutive to. */
  after: z.string().optional(),
  offences: z.array(OffenceKind).default([]),
  /** The day the earlier sentence was passed, where this one was substituted on appeal. */
  substitutedFor: day.optional(),
  /** Whether notification requirements apply; taken to apply to a sexual offence if absent. */
  notification: z.boolean().optional(),
  /** Supervision after release under a supervised release order. */
  supervisedRelease: term.optional(),
  /** Days already served on electronically monitored bail (half of it, rounded up): they count as served. */
  creditDays: z.int().nonnegative().optional(),
  /** Days added for breach of discipline. */
  addedDays: z.int().nonnegative().default(0),
});
/** One sentence as it was passed, with its terms and days. */
export type PassedSentence = z.infer<typeof PassedSentence>;

/** A full sentence calculation: everything a person is serving. */
export const SentenceFile = z.strictObject({
  sentences: z.array(PassedSentence).min(1),
  /** Days on which the person was released in between. */
  releases: z.array(day).default([]),
  /** True where it is known that the person was not released between sentences passed at different times. */
  notReleased: z.boolean().optional(),
  /** Times unlawfully at large, both days given: the first day absent and the day of return, which counts again. */
  absences: z.array(z.strictObject({ from: day, returned: day, courtCustodyDays: z.int().nonnegative().optional() })).optional(),
  /** Times at liberty while an appeal was pending, which was then lost or dropped: the day of liberation and the day of return to prison. */
  interimLiberations: z.array(z.strictObject({ liberated: day, returned: day })).optional(),
  /** The day of conviction of the sentences passed first; the day they were passed if absent, never the start of a backdated one. */
  convicted: day.optional(),
  ageAtConviction: z.int().min(8).max(120).optional(),
  /** Where the person will be after release: its public holidays count. */
  area: z.string().optional(),
  /** The public holidays of that area, in the format of calendars. */
  calendar: CalendarFile.optional(),
  /** Whether the Parole Board has recommended release at half. */
  paroleRecommended: z.boolean().optional(),
  hospitalDirection: z.boolean().optional(),
  liableToRemoval: z.boolean().optional(),
  /** How part of a day is rounded. The law does not say. */
  rounding: z.enum(['up', 'down', 'nearest']).optional(),
  /** Whether the day a sentence starts is its first day. The law does not say. */
  firstDay: z.enum(['counts', 'does-not-count']).optional(),
  /** Whether the day of interim liberation was itself served. The law speaks of the part unexpired at liberation and not of that day. */
  liberationDay: z.enum(['counts', 'does-not-count']).optional(),
  /** Where the last month of a term has no such day: whether it ends on the last day of that month, or the day before. */
  monthEnd: z.enum(['last-day', 'day-before']).optional(),
  /** From where the months left of a long-term sentence are counted back: the day after its last, or its last. The law does not say; they differ at the end of a month. */
  monthsLeft: z.enum(['from-day-after', 'from-last-day']).optional(),
});
export type SentenceFile = z.infer<typeof SentenceFile>;

export const sentenceExample: z.input<typeof SentenceFile> = {
  sentences: [{ id: 'first', term: '12m', from: '2026-06-01', offences: ['ordinary'] }],
};
