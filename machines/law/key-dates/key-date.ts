import type { CivilDate } from 'justice-pathway';
import { type DatedEntry, type Law, type LawAnswer, type Reason, type Reasoning, reasoning, restsOnUnverified } from 'justice-pathway/law';
import { counting } from '../release/counting.ts';

/** Another reading, convention or law, and the date it gives. */
export interface OtherDate {
  readonly when: string;
  readonly date?: CivilDate;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly daysToServe?: number;
}

/** How far a date can be relied on: `by-convention` rests on verified law and an unsettled way of counting. */
export type KeyDateStatus = 'verified' | 'by-convention' | 'unverified';

/** One date of a sentence, with its reasons. */
export interface KeyDate extends DatedEntry {
  readonly status: KeyDateStatus;
  readonly because: readonly Reason[];
  readonly daysToServe?: number;
  readonly note?: string;
  readonly alternatives?: readonly OtherDate[];
}

type Found = Omit<KeyDate, 'status' | 'because' | 'alternatives' | 'id' | 'label'>;

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
    status: statusOf(answer.because),
    because: answer.because,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

function statusOf(because: readonly Reason[]): KeyDateStatus {
  const settled = because.filter((each) => each.rule !== counting.id);
  if (restsOnUnverified(settled)) return 'unverified';
  return settled.length < because.length ? 'by-convention' : 'verified';
}

/** The answer of a calculation of key dates. */
export type KeyDates = LawAnswer<readonly KeyDate[]>;
