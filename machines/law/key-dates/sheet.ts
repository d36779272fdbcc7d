import type { CivilDate } from 'justice-pathway';
import { type Law, type NotAnswered, type Reasoning, reasoning } from 'justice-pathway/law';
import { releaseCalendar } from '../../calendars/local-calendars.ts';
import { type AutomaticRelease, automaticRelease } from '../release/automatic-release.ts';
import { type Counting, countingOf } from '../release/count.ts';
import { dayOfRelease } from '../release/day-of-release.ts';
import type { SentenceFile } from '../sentence/sentence-file.ts';
import type { SingleTerm } from '../sentence/term.ts';

/** What the entries of one person's dates share. */
export interface Sheet {
  readonly file: SentenceFile;
  readonly law: Law | undefined;
  /** Gathers the warnings of every entry. */
  readonly all: Reasoning;
  /** Every term of the person, and the one that ends last. */
  readonly terms: readonly SingleTerm[];
  readonly last: SingleTerm;
  readonly release: AutomaticRelease;
  readonly counting: Counting;
  /** The day of release after any move. */
  readonly released: CivilDate;
}

export function sheetOf(
  file: SentenceFile,
  terms: readonly SingleTerm[],
  last: SingleTerm,
  law: Law | undefined,
  all: Reasoning,
): Sheet | NotAnswered {
  const quiet = reasoning(law);
  const release = automaticRelease(file, quiet);
  if ('status' in release) return release;
  const counting = countingOf(file, release.term.from, quiet);
  const sheet = { file, law, all, terms, last, release, counting };
  return { ...sheet, released: releasedOn(release, sheet) };
}

function releasedOn(release: AutomaticRelease, sheet: Pick<Sheet, 'file' | 'law'>): CivilDate {
  if (release.to <= release.term.imposedTo) return release.term.imposedTo;
  return release.tranche ? release.to : movedDay(release.to, sheet);
}

/** A release that falls due, moved off a day on which nobody is released. */
export function movedDay(due: CivilDate, { file, law }: Pick<Sheet, 'file' | 'law'>): CivilDate {
  return dayOfRelease(due, releaseCalendar(file), reasoning(law));
}

/** Records the reasons of the release day, for entries that are counted from it. */
export function becauseOfRelease(sheet: Sheet, r: Reasoning): void {
  automaticRelease(sheet.file, r);
  if (!sheet.release.tranche) dayOfRelease(sheet.release.to, releaseCalendar(sheet.file), r);
}
