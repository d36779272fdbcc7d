import { addDays, type CivilDate } from 'justice-pathway';
import {
  addDuration,
  type CivilDuration,
  daysBetween,
  invalid,
  lookup,
  type NotAnswered,
  type Reasoning,
  unsupported,
  valueOn,
} from 'justice-pathway/law';
import { childDefaultDetention } from '../children/values.ts';
import type { Term } from '../fields.ts';
import { lastDayBeginningWith } from '../period.ts';
import { coverageStart } from '../release/coverage-start.ts';
import { sexualLicenceMinimum } from '../release/sexual-licence-minimum.ts';
import { shortTermLimit } from '../release/short-term-limit.ts';
import { extendedSentenceTest } from './extended-sentence-test.ts';
import { kindByAge } from './kind-by-age.ts';
import { monitoredBailServed } from './monitored-bail-served.ts';
import { monthCounting } from './month-counting.ts';
import type { PassedSentence, SentenceFile } from './sentence-file.ts';
import { isIndeterminate, type SentenceKind, sentenceKind } from './sentence-kinds.ts';
import { summaryMinimum } from './summary-minimum.ts';
import { supervisedReleaseLimit } from './supervised-release-limit.ts';

/** A sentence with its place in the calendar; both days are included. */
export interface PlacedSentence {
  readonly id: string;
  readonly kind: SentenceKind;
  readonly passed: PassedSentence;
  /** The day it counts as passed: the earlier one's where it was substituted on appeal. */
  readonly imposed: CivilDate;
  /** Its first day; earlier by the days of a credit, which count as served. */
  readonly from: CivilDate;
  /** Last day of the custodial term, or of the punishment part, without time at large. */
  readonly to: CivilDate;
}

// Far beyond any sentence, and short of where calendars of four figures end.
const latestStart = '2200-12-31';

/**
 * The last day of a term; the day it runs from is its first. Where the last month has no such day it ends with that month, or the day
 * before by the other reading.
 * @example lastDayOf('2026-10-31', { months: 1 }) // '2026-11-30'
 */
export function lastDayOf(from: CivilDate, term: CivilDuration, monthEnd: SentenceFile['monthEnd'] = 'last-day'): CivilDate {
  return monthEnd === 'last-day' ? lastDayBeginningWith(from, term) : addDays(addDuration(from, term), -1);
}

/** Days in a span, both ends included. */
export function daysIn(from: CivilDate, to: CivilDate): number {
  return daysBetween(from, to) + 1;
}

/** Puts each sentence in the calendar, oldest start first, or says why that cannot be done. */
export function placeSentences(file: SentenceFile, r: Reasoning): readonly PlacedSentence[] | NotAnswered {
  r.read(monthCounting, '2000-01-01');
  const away = timesAwayFault(file);
  if (away) return away;
  const placed = new Map<string, PlacedSentence>();
  let waiting = file.sentences.map((passed, index) => ({ passed, id: passed.id ?? `sentence ${index + 1}` }));
  const ids = new Set(waiting.map(({ id }) => id));
  if (ids.size < waiting.length) return invalid('id-used-twice', 'Two sentences have the same id.');
  while (waiting.length > 0) {
    const ready = waiting.filter(({ passed }) => passed.after === undefined || placed.has(passed.after));
    if (ready.length === 0) {
      const names = waiting.map(({ id, passed }) => `"${id}" after "${passed.after}"`).join(', ');
      return invalid('consecutive-to-nothing', `These sentences follow one that is not there, or each other: ${names}.`);
    }
    for (const { passed, id } of ready) {
      const result = place(passed, id, passed.after === undefined ? undefined : placed.get(passed.after), r, file);
      if ('status' in result) return result;
      placed.set(id, result);
    }
    waiting = waiting.filter((each) => !ready.includes(each));
  }
  return [...placed.values()].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function place(
  passed: PassedSentence,
  id: string,
  previous: PlacedSentence | undefined,
  r: Reasoning,
  { monthEnd, ageAtConviction }: SentenceFile,
): PlacedSentence | NotAnswered {
  const kind = sentenceKind(passed.kind);
  if (typeof kind !== 'string') return kind;
  const from = previous ? addDays(previous.to, 1) : (passed.from ?? passed.imposed);
  if (from === undefined) return invalid('no-start', `"${id}" needs the day it runs from or the day it was passed.`);
  if (previous && passed.from !== undefined && passed.from !== from) {
    return invalid('start-and-after', `"${id}" follows another sentence and so runs from ${from}, not from ${passed.from}.`);
  }
  if (previous && isIndeterminate(previous.kind)) {
    return invalid('consecutive-to-life', `"${id}" cannot follow a sentence that has no fixed end.`);
  }
  const passedOn = passed.imposed ?? previous?.imposed ?? from;
  const imposed = passed.substitutedFor ?? passedOn;
  if (imposed > passedOn)
    return invalid('substituted-before', `"${id}" cannot have been substituted before the earlier sentence was passed.`);
  const earliest = valueOn(coverageStart, imposed, r.law);
  if (imposed < earliest || from < earliest) {
    return unsupported(
      'before-coverage',
      `The rules here cover sentences passed and running from ${earliest}; "${id}" is of ${imposed < from ? imposed : from}.`,
    );
  }
  if (from > latestStart) return unsupported('after-coverage', `"${id}" would run from ${from}: nothing is answered after ${latestStart}.`);
  const shape = ageFault(passed, id, kind, ageAtConviction, imposed, r) ?? shapeFault(passed, id, kind, r, imposed);
  if (shape) return shape;
  const credit = passed.creditDays ?? 0;
  if (credit > 0) r.readIfAny(monitoredBailServed, imposed);
  const span = {
    from: addDays(from, -credit),
    to: addDays(lastDayOf(from, (isIndeterminate(kind) ? passed.punishmentPart : passed.term) as Term, monthEnd), -credit),
  };
  return {
    id,
    kind,
    passed,
    imposed,
    ...span,
  };
}

/** What nobody of an age is sentenced to: no date of an adult's release is worked out for a child, nor the other way round. */
function ageFault(
  passed: PassedSentence,
  id: string,
  kind: SentenceKind,
  age: number | undefined,
  imposed: CivilDate,
  r: Reasoning,
): NotAnswered | undefined {
  const child = kind === 'detention-of-child' || kind === 'section-44';
  const limits = lookup(kindByAge, imposed, r.law)?.value;
  if (!limits) return undefined;
  if (kind === 'section-44' && longer(passed.term ?? {}, { months: limits.mostMonthsSection44 })) {
    return invalid('section-44-too-long', `"${id}" is longer than ${limits.mostMonthsSection44} months, the longest order under s.44.`);
  }
  if (age === undefined) return undefined;
  if (child || kind === 'detention' || age < limits.adultFrom) r.read(kindByAge, imposed);
  if (child && age >= limits.adultFrom)
    return invalid('not-a-child', `"${id}" is the detention of a child, and the person was ${age} at conviction.`);
  if (kind === 'detention' && age >= limits.imprisonmentFrom) {
    return invalid(
      'not-under-21',
      `"${id}": detention in a young offenders institution is for people under ${limits.imprisonmentFrom}, and the person was ${age} at conviction. Say "imprisonment".`,
    );
  }
  if (kind === 'fine-default' && age < limits.adultFrom) return childDefault(passed, id, imposed, r);
  const least = kind === 'detention' ? limits.institutionFrom : limits.adultFrom;
  if ((kind !== 'imprisonment' && kind !== 'detention' && kind !== 'extended') || age >= least) return undefined;
  return invalid(
    'child-as-adult',
    `"${id}": a person of ${age} is not sentenced to ${kind}. A court orders the detention of a child: say "section-44" (summary, up to a year) or "detention-of-child" (s.208, solemn).`,
  );
}

/** A child in default is detained for a month at most, where the local authority chooses. */
function childDefault(passed: PassedSentence, id: string, imposed: CivilDate, r: Reasoning): NotAnswered | undefined {
  const { mostMonths } = r.read(childDefaultDetention, imposed);
  if (longer(passed.term ?? {}, { months: mostMonths })) {
    return invalid('child-default-too-long', `"${id}": a child is detained for default of a fine for ${mostMonths} month at most.`);
  }
  r.warn(`"${id}": a child is detained for default of a fine in a place that the local authority chooses.`);
  return undefined;
}

/** Times away that end before they begin, meet one another, or hold more days in custody than they have. */
function timesAwayFault({ absences = [], interimLiberations = [] }: SentenceFile): NotAnswered | undefined {
  const spans = [
    ...absences.map((each) => ({ what: 'absence', from: each.from, to: each.returned })),
    ...interimLiberations.map((each) => ({ what: 'liberation', from: each.liberated, to: each.returned })),
  ].toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const crossed = spans.find((each) => each.to <= each.from);
  if (crossed)
    return invalid(
      'away-crossed',
      `The ${crossed.what} from ${crossed.from} cannot end on ${crossed.to}: give the first day and the day of return.`,
    );
  const meets = spans.find((each, index) => spans[index - 1] !== undefined && each.from < (spans[index - 1]?.to as CivilDate));
  if (meets)
    return invalid(
      'away-twice',
      `The ${meets.what} from ${meets.from} begins before the one before it has ended: a day away is counted once.`,
    );
  const full = absences.find((each) => (each.courtCustodyDays ?? 0) > daysBetween(each.from, each.returned));
  if (full)
    return invalid(
      'more-custody-than-days',
      `The absence from ${full.from} has ${daysBetween(full.from, full.returned)} days, and ${full.courtCustodyDays} in custody by order of a court were given.`,
    );
  return undefined;
}

function shapeFault(passed: PassedSentence, id: string, kind: SentenceKind, r: Reasoning, imposed: CivilDate): NotAnswered | undefined {
  if (isIndeterminate(kind)) {
    if (passed.term) return invalid('life-with-term', `"${id}" has no fixed term: give its punishment part.`);
    if (!passed.punishmentPart) {
      return unsupported(
        'no-automatic-release',
        `"${id}" has no automatic release: only the Parole Board can direct release after the punishment part, which is not given.`,
      );
    }
  } else {
    if (!passed.term) return invalid('no-term', `"${id}" needs its term.`);
    if (passed.punishmentPart) return invalid('punishment-part', `"${id}" has a fixed term, so it has no punishment part.`);
    const short = summaryFault(passed, id, kind, r, imposed);
    if (short) return short;
  }
  if (passed.extension && kind !== 'extended')
    return invalid('extension', `"${id}" is not an extended sentence, so it has no extension period.`);
  if (kind === 'extended') return extendedFault(passed, id, r, imposed);
  return passed.supervisedRelease ? supervisedFault(passed, id, kind, r, imposed) : undefined;
}

/** A summary court passes no imprisonment under the least number of days (s.206(1)). */
function summaryFault({ term, procedure }: PassedSentence, id: string, kind: SentenceKind, r: Reasoning, imposed: CivilDate) {
  const least = lookup(summaryMinimum, imposed, r.law)?.value;
  if (least === undefined || procedure === 'solemn' || (kind !== 'imprisonment' && kind !== 'detention')) return undefined;
  if (!shorter(term as Term, { days: least })) return undefined;
  r.read(summaryMinimum, imposed);
  const said = `a summary court passes no imprisonment under ${least} days`;
  if (procedure === 'summary') return invalid('summary-too-short', `"${id}": ${said}.`);
  r.missing(`whether "${id}" was passed in solemn proceedings: ${said}`);
  return undefined;
}

function extendedFault(passed: PassedSentence, id: string, r: Reasoning, imposed: CivilDate): NotAnswered | undefined {
  if (!passed.extension) return invalid('no-extension', `"${id}" needs the extension period of the extended sentence.`);
  if (passed.supervisedRelease)
    return invalid('extended-and-supervised', `"${id}" cannot have both an extension and a supervised release order.`);
  const test = r.read(extendedSentenceTest, imposed);
  if (longer(passed.extension, { years: test.extensionLimitYears })) {
    return invalid('extension-too-long', `The extension of "${id}" is longer than ${test.extensionLimitYears} years.`);
  }
  if (passed.offences.includes('sexual')) return undefined;
  if (passed.offences.length > 0 && passed.offences.every((each) => each === 'ordinary')) {
    return invalid('extended-ordinary', `"${id}": an extended sentence is open only for a sexual or violent offence.`);
  }
  if (shorter(passed.term as Term, { years: test.violentFromYears })) {
    return invalid(
      'extended-too-short',
      `"${id}": an extended sentence under ${test.violentFromYears} years is open only for a sexual offence. Say so in its offences.`,
    );
  }
  return undefined;
}

function supervisedFault(
  passed: PassedSentence,
  id: string,
  kind: SentenceKind,
  r: Reasoning,
  imposed: CivilDate,
): NotAnswered | undefined {
  if (isIndeterminate(kind)) return invalid('life-and-supervised', `"${id}" is for life, so it has no supervised release order.`);
  const limit = r.read(supervisedReleaseLimit, imposed);
  if (longer(passed.supervisedRelease as Term, { months: limit })) {
    return invalid('supervision-too-long', `The supervised release order of "${id}" is longer than ${limit} months.`);
  }
  const years = r.read(shortTermLimit, imposed);
  if (!shorter(passed.term as Term, { years })) {
    return invalid('supervision-long-term', `"${id}" is ${years} years or more: it has a licence, not a supervised release order.`);
  }
  const minimum = r.readIfAny(sexualLicenceMinimum, imposed);
  const sexual = passed.offences.includes('sexual') && passed.notification !== false;
  if (sexual && minimum !== undefined && !shorter(passed.term as Term, { months: minimum })) {
    return invalid('supervision-and-licence', `"${id}" is released on licence (s.1AA), so it has no supervised release order.`);
  }
  return undefined;
}

/** Lengths are compared from one day, so that months and days can meet. */
const measure = '2000-01-01';

function longer(length: CivilDuration, than: CivilDuration): boolean {
  return addDuration(measure, length) > addDuration(measure, than);
}

function shorter(length: CivilDuration, than: CivilDuration): boolean {
  return addDuration(measure, length) < addDuration(measure, than);
}
