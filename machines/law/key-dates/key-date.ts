import type { CivilDate } from 'justice-pathway';
import { type DatedEntry, type GroundsStatus, type Law, type LawAnswer, type Reason, type Reasoning, reasoning } from 'justice-pathway/law';

/** Another reading, convention or law, and the date it gives. */
export interface OtherDate {
  readonly when: string;
  readonly date?: CivilDate;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly daysToServe?: number;
}

/** One date of a sentence, with its reasons. */
export interface KeyDate extends DatedEntry {
  /** The weakest of what the date rests on: how far it can be relied on. */
  readonly status: GroundsStatus;
  readonly because: readonly Reason[];
  readonly daysToServe?: number;
  readonly note?: string;
  /** The arithmetic and the reasoning, in order. */
  readonly steps?: readonly string[];
  readonly alternatives?: readonly OtherDate[];
}

type Found = Omit<KeyDate, 'status' | 'because' | 'alternatives' | 'id' | 'label' | 'steps'>;

/** Works out one date with reasons of its own; `undefined` where the sentence has no such date. */
export function keyDate(
  id: string,
  label: string,
  law: Law | undefined,
  all: Reasoning,
  find: (r: Reasoning) => Found | undefined,
  alternatives: readonly OtherDate[] = [],
): KeyDate | undefined {
  const r = reasoning(law);
  const found = find(r);
  const answer = r.answer(undefined);
  for (const each of answer.warnings) all.warn(each);
  for (const each of answer.unknown) all.missing(each);
  if (!found) return undefined;
  return {
    id,
    label,
    ...found,
    status: answer.grounds.status,
    ...(answer.steps.length > 0 ? { steps: [...new Set(answer.steps)] } : {}),
    because: answer.because,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

/** The answer of a calculation of key dates. */
export type KeyDates = LawAnswer<readonly KeyDate[]>;
