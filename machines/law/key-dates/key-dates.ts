import { addYears, defineCalculator, invalid, type Law, type Reasoning, reasoning } from 'justice-pathway/law';
import { otherWays } from '../release/other-ways.ts';
import { SentenceFile, sentenceExample } from '../sentence/sentence-file.ts';
import { singleTermsOf } from '../sentence/single-term.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { afterEntries, paroleEntry } from './after-entries.ts';
import { besideEach } from './beside.ts';
import { curfewEntries } from './curfew-entries.ts';
import type { KeyDate, KeyDates } from './key-date.ts';
import { automaticEntry, discretionaryEntry, liberatedEntry, releaseDayEntry, sentenceEnd } from './release-entries.ts';
import { sheetOf } from './sheet.ts';
import { spentDates } from './spent-dates.ts';

/**
 * Every date that follows from what a person is serving, each with its reasons.
 * A sentence without a fixed end has only a parole qualifying date.
 * @example keyDates({ sentences: [{ kind: 'imprisonment', term: '12m', from: '2026-06-01', offences: [], addedDays: 0 }], releases: [] })
 */
export function keyDates(file: SentenceFile, law?: Law): KeyDates {
  return keyDatesCalculator.calculate(file, law);
}

function datesOf(file: SentenceFile, law?: Law): KeyDates {
  const main = datesOneWay(file, law);
  if (main.status !== 'answered') return main;
  const terms = singleTermsOf(file, reasoning(law));
  if ('status' in terms) return main;
  let dates = main.value;
  const because = main.value.flatMap((each) => each.because);
  const day = main.value.find((each) => each.id === 'release-day');
  const released = day?.date ?? day?.to;
  for (const way of otherWays(file, law, terms, because, released)) {
    const other = datesOneWay(way.file, way.law);
    if (other.status === 'answered') dates = besideEach(dates, way.when, other.value);
  }
  return { ...main, value: dates, warnings: [...main.warnings, ...farAhead(dates)] };
}

// Further ahead than this from the last reading of the law, a change is likely before the day comes.
const horizonYears = 5;

/** Says of dates far ahead that the law may change before they come. */
function farAhead(dates: readonly KeyDate[]): readonly string[] {
  const read = dates
    .flatMap((each) => each.because.flatMap((one) => one.readOn ?? []))
    .sort()
    .at(-1);
  if (read === undefined) return [];
  const limit = addYears(read, horizonYears);
  const late = dates.filter((each) => (each.date ?? each.to ?? '') > limit);
  if (late.length === 0) return [];
  return [
    `The law was last read on ${read}: it may change before ${late.map((each) => `${each.date ?? each.to} (${each.id})`).join(', ')}.`,
  ];
}

/** Every date under one convention and one law. */
function datesOneWay(file: SentenceFile, law: Law | undefined): KeyDates {
  const r = reasoning(law);
  const terms = singleTermsOf(file, r);
  if ('status' in terms) return terms;
  const passed = terms.flatMap((each) => each.sentences).map(({ id, passed: of, imposed }) => ({ id, imposed, convicted: of.convicted }));
  const first = passed.map((each) => each.imposed).sort()[0] as string;
  if (file.convicted && file.convicted > first) {
    return invalid('convicted-after-sentence', `The conviction of ${file.convicted} is after the sentence of ${first}.`);
  }
  const late = passed.find((each) => each.convicted !== undefined && each.convicted > each.imposed);
  if (late)
    return invalid(
      'convicted-after-sentence',
      `"${late.id}": the conviction of ${late.convicted} is after the sentence of ${late.imposed}.`,
    );
  warnOfAge(file, r);
  const life = terms.find((each) => each.length === 'indeterminate');
  if (life) {
    r.warn('A sentence without a fixed end has no automatic release: only the Parole Board can direct it.');
    return r.answer(present([paroleEntry([life], file, law, r), ...spentDates(file, terms, law, r)]));
  }
  const last = terms.toSorted((one, other) => (one.to < other.to ? -1 : 1)).at(-1) as SingleTerm;
  const sheet = sheetOf(file, terms, last, law, r);
  if ('status' in sheet) {
    if (sheet.code !== 'terrorism') return sheet;
    r.warn(sheet.reason);
    return r.answer(present([sentenceEnd(last, file, law, r), paroleEntry(terms, file, law, r), ...spentDates(file, terms, law, r)]));
  }
  return r.answer(
    present([
      liberatedEntry(sheet),
      sentenceEnd(last, file, law, r),
      automaticEntry(sheet),
      releaseDayEntry(sheet),
      discretionaryEntry(sheet),
      ...curfewEntries(sheet),
      paroleEntry(terms, file, law, r),
      ...afterEntries(sheet),
      ...spentDates(file, terms, law, r),
    ]),
  );
}

function warnOfAge({ ageAtConviction, sentences }: SentenceFile, r: Reasoning): void {
  if (ageAtConviction === undefined || ageAtConviction >= 21) return;
  if (sentences.some((each) => each.kind === 'imprisonment')) {
    r.warn('Under 21 a court passes detention, not imprisonment; the dates of release are worked out alike.');
  }
}

function present(dates: readonly (KeyDate | undefined)[]): readonly KeyDate[] {
  return dates.filter((each) => each !== undefined);
}

/** Every date of a sentence at once; what the command `dates` prints. */
export const keyDatesCalculator = defineCalculator<SentenceFile, readonly KeyDate[]>({
  id: 'key-dates',
  label: 'Every date that follows from a sentence, each with its reasons',
  input: SentenceFile,
  example: sentenceExample,
  calculate: datesOf,
});
