import {
  ask,
  type ConcernedPeople,
  concernsProfile,
  dueOf,
  type EventPattern,
  isMeant,
  type Journey,
  type JourneyEvent,
  type Question,
  type TimeWindow,
} from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { DAY, type LocalTime, localTime, plainWeek } from '../../kernel/index.ts';
import { estimateShare, sum } from './estimate.ts';

type Some = readonly EventPattern[];

/** How a figure is made of journeys: events that are counted, or a question and what is made of its answers. */
export type FitPart =
  /** How many of `among` are also `of`; with `first`, only the first of `among` of each case; with `held`, only those within a span. */
  | { readonly kind: 'share'; readonly of: Some; readonly among: Some; readonly first?: boolean; readonly held?: FitSpan }
  /** How many of `of` there are for each of `per`. */
  | { readonly kind: 'ratio'; readonly of: Some; readonly per: Some; readonly times?: number; readonly first?: boolean }
  /** How many triggers are answered in time, of those whose time was over before the observation was. */
  | ({ readonly kind: 'followed'; readonly times?: number } & Question)
  /** Days from the trigger to the answer, where one came. */
  | ({ readonly kind: 'quantile'; readonly p: number } & Question)
  | ({ readonly kind: 'meanDays' } & Question)
  /** The mean of an attribute. */
  | { readonly kind: 'mean'; readonly of: EventPattern; readonly attr: string }
  /** Years that people spend between the one and the other, for each of `per`, or as a share of the years between another two. */
  | { readonly kind: 'years'; readonly between: FitSpan; readonly per: Some | FitSpan }
  /** How many of `of` there are in so many (`times`) years that people spend between the one and the other. */
  | { readonly kind: 'rate'; readonly of: Some; readonly within: FitSpan; readonly times: number };

/** From an event to the next of those that end it. */
export interface FitSpan {
  readonly from: Some;
  readonly to: Some;
  readonly who?: ConcernedPeople;
  /** Ends then where nothing ends it: an order that runs out is not an event. */
  readonly window?: TimeWindow | null;
}

/** A figure of the simulated people, with its interval by chance. */
export interface FitMeasured {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  /** The standard error under the published value, for shares. */
  readonly error: number | null;
}

/** Measures all parts in one pass over the journeys. `zone`: local time of days, that of the pathway. */
export function measureFit(parts: readonly FitPart[], journeys: Iterable<Journey>, zone: string): FitMeasured[] {
  givenAs('measureFit', 'parts', parts, '[kind:text]');
  givenAs('measureFit', 'journeys', journeys, 'pieces');
  givenAs('measureFit', 'zone', zone, 'text');
  const time = localTime(plainWeek, zone);
  const tallies = parts.map((part) => ({ take: tallier(part, time), top: [] as number[], bottom: [] as number[] }));
  for (const journey of journeys) for (const { take, top, bottom } of tallies) take(journey, top, bottom);
  return parts.map((part, place) => estimateOf(part, tallies[place] as (typeof tallies)[number]));
}

/** Adds one number a person to top and bottom; for quantiles and means, each value to top. */
type Take = (journey: Journey, top: number[], bottom: number[]) => void;

function tallier(part: FitPart, time: LocalTime): Take {
  switch (part.kind) {
    case 'followed':
    case 'quantile':
    case 'meanDays':
      return questionTallier(part, time);
    default:
      return (journey, top, bottom) => tally(part, journey, time, top, bottom);
  }
}

function questionTallier(part: Extract<FitPart, { kind: 'followed' | 'quantile' | 'meanDays' }>, time: LocalTime): Take {
  const question = ask(part, time);
  return (journey, top, bottom) => {
    let n = 0;
    let of = 0;
    for (const [position, trigger] of journey.events.entries()) {
      if (!question.isTrigger(journey, position)) continue;
      const { verdict, due, by } = question.answer(journey, position);
      if (part.kind !== 'followed') {
        if (by !== undefined) top.push((by.at - trigger.at) / DAY);
        continue;
      }
      // an answer counts no sooner than its absence would, or those who were quick would count for more
      if (due !== undefined && Number.isFinite(due) && due >= journey.observationEnd) continue;
      if (verdict !== 'answered' && verdict !== 'unanswered') continue;
      n += 1;
      if (by !== undefined) of += 1;
    }
    if (n > 0 && part.kind === 'followed') push(top, bottom, of * (part.times ?? 1), n);
  };
}

type Counted = Exclude<FitPart, { kind: 'followed' | 'quantile' | 'meanDays' }>;

function tally(part: Counted, journey: Journey, time: LocalTime, top: number[], bottom: number[]): void {
  const { events, profile } = journey;
  const isOne = (event: JourneyEvent, some: Some): boolean => isMeant(event, some, profile, time);
  const count = (some: Some, first = false): number => {
    const seen = new Set<string | undefined>();
    let n = 0;
    for (const event of events) {
      if (!isOne(event, some) || (first && seen.has(event.case))) continue;
      seen.add(event.case);
      n += 1;
    }
    return n;
  };
  switch (part.kind) {
    case 'share': {
      const seen = new Set<string | undefined>();
      const spans = part.held === undefined ? undefined : spansIn(part.held, journey, time);
      let n = 0;
      let of = 0;
      for (const event of events) {
        if (!isOne(event, part.among) || (part.first && seen.has(event.case))) continue;
        if (spans && !spans.some(([start, end]) => event.at >= start && event.at <= end)) continue;
        seen.add(event.case);
        n += 1;
        if (isOne(event, part.of)) of += 1;
      }
      if (n > 0) push(top, bottom, of, n);
      return;
    }
    case 'ratio': {
      const of = count(part.of, part.first) * (part.times ?? 1);
      const per = count(part.per, part.first);
      if (of > 0 || per > 0) push(top, bottom, of, per);
      return;
    }
    case 'mean':
      for (const event of events) {
        const value = event.attrs?.[part.attr];
        if (typeof value === 'number' && isOne(event, [part.of])) top.push(value);
      }
      return;
    case 'years': {
      const of = daysIn(part.between, journey, time) / 365.25;
      const per = 'from' in part.per ? daysIn(part.per, journey, time) / 365.25 : count(part.per);
      if (of > 0 || per > 0) push(top, bottom, of, per);
      return;
    }
    case 'rate': {
      const spans = spansIn(part.within, journey, time);
      const years = spans.reduce((total, [start, end]) => total + end - start, 0) / (365.25 * DAY);
      const of = events.filter(
        (event) => isOne(event, part.of) && spans.some(([start, end]) => event.at >= start && event.at <= end),
      ).length;
      if (of > 0 || years > 0) push(top, bottom, of * part.times, years);
    }
  }
}

function push(top: number[], bottom: number[], of: number, n: number): void {
  top.push(of);
  bottom.push(n);
}

function estimateOf(part: FitPart, { top, bottom }: { readonly top: number[]; readonly bottom: number[] }): FitMeasured {
  const none = { value: null, low: null, high: null, error: null };
  if (part.kind === 'quantile') {
    const times = [...top].sort((a, b) => a - b);
    const n = times.length;
    const at = (p: number): number => times[Math.min(n - 1, Math.max(0, Math.floor(p * n)))] as number;
    const half = 1.96 * Math.sqrt((part.p * (1 - part.p)) / n);
    return n === 0 ? { ...none, n } : { value: at(part.p), low: at(part.p - half), high: at(part.p + half), n, error: null };
  }
  const isMean = part.kind === 'mean' || part.kind === 'meanDays';
  const n = isMean ? top.length : sum(bottom);
  if (n <= 0) return { ...none, n: 0 };
  const value = sum(top) / n;
  const isShare = part.kind === 'share' || (part.kind === 'followed' && part.times === undefined);
  if (isShare) {
    const { low, high, error } = estimateShare(sum(top), n);
    // events of one person are alike: the interval of independent ones is too narrow by so many times
    const wider = error > 0 ? Math.max(1, ratioError(top, bottom, value) / error) : 1;
    return {
      value,
      low: Math.max(0, value - wider * (value - low)),
      high: Math.min(1, value + wider * (high - value)),
      n,
      error: error > 0 ? wider * error : null,
    };
  }
  const error = isMean
    ? ratioError(
        top,
        top.map(() => 1),
        value,
      )
    : ratioError(top, bottom, value);
  // of what did not happen once in n, up to three in n may be
  const most = value === 0 && !isMean ? (3 * ('times' in part ? (part.times ?? 1) : 1)) / n : value + 1.96 * error;
  return { value, low: Math.max(0, value - 1.96 * error), high: most, n: Math.round(n), error: null };
}

/** The error of a ratio of sums over people, who are independent while their events are not. */
function ratioError(top: readonly number[], bottom: readonly number[], ratio: number): number {
  const n = sum(bottom);
  let total = 0;
  for (const [place, of] of top.entries()) total += (of - ratio * (bottom[place] as number)) ** 2;
  return Math.sqrt(total) / n;
}

function daysIn(span: FitSpan, journey: Journey, time: LocalTime): number {
  return spansIn(span, journey, time).reduce((sum, [start, end]) => sum + end - start, 0) / DAY;
}

/** When a person is within a span, from and to, in order and apart: a person who is held in two cases at once is one person. */
export function spansIn(
  { from, to, who, window = null }: FitSpan,
  journey: Journey,
  time: LocalTime,
): readonly (readonly [from: number, to: number])[] {
  const { events, profile, observationEnd } = journey;
  if (who && !concernsProfile(who, profile)) return [];
  const due = dueOf(window, time);
  const end = ({ at, attrs }: JourneyEvent): number => due(at, attrs) ?? Number.POSITIVE_INFINITY;
  const open = new Map<string | undefined, JourneyEvent>();
  const spans: [number, number][] = [];
  for (const event of events) {
    const since = open.get(event.case);
    if (since !== undefined && isMeant(event, to, profile, time)) {
      spans.push([since.at, Math.min(event.at, end(since))]);
      open.delete(event.case);
    }
    if (!open.has(event.case) && isMeant(event, from, profile, time)) open.set(event.case, event);
  }
  for (const since of open.values()) spans.push([since.at, Math.min(observationEnd, end(since))]);
  const apart: [number, number][] = [];
  for (const [start, stop] of spans.sort((a, b) => a[0] - b[0])) {
    const before = apart.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], stop);
    else apart.push([start, stop]);
  }
  return apart;
}
