import { addDays, type CivilDate } from 'justice-pathway';
import {
  daysBetween,
  defineCalculator,
  type Law,
  type LawAnswer,
  lookup,
  type Parameter,
  type Reasoning,
  reasoning,
  versionsUnder,
} from 'justice-pathway/law';
import { type Fraction, partOf } from '../fraction.ts';
import { lastsAtLeast } from '../sentence/lasts-at-least.ts';
import { SentenceFile, sentenceExample } from '../sentence/sentence-file.ts';
import type { SingleTerm } from '../sentence/term.ts';
import { type AutomaticRelease, automaticRelease } from './automatic-release.ts';
import { type Counting, countingOf, dayServed } from './count.ts';
import { curfew2026 } from './curfew-2026.ts';
import { curfewAnchor } from './curfew-anchor.ts';
import { curfewExclusions } from './curfew-exclusions.ts';
import { curfewGap } from './curfew-gap.ts';
import { curfewHours } from './curfew-hours.ts';
import { curfewLongTerm } from './curfew-long-term.ts';
import { curfewLongest } from './curfew-longest.ts';
import { curfewMinimumDays } from './curfew-minimum-days.ts';
import { curfewMinimumSentence } from './curfew-minimum-sentence.ts';
import { curfewMinimumServed } from './curfew-minimum-served.ts';
import { curfewWindow } from './curfew-window.ts';
import { changeDays, fractionRule } from './fraction-rule.ts';
import { inOtherWays } from './other-ways.ts';
import { paroleFraction } from './parole-fraction.ts';
import { allowedDays } from './release-point.ts';

/** The days on which a person may go out on home detention curfew. */
export interface CurfewWindow {
  readonly open: boolean;
  /** Every reason why not, where it is closed. */
  readonly reasons: readonly string[];
  readonly earliest?: CivilDate;
  readonly latest?: CivilDate;
  /** The same as days of the sentence, the first day being 1. */
  readonly earliestDay?: number;
  readonly latestDay?: number;
  readonly curfewHoursADay?: number;
}

/** The window for a release that has been worked out. */
export function curfewWindowOf(file: SentenceFile, release: AutomaticRelease, counting: Counting, r: Reasoning): CurfewWindow {
  const reasons = [
    ...closedBecause(file, release.term, release.to, r),
    ...(release.to <= release.term.imposedTo ? ['Release was already due when the sentence was passed.'] : []),
  ];
  if (reasons.length > 0) return { open: false, reasons };
  const spans = windowsOf(release, counting, r);
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return { open: false, reasons: ['Release falls due too soon for a window.'] };
  const passed = release.term.imposedTo;
  if (last.latest < passed) return { open: false, reasons: [`The window was over on ${last.latest}, before the sentence was passed.`] };
  const late = first.earliest < passed ? daysBetween(first.earliest, passed) : 0;
  const [earliest, earliestDay] = [addDays(first.earliest, late), first.day + late];
  const parameters: readonly Parameter[] = [curfewMinimumServed, curfewMinimumDays, curfewWindow, curfewLongest, curfewAnchor, curfewGap];
  for (const parameter of parameters) r.read(parameter, first.earliest);

  r.readIfAny(curfew2026, last.latest);
  const hours = r.read(curfewHours, first.earliest);
  r.step(`Home detention curfew may start from day ${earliestDay} (${earliest}) to day ${last.lastDay} (${last.latest}).`);
  return {
    open: true,
    reasons: [],
    earliest,
    latest: last.latest,
    earliestDay,
    latestDay: last.lastDay,
    curfewHoursADay: hours,
  };
}

/** Every reason that rules it out; an empty list means that it is open. */
function closedBecause(file: SentenceFile, term: SingleTerm, on: CivilDate, r: Reasoning): readonly string[] {
  const listed = r.readIfAny(curfewExclusions, on);
  if (!listed) return [`No rules of home detention curfew are held for ${on}.`];
  const minimum = r.read(curfewMinimumSentence, on);
  const notified = term.sentences.some(({ passed }) => passed.notification ?? passed.offences.includes('sexual'));
  const has = (name: string, is: boolean | undefined) => is === true && listed.includes(name);
  const tests: readonly (readonly [boolean, string])[] = [
    [
      has(
        'extended-sentence',
        term.sentences.some((each) => each.kind === 'extended'),
      ),
      'It is an extended sentence.',
    ],
    [
      has(
        'supervised-release-order',
        term.sentences.some((each) => each.passed.supervisedRelease),
      ),
      'There is a supervised release order.',
    ],
    [has('terrorism', term.offences.includes('terrorism')), 'It is a sentence for a terrorist offence.'],
    [has('hospital-direction', file.hospitalDirection), 'There is a hospital direction.'],
    [has('sex-offence-notification', notified), 'Notification requirements apply.'],
    [has('liable-to-removal', file.liableToRemoval), 'The person is liable to removal from the United Kingdom.'],
    [term.length === 'short-term' && !lastsAtLeast(term, { months: minimum }), `The term is shorter than ${minimum} months.`],
    [
      term.length === 'long-term' && longTermClosed(file, on, r),
      'The sentence is long-term and no recommendation of the Parole Board for release at half is recorded.',
    ],
    [
      term.sentences.some((each) => ['fine-default', 'contempt', 'detention-of-child', 'section-44'].includes(each.kind)),
      'These rules of curfew are for sentences of imprisonment or detention.',
    ],
  ];
  return tests.filter(([closed]) => closed).map(([, reason]) => reason);
}

function longTermClosed(file: SentenceFile, on: CivilDate, r: Reasoning): boolean {
  r.readIfAny(curfewLongTerm, on);
  return file.paroleRecommended !== true;
}

interface Window {
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
  readonly day: number;
  readonly lastDay: number;
}

/** One window for each period of the law before release, oldest first; periods without a window are left out. */
function windowsOf(release: AutomaticRelease, counting: Counting, r: Reasoning): readonly Window[] {
  const { term } = release;
  const parameters = [curfewMinimumServed, curfewMinimumDays, curfewWindow, curfewAnchor, curfewGap];
  const starts = parameters.flatMap((each) => versionsUnder<unknown>(each, r.law).map((version) => version.from ?? '0001-01-01'));
  const days = [...new Set([...starts, ...changeDays(r.law)])].sort();
  return days.flatMap((from, index) => {
    const next = days[index + 1];
    const until = next ? addDays(next, -1) : release.to;
    const on = from < term.from ? term.from : from;
    if (until < term.from || on > release.to) return [];
    const window = windowOn(release, on, counting, r);
    if (!window) return [];
    const dateOfDay = (day: number) => dayServed(term.from, day, counting);
    const earliest = dateOfDay(window.day) < on ? on : dateOfDay(window.day);
    const latest = dateOfDay(window.lastDay) > until ? until : dateOfDay(window.lastDay);
    if (earliest > latest) return [];
    const dayOf = (date: CivilDate) => window.day + (Date.parse(date) - Date.parse(dateOfDay(window.day))) / 86_400_000;
    return [{ earliest, latest, day: dayOf(earliest), lastDay: dayOf(latest) }];
  });
}

function windowOn(
  release: AutomaticRelease,
  on: CivilDate,
  counting: Counting,
  r: Reasoning,
): { day: number; lastDay: number } | undefined {
  const value = {
    served: lookup(curfewMinimumServed, on, r.law)?.value,
    least: lookup(curfewMinimumDays, on, r.law)?.value,
    window: lookup(curfewWindow, on, r.law)?.value,
    gap: lookup(curfewGap, on, r.law)?.value,
    anchor: lookup(curfewAnchor, on, r.law)?.value,
  };
  if (value.served === undefined || value.least === undefined || value.window === undefined || value.gap === undefined || !value.anchor)
    return undefined;
  const anchorDay = anchorOn(release, value.anchor, on, counting, r);
  if (anchorDay === undefined) return undefined;
  const least = Math.max(partOf(value.served, release.term.days, 'up'), value.least);
  const lastDay = anchorDay - value.gap;
  const day = Math.max(least, lastDay - value.window + 1);
  return day > lastDay ? undefined : { day, lastDay };
}

function anchorOn(
  release: AutomaticRelease,
  anchor: 'half-of-sentence' | 'date-of-entitlement',
  on: CivilDate,
  counting: Counting,
  r: Reasoning,
): number | undefined {
  const { term } = release;
  const added = allowedDays(term, r);
  const part = (of: Fraction) => Math.min(term.days, partOf(of, term.days, counting.rounding) + added);
  const half = lookup(paroleFraction, on, r.law)?.value;
  if (term.length === 'long-term') return half === undefined ? undefined : part(half);
  const rule = fractionRule(term, on, r.law);
  const fraction = lookup(rule.parameter, on, r.law)?.value;
  if (fraction === undefined) return undefined;
  return anchor === 'half-of-sentence' ? Math.min(part(fraction), part('1/2')) : part(fraction);
}

/** The window of home detention curfew. */
export const homeDetentionCurfew = defineCalculator<SentenceFile, CurfewWindow>({
  id: 'home-detention-curfew',
  label: 'The first and last day for home detention curfew, or every reason why it is closed',
  input: SentenceFile,
  example: sentenceExample,
  calculate: (file, law) => {
    const main = windowFor(file, law);
    if (main.status !== 'answered') return main;
    const alternatives = inOtherWays(file, law, main, windowFor);
    return alternatives.length > 0 ? { ...main, alternatives } : main;
  },
});

function windowFor(file: SentenceFile, law: Law | undefined): LawAnswer<CurfewWindow> {
  const r = reasoning(law);
  const release = automaticRelease(file, r);
  if ('status' in release) return release;
  return r.answer(curfewWindowOf(file, release, countingOf(file, release.term.from, r), r));
}
