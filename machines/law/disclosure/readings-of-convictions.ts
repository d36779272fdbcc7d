import { addDays, type CivilDate } from 'justice-pathway';
import { addDuration, type CivilDuration, type Reasoning } from 'justice-pathway/law';
import { firstDayAfter } from '../period.ts';
import { monthCounting } from '../sentence/month-counting.ts';
import type { NamedConviction } from './conviction.ts';
import { type End, lastEnd, onDay } from './end.ts';
import { type Period, periodOf } from './period.ts';
import { nilKinds } from './sentences.ts';
import { type SingleTerms, singleTerms } from './single-terms.ts';
import { childBelow, custodyPeriods, deferralDisclosure, furtherConviction, termsTogether } from './values.ts';
import { type Walked, type Walker, walk } from './walk.ts';

/** One way of reading the facts and the law where either leaves something open. */
export interface Way {
  readonly table: 'now' | 'before';
  /** Where no age is given. */
  readonly child: boolean;
  readonly after: (first: CivilDate, period: CivilDuration) => CivilDate;
  /** Where no procedure is given, by conviction id. */
  readonly solemn: ReadonlySet<string>;
  readonly alone: boolean;
  readonly unsaidTogether: boolean;
  readonly undatedConsecutive: boolean;
  readonly sameDayMeet: boolean;
  /** A sentence without a period has none that could be lengthened. */
  readonly nilStands: boolean;
  /** Orders whose end is not known cease before it would matter. */
  readonly openAtFloor: boolean;
}

export const plainWay: Way = {
  table: 'now',
  child: false,
  after: firstDayAfter,
  solemn: new Set(),
  alone: false,
  unsaidTogether: false,
  undatedConsecutive: false,
  sameDayMeet: false,
  nilStands: false,
  openAtFloor: false,
};

/** A conviction read one way: its own periods, and where its period ends after the others have met it. */
export interface Read extends Walked {
  readonly convictedOn: CivilDate;
  readonly child: boolean;
  readonly own: End;
  readonly periods: readonly Period[];
}

export interface ReadAll {
  readonly convictions: readonly Read[];
  readonly shared: ReadonlySet<string>;
  readonly unsaid: readonly (readonly [string, string])[];
  readonly undated: readonly string[];
}

/** The day from which the present tables stand. */
export function changed(): CivilDate {
  return custodyPeriods.values.at(-1)?.from as CivilDate;
}

/** Reads all convictions one way. @throws PathwayError `not-in-force` where a table of the day is not known */
export function readConvictions(all: readonly NamedConviction[], asOf: CivilDate | undefined, way: Way, why: Reasoning): ReadAll {
  why.read(monthCounting, tableOn(all[0] as NamedConviction, asOf, way));
  const terms = singleTerms(all, way);
  const own = all.map((each) => ownPeriod(each, terms, asOf, way, why));
  if (terms.shared.size > 0 || all.some((each) => each.sentences.some((one) => one.kind === 'custody' && one.terms !== undefined)))
    why.readIfAny(termsTogether, tableOn(all[0] as NamedConviction, asOf, way));
  if (all.length > 1) why.read(furtherConviction, tableOn(all.at(-1) as NamedConviction, asOf, way));
  const walked = walk(
    own.map((each) => each.walker),
    way.sameDayMeet,
  );
  const convictions = own.map(({ walker, periods, child }, index): Read => {
    const { id, end, extendedBy } = walked[index] as Walked;
    return { id, end, extendedBy, convictedOn: walker.convictedOn, own: walker.own, periods, child };
  });
  return { convictions, shared: terms.shared, unsaid: terms.unsaid, undated: terms.undated };
}

function tableOn(of: NamedConviction, asOf: CivilDate | undefined, way: Way): CivilDate {
  if (way.table === 'before') return addDays(changed(), -1);
  const on = asOf ?? of.convictedOn;
  return on > changed() ? on : changed();
}

function ownPeriod(of: NamedConviction, terms: SingleTerms, asOf: CivilDate | undefined, way: Way, why: Reasoning) {
  const on = tableOn(of, asOf, way);
  const below = why.read(childBelow, on);
  const child = of.ageAtConviction === undefined ? way.child : of.ageAtConviction < below;
  const sentencedOn = of.sentencedOn ?? of.convictedOn;
  const facts = {
    convictedOn: of.convictedOn,
    sentencedOn,
    child,
    tableOn: on,
    after: way.after,
    custody: terms.length.get(of.id),
    custodyFrom: terms.first.get(of.id),
  };
  const periods = of.sentences.map((each) => periodOf(each, facts, why)).map((each) => (way.openAtFloor ? closed(each) : each));
  const deferred = sentencedOn > of.convictedOn ? [onDay(sentencedOn)] : [];
  if (deferred.length > 0) why.readIfAny(deferralDisclosure, on);
  const notCounted = of.ageAtOffence !== undefined && of.ageAtOffence < 12;
  const own = notCounted ? onDay(of.convictedOn) : (lastEnd([...periods.map((each) => each.end), ...deferred]) as End);
  const nil = of.sentences.every((each) => (nilKinds as readonly string[]).includes(each.kind));
  const reference = notCounted ? undefined : lastEnd([...periods.flatMap((each) => each.reference ?? []), ...deferred]);
  const solemn = of.procedure === undefined ? way.solemn.has(of.id) : of.procedure !== 'summary';
  const stands = (nil && way.nilStands) || notCounted || of.notAnOffenceHere === true || of.minorServiceOffence === true;
  const walker: Walker = {
    id: of.id,
    convictedOn: of.convictedOn,
    own,
    reference,
    lengthens: solemn && !stands,
    nilOn: nil && deferred.length > 0 ? sentencedOn : undefined,
  };
  return { walker, periods, child };
}

/** A period whose end is not known, as if it ended as early as it can. */
function closed(period: Period): Period {
  if (period.end.kind !== 'ask' || period.end.notBefore === undefined) return period;
  const end = onDay(period.end.notBefore);
  return { ...period, end, reference: period.reference ? end : undefined };
}

/** A period ends on the corresponding day, or with the month where there is none: the other reading of the month's end. */
export const otherMonthEnd: Way['after'] = addDuration;
