import type { CivilDate } from 'justice-pathway';
import {
  type Alternative,
  type Answered,
  isUnverified,
  type Law,
  type LawAnswer,
  type Reason,
  reasoning,
  versionsUnder,
} from 'justice-pathway/law';
import type { Fraction } from '../fraction.ts';
import { lastDayOf } from '../sentence/place-sentences.ts';
import type { SentenceFile } from '../sentence/sentence-file.ts';
import { singleTermsOf } from '../sentence/single-term.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { childFraction } from './child-fraction.ts';
import { countingOf, otherFirstDay } from './count.ts';
import { fineDefaultFraction } from './fine-default-fraction.ts';
import { longTermRemaining } from './long-term-remaining.ts';
import { type LawWay, underSection8, withValue } from './other-law.ts';
import { monthsBefore } from './release-point.ts';
import { shortTermFraction } from './short-term-fraction.ts';

/** Another convention, reading or law, under which an answer is worked out again. */
export interface OtherWay {
  readonly when: string;
  readonly file: SentenceFile;
  readonly law: Law | undefined;
}

/** The ways that the law or the facts leave open for an answer that rests on these reasons, and on a day of release where it has one. */
export function otherWays(
  file: SentenceFile,
  law: Law | undefined,
  terms: readonly SingleTerm[],
  because: readonly Reason[],
  released?: CivilDate,
): readonly OtherWay[] {
  const section8 = released === undefined ? undefined : underSection8(law, released);
  return [
    ...waysOfCounting(file, terms).map((each) => ({ law, ...each })),
    ...(law?.reforms?.length
      ? []
      : [...waysOfTheFraction(law, because), ...(section8 ? [section8] : [])].map((each) => ({ file, ...each }))),
  ];
}

/** The answers of a calculation in the other ways, where they differ from the one given. */
export function inOtherWays<T>(
  file: SentenceFile,
  law: Law | undefined,
  main: Answered<T>,
  ask: (file: SentenceFile, law: Law | undefined) => LawAnswer<T>,
  released?: CivilDate,
): readonly Alternative<T>[] {
  const terms = singleTermsOf(file, reasoning(law));
  if ('status' in terms) return [];
  const own = JSON.stringify(main.value);
  return otherWays(file, law, terms, main.because, released).flatMap((way) => {
    const other = ask(way.file, way.law);
    return other.status === 'answered' && JSON.stringify(other.value) !== own ? [{ when: way.when, value: other.value }] : [];
  });
}

function waysOfCounting(file: SentenceFile, terms: readonly SingleTerm[]): readonly Omit<OtherWay, 'law'>[] {
  const found: Omit<OtherWay, 'law'>[] = [];
  const counting = otherFirstDay(countingOf(file, (terms[0] as SingleTerm).from, reasoning()));
  found.push({ when: counting.when, file: { ...file, firstDay: counting.firstDay } });
  const placed = terms.flatMap((each) => each.sentences);
  const atMonthEnd = placed.some(
    (each) => each.passed.term && lastDayOf(each.from, each.passed.term, 'day-before') !== lastDayOf(each.from, each.passed.term),
  );
  if (atMonthEnd && file.monthEnd !== 'day-before')
    found.push({ when: 'if a term ends a day earlier where its last month has no such day', file: { ...file, monthEnd: 'day-before' } });
  const months = longTermRemaining.values.at(-1)?.value ?? 0;
  const back = (term: SingleTerm, monthsLeft: 'from-last-day' | 'from-day-after') =>
    monthsBefore(term.to, months, { rounding: 'up', firstDay: 'counts', monthsLeft });
  if (
    file.monthsLeft !== 'from-last-day' &&
    terms.some((each) => each.length === 'long-term' && back(each, 'from-last-day') !== back(each, 'from-day-after'))
  )
    found.push({
      when: 'if the months left are counted back from the last day of the sentence',
      file: { ...file, monthsLeft: 'from-last-day' },
    });
  if (file.interimLiberations?.length)
    found.push(
      file.liberationDay === 'does-not-count'
        ? { when: 'if the day of interim liberation was served', file: { ...file, liberationDay: 'counts' } }
        : { when: 'if the day of interim liberation was not served', file: { ...file, liberationDay: 'does-not-count' } },
    );
  if (terms.length > 1 && file.releases.length === 0 && file.notReleased !== true && apart(placed))
    found.push({ when: 'if the person was not released between the sentences', file: { ...file, notReleased: true } });
  return found;
}

function apart(placed: readonly { readonly imposed: string }[]): boolean {
  return new Set(placed.map((each) => each.imposed)).size > 1;
}

/**
 * Where it is not verified which of two parts is in force on a day: the law with either from the first day in doubt, so that nobody is shown
 * as released under a part before the day on which it can have begun.
 */
function waysOfTheFraction(law: Law | undefined, because: readonly Reason[]): readonly LawWay[] {
  const parts = [...new Set(versionsUnder(shortTermFraction, law).map((each) => each.value))].slice(-2);
  return [shortTermFraction, childFraction, fineDefaultFraction].flatMap((parameter) => {
    if (!because.some((each) => each.rule === parameter.id && each.unverified)) return [];
    const start = versionsUnder(parameter, law).find(isUnverified)?.from;
    if (!start) return [];
    return parts.map((part) => ({
      when: part === parts.at(-1) ? `if the part to serve is ${part} from ${start} on` : `if the part to serve is ${part}`,
      law: withValue<Fraction>(law, parameter, part, start),
    }));
  });
}
