import { assumption, isUnverified, type Law, lookup, type Parameter, reasoning, versionsUnder } from 'justice-pathway/law';
import { countingOf, otherFirstDay } from '../release/count.ts';
import { dayRule } from '../release/day-rule.ts';
import { dayRuleSection8 } from '../release/day-rule-section-8.ts';
import { shortTermFraction } from '../release/short-term-fraction.ts';
import { lastDayOf } from '../sentence/place-sentences.ts';
import type { SentenceFile } from '../sentence/sentence-file.ts';
import type { SingleTerm } from '../sentence/term.ts';
import type { KeyDate, OtherDate } from './key-date.ts';

/** Another convention, reading or law, under which every date is worked out again. */
export interface OtherWay {
  readonly when: string;
  readonly file: SentenceFile;
  readonly law: Law | undefined;
}

/** The ways that the law or the facts leave open for these dates. */
export function otherWays(
  file: SentenceFile,
  law: Law | undefined,
  terms: readonly SingleTerm[],
  dates: readonly KeyDate[],
): readonly OtherWay[] {
  const found: OtherWay[] = [];
  const first = terms[0] as SingleTerm;
  const counting = otherFirstDay(countingOf(file, first.from, reasoning(law)));
  found.push({ when: counting.when, file: { ...file, firstDay: counting.firstDay }, law });
  const placed = terms.flatMap((each) => each.sentences);
  if (
    placed.some(
      (each) => each.passed.term && lastDayOf(each.from, each.passed.term, 'day-before') !== lastDayOf(each.from, each.passed.term),
    )
  )
    found.push({
      when: 'if a term ends a day earlier where its last month has no such day',
      file: { ...file, monthEnd: 'day-before' },
      law,
    });
  if (file.interimLiberations?.length)
    found.push(
      file.liberationDay === 'does-not-count'
        ? { when: 'if the day of interim liberation was served', file: { ...file, liberationDay: 'counts' }, law }
        : { when: 'if the day of interim liberation was not served', file: { ...file, liberationDay: 'does-not-count' }, law },
    );
  if (terms.length > 1 && file.releases.length === 0 && file.notReleased !== true && apart(placed))
    found.push({ when: 'if the person was not released between the sentences', file: { ...file, notReleased: true }, law });
  if (law?.reforms?.length) return found;
  const used = (parameter: Parameter) => dates.flatMap((each) => each.because.filter((one) => one.rule === parameter.id && one.unverified));
  if (used(shortTermFraction).length > 0) {
    const now = used(shortTermFraction)[0]?.value;
    const values = [...new Set(versionsUnder(shortTermFraction, law).map((each) => each.value))].slice(-2);
    for (const fraction of values)
      if (fraction !== now)
        found.push({ when: `if the part to serve is ${fraction}`, file, law: withValue(law, shortTermFraction, fraction) });
  }
  const moved = dates.find((each) => each.id === 'release-day');
  const rule = moved?.date === undefined ? undefined : lookup(dayRule, moved.date, law);
  if (rule && isUnverified(rule)) {
    const section8 = lookup(dayRuleSection8, moved?.date as string, law);
    if (section8) found.push({ when: 'if section 8 of the 2023 Act is in force', file, law: withValue(law, dayRule, section8.value) });
  }
  return found;
}

function apart(placed: readonly { readonly imposed: string }[]): boolean {
  return new Set(placed.map((each) => each.imposed)).size > 1;
}

function withValue<T>(law: Law | undefined, parameter: Parameter<T>, value: T): Law {
  const values = [
    { from: null, value, source: { title: 'The other reading', kind: 'assumption' as const }, readings: assumption('the other reading') },
  ];
  const reform = {
    id: `other-${parameter.id}`,
    label: 'Another reading',
    description: 'Shown beside the answer.',
    overlays: [{ parameter: parameter.id, values }],
  };
  return { ...law, reforms: [...(law?.reforms ?? []), reform] };
}

/** Puts beside each date what it would be another way, where that differs. */
export function besideEach(dates: readonly KeyDate[], when: string, others: readonly KeyDate[]): readonly KeyDate[] {
  return dates.map((each) => {
    const other = others.find((one) => one.id === each.id);
    if (!other || spanOf(other) === spanOf(each)) return each;
    const beside: OtherDate = {
      when,
      ...(other.date ? { date: other.date } : {}),
      ...(other.from ? { from: other.from } : {}),
      ...(other.to ? { to: other.to } : {}),
      ...(other.daysToServe === undefined ? {} : { daysToServe: other.daysToServe }),
    };
    return { ...each, alternatives: [...(each.alternatives ?? []), beside] };
  });
}

function spanOf({ date, from, to }: KeyDate): string {
  return `${date ?? ''} ${from ?? ''} ${to ?? ''}`;
}
