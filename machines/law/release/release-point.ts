import { addDays, type CivilDate } from 'justice-pathway';
import { addMonths, daysBetween, lookup, type NotAnswered, type Reasoning, unsupported } from 'justice-pathway/law';
import { type Fraction, partOf, partsOf } from '../fraction.ts';
import { lastDayBeginningWith } from '../period.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { addedDaysLimit } from './added-days-limit.ts';
import { childLongFraction } from './child-long-fraction.ts';
import { type Counting, dayServed } from './count.ts';
import { fineDefaultLongFraction } from './fine-default-long-fraction.ts';
import { changeDays, type FractionRule, fractionRule } from './fraction-rule.ts';
import { longTermExtended } from './long-term-extended.ts';
import { longTermFraction } from './long-term-fraction.ts';
import { longTermRemaining } from './long-term-remaining.ts';
import { trancheCap } from './tranche-cap.ts';
import { tranches2025 } from './tranches-2025.ts';

/** When a term falls to be released automatically, before any move off a weekend or holiday. */
export interface ReleasePoint {
  /** First and last day on which it may fall; the same day except in a tranche. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Days to serve under the rule, whatever a tranche does. */
  readonly daysToServe: number;
  readonly fraction?: Fraction;
  readonly onLicence: boolean;
  readonly why: string;
  readonly tranche?: string;
}

/** The release point of a single term under one counting. Reads the law; records only what decided. */
export function releasePoint(term: SingleTerm, counting: Counting, r: Reasoning): ReleasePoint | NotAnswered {
  if (term.length === 'indeterminate') {
    return unsupported(
      'no-automatic-release',
      'A sentence without a fixed end has no automatic release: only the Parole Board can direct it after the punishment part.',
    );
  }
  if (term.offences.includes('terrorism')) {
    return unsupported(
      'terrorism',
      'A sentence for a terrorist offence has no automatic release at a fixed point: the Parole Board decides.',
    );
  }
  return term.length === 'long-term' ? longTermPoint(term, counting, r) : shortTermPoint(term, counting, r);
}

function longTermPoint(term: SingleTerm, counting: Counting, r: Reasoning): ReleasePoint {
  const atEnd = { from: term.to, to: term.to, daysToServe: term.days, onLicence: true };
  const kinds = new Set(term.sentences.map((each) => each.kind));
  if (kinds.has('detention-of-child'))
    return after(r.read(childLongFraction, term.to), term, counting, 'detention of a child for four years or more', r);
  if (kinds.has('fine-default') || kinds.has('contempt')) {
    return {
      ...after(r.read(fineDefaultLongFraction, term.to), term, counting, 'fine default or contempt, long-term', r),
      onLicence: false,
    };
  }
  if (
    term.imposedFrom !== term.imposedTo &&
    lookup(longTermFraction, term.imposedFrom, r.law) &&
    !lookup(longTermFraction, term.imposedTo, r.law)
  ) {
    r.warn('Parts of this term were passed on both sides of 1 February 2016. The later law is used; the rules held here do not settle it.');
  }
  if (term.extendedTo && r.readIfAny(longTermExtended, term.imposedTo) !== undefined) {
    r.step('A long-term extended sentence has no automatic release before the custodial term ends.');
    return { ...atEnd, why: 'long-term extended sentence' };
  }
  const fraction = r.readIfAny(longTermFraction, term.imposedTo);
  if (fraction !== undefined) return after(fraction, term, counting, 'long-term, passed before 1 February 2016', r);
  const months = r.read(longTermRemaining, term.imposedTo);
  const served = monthsBefore(term.to, months, counting);
  const day = later(served, term, r);
  r.step(`Long-term: released on licence when ${months} months are left, on ${day}.`);
  const daysToServe = daysBetween(term.from, served) + (counting.firstDay === 'counts' ? 1 : 0) + allowedDays(term, r);
  return { from: day, to: day, daysToServe: Math.min(daysToServe, term.days), onLicence: true, why: `long-term, ${months} months left` };
}

/** The day after which only some months are left of a sentence that ends on a day: never one with a day more than that left. */
export function monthsBefore(end: CivilDate, months: number, { firstDay, monthsLeft }: Counting): CivilDate {
  const last = firstDay === 'counts' ? end : addDays(end, 1);
  if (monthsLeft === 'from-last-day') return addMonths(last, -months);
  const first = addMonths(addDays(last, 1), -months);
  return lastDayBeginningWith(first, { months }) < last ? first : addDays(first, -1);
}

function after(fraction: Fraction, term: SingleTerm, counting: Counting, why: string, r: Reasoning): ReleasePoint {
  const days = toServe(fraction, term, counting, r);
  const day = servedWithin(term, days, counting);
  r.step(`${why}: ${sum(fraction, term, counting, days)}, served on ${day}.`);
  return { from: day, to: day, daysToServe: days, fraction, onLicence: true, why };
}

/** The arithmetic in words: `365 days x 3/10 = 109.5, up to 110`. */
function sum(fraction: Fraction, term: SingleTerm, { rounding }: Counting, days: number): string {
  const [top, bottom] = partsOf(fraction);
  const exact = (term.days * top) / bottom;
  const whole = Number.isInteger(exact);
  const part = partOf(fraction, term.days, rounding);
  const rounded = whole ? '' : rounding === 'nearest' ? `, nearest ${part}` : `, ${rounding} to ${part}`;
  const added = days > part ? `, and ${days - part} added days: ${days}` : '';
  return `${term.days} days x ${fraction} = ${whole ? exact : Math.round(exact * 100) / 100}${rounded}${added}`;
}

function later(day: CivilDate, term: SingleTerm, r: Reasoning): CivilDate {
  const moved = addDays(day, allowedDays(term, r));
  return moved < term.to ? moved : term.to;
}

function toServe(fraction: Fraction, term: SingleTerm, counting: Counting, r: Reasoning): number {
  return Math.max(1, Math.min(term.days, partOf(fraction, term.days, counting.rounding) + allowedDays(term, r)));
}

/** The day on which the days have been served, never beyond the sentence. */
function servedWithin(term: SingleTerm, days: number, counting: Counting): CivilDate {
  const day = dayServed(term.from, days, counting);
  return day < term.to ? day : term.to;
}

/** Additional days that count, never more than the Act allows. */
export function allowedDays(term: SingleTerm, r: Reasoning): number {
  if (term.addedDays === 0) return 0;
  const most = partOf(r.read(addedDaysLimit, term.to), term.days, 'down');
  if (term.addedDays > most) r.warn(`Only ${most} of the ${term.addedDays} additional days can count.`);
  return Math.min(term.addedDays, most);
}

interface Span {
  readonly starts: CivilDate;
  readonly ends: CivilDate | undefined;
  readonly rule: FractionRule;
  readonly fraction: Fraction;
  readonly days: number;
  readonly due: CivilDate;
}

/** The part to serve follows the day of release: each period of the law is tried in turn until release falls in it. */
function shortTermPoint(term: SingleTerm, counting: Counting, r: Reasoning): ReleasePoint {
  const spans = spansOf(term, counting, r);
  for (const [index, span] of spans.entries()) {
    if (span.ends !== undefined && (span.due > span.ends || term.from > span.ends)) continue;
    const before = spans[index - 1];
    const shortened = before !== undefined && term.from < span.starts && before.due > span.due;
    r.read(span.rule.parameter, span.due < span.starts ? span.starts : span.due);
    for (const each of span.rule.also) r.read(each, span.due < span.starts ? span.starts : span.due);
    r.step(`${span.rule.why}: ${sum(span.fraction, term, counting, span.days)}, served on ${span.due}.`);
    const point = {
      daysToServe: span.days,
      fraction: span.fraction,
      onLicence: span.rule.licence || term.extendedTo !== undefined,
      why: span.rule.why,
    };
    return shortened ? { ...point, ...transition(span, before, term, r) } : { ...point, from: notBefore(span), to: notBefore(span) };
  }
  throw new Error('A release point always falls in the last period of the law.');
}

function spansOf(term: SingleTerm, counting: Counting, r: Reasoning): readonly Span[] {
  const days = changeDays(r.law);
  return days.flatMap((starts, index) => {
    const next = days[index + 1];
    const rule = fractionRule(term, starts, r.law);
    const fraction = lookup(rule.parameter, starts, r.law)?.value;
    if (fraction === undefined) return [];
    const toGo = toServe(fraction, term, counting, r);
    return [{ starts, ends: next ? addDays(next, -1) : undefined, rule, fraction, days: toGo, due: servedWithin(term, toGo, counting) }];
  });
}

function notBefore(span: Span): CivilDate {
  return span.due < span.starts ? span.starts : span.due;
}

/** Release of people whom a change finds already past, or near, their new date. */
function transition(span: Span, before: Span, term: SingleTerm, r: Reasoning): Pick<ReleasePoint, 'from' | 'to' | 'tranche'> {
  if (term.imposedFrom >= span.starts) {
    r.step(`Passed on ${term.imposedFrom}, after the change of ${span.starts}: the groups are of people who were then serving a sentence.`);
    return { from: span.due, to: span.due };
  }
  const table = lookup(tranches2025, span.starts, r.law);
  if (table?.from !== span.starts) {
    if (span.due >= span.starts) return { from: span.due, to: span.due };
    r.missing(`The dates on which people already past the new point on ${span.starts} were released in groups are not known.`);
    r.step(`Past the new point when it came in: released from ${span.starts}, not later than ${before.due}.`);
    return { from: span.starts, to: before.due };
  }
  r.read(trancheCap, span.starts);
  if (term.sentences.some((each) => each.kind === 'detention-of-child' || each.kind === 'section-44'))
    return { from: notBefore(span), to: notBefore(span) };
  const group = r.read(tranches2025, span.starts).find((each) => (each.newDateFrom ?? '') <= span.due && span.due <= each.newDateTo);
  if (!group) return { from: span.due, to: span.due };
  const to = group.to < before.due ? group.to : before.due;
  const from = group.from < to ? group.from : to;
  r.step(`Group ${group.group}: released from ${from} to ${to}, never later than the earlier date ${before.due}.`);
  return { from, to, tranche: group.group };
}
