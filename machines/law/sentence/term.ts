import type { CivilDate } from 'justice-pathway';
import type { PlacedSentence } from './place-sentences.ts';
import type { OffenceKind } from './sentence-file.ts';

/** Sentences that the law treats as one. */
export interface SingleTerm {
  readonly sentences: readonly PlacedSentence[];
  readonly length: 'short-term' | 'long-term' | 'indeterminate';
  readonly from: CivilDate;
  /** Last day of the custodial term, or of the punishment part. */
  readonly to: CivilDate;
  readonly days: number;
  /** Its first and last day as the court passed it, where credit or time at large moved them. */
  readonly asPassed?: { readonly from: CivilDate; readonly to: CivilDate };
  /** The reading of a last month without such a day, where it is not the usual one. */
  readonly monthEnd?: 'day-before';
  readonly extendedTo?: CivilDate;
  /** First and last day on which a part of it was passed. */
  readonly imposedFrom: CivilDate;
  readonly imposedTo: CivilDate;
  readonly offences: readonly OffenceKind[];
  readonly addedDays: number;
}
