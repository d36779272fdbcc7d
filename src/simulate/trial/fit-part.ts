import { type AttributeTests, attributesMatch, type Journey, type JourneyEvent } from '../../journal/index.ts';
import { DAY } from '../../kernel/index.ts';
import type { ConcernedPeople } from '../assume/assumed.ts';
import { concernsProfile } from '../assume/concerns.ts';
import { estimateShare } from './estimate.ts';

/** Which events a published figure counts, and of whom. */
export interface FitEvents {
  readonly event: string;
  readonly given?: AttributeTests;
  readonly who?: ConcernedPeople;
}

type Some = readonly FitEvents[];

/** How a figure is made of journeys. */
export type FitPart =
  /** How many of `among` are also `of`; with `first`, only the first of `among` of each case; with `held`, only those within a span. */
  | { readonly kind: 'share'; readonly of: Some; readonly among: Some; readonly first?: boolean; readonly held?: FitSpan }
  /** How many of `of` there are for each of `per`. */
  | { readonly kind: 'ratio'; readonly of: Some; readonly per: Some; readonly times?: number; readonly first?: boolean }
  /** How many of `from` are followed by one of `to` of the same person in time; `anotherCase`: in a later case. */
  | {
      readonly kind: 'followed';
      readonly from: Some;
      readonly to: Some;
      readonly days: number;
      readonly anotherCase?: boolean;
      readonly times?: number;
    }
  /** Days from the one to the other, in the same case, unless one of `stop` comes between. */
  | { readonly kind: 'quantile'; readonly p: number; readonly from: FitEvents; readonly to: Some; readonly stop?: Some }
  | { readonly kind: 'meanDays'; readonly from: FitEvents; readonly to: Some; readonly stop?: Some }
  /** The mean of an attribute. */
  | { readonly kind: 'mean'; readonly of: FitEvents; readonly attr: string }
  /** Years that people spend between the one and the other, for each of `per`, or as a share of the years between another two. */
  | { readonly kind: 'years'; readonly between: FitSpan; readonly per: Some | FitSpan }
  /** How many of `of` there are in so many (`times`) years that people spend between the one and the other. */
  | { readonly kind: 'rate'; readonly of: Some; readonly within: FitSpan; readonly times: number };

/** From an event to the next of those that end it. */
export interface FitSpan {
  readonly from: Some;
  readonly to: Some;
  readonly who?: ConcernedPeople;
  /** Ends after so many days where nothing ends it: an order that runs out is not an event. */
  readonly days?: number;
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

/** Measures all parts in one pass over the journeys. */
export function measureFit(parts: readonly FitPart[], journeys: Iterable<Journey>): FitMeasured[] {
  const tallies = parts.map(() => ({ top: [] as number[], bottom: [] as number[] }));
  for (const journey of journeys) {
    for (const [place, part] of parts.entries()) {
      const { top, bottom } = tallies[place] as (typeof tallies)[number];
      tally(part, journey, top, bottom);
    }
  }
  return parts.map((part, place) => estimateOf(part, tallies[place] as (typeof tallies)[number]));
}

/** Adds one number a person to top and bottom; for quantiles and means, each value to top. */
function tally(part: FitPart, journey: Journey, top: number[], bottom: number[]): void {
  const { events } = journey;
  const count = (some: Some, first = false): number => {
    const seen = new Set<string | undefined>();
    let n = 0;
    for (const event of events) {
      if (!isOne(event, some, journey) || (first && seen.has(event.case))) continue;
      seen.add(event.case);
      n += 1;
    }
    return n;
  };
  switch (part.kind) {
    case 'share': {
      const seen = new Set<string | undefined>();
      const spans = part.held === undefined ? undefined : spansIn(part.held, journey);
      let n = 0;
      let of = 0;
      for (const event of events) {
        if (!isOne(event, part.among, journey) || (part.first && seen.has(event.case))) continue;
        if (spans && !spans.some(([start, end]) => event.at >= start && event.at <= end)) continue;
        seen.add(event.case);
        n += 1;
        if (isOne(event, part.of, journey)) of += 1;
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
    case 'followed': {
      let n = 0;
      let of = 0;
      for (const [place, event] of events.entries()) {
        if (!isOne(event, part.from, journey) || event.at + part.days * DAY > journey.observationEnd) continue;
        n += 1;
        const until = event.at + part.days * DAY;
        for (let next = place + 1; next < events.length && (events[next] as JourneyEvent).at <= until; next += 1) {
          const other = events[next] as JourneyEvent;
          if (!isOne(other, part.to, journey) || (part.anotherCase && !isLater(other.case, event.case))) continue;
          of += 1;
          break;
        }
      }
      if (n > 0) push(top, bottom, of * (part.times ?? 1), n);
      return;
    }
    case 'quantile':
    case 'meanDays':
      for (const days of waits(journey, part.from, part.to, part.stop ?? [])) top.push(days);
      return;
    case 'mean':
      for (const event of events) {
        const value = event.attrs?.[part.attr];
        if (typeof value === 'number' && isOne(event, [part.of], journey)) top.push(value);
      }
      return;
    case 'years': {
      const of = daysIn(part.between, journey) / 365.25;
      const per = 'from' in part.per ? daysIn(part.per, journey) / 365.25 : count(part.per);
      if (of > 0 || per > 0) push(top, bottom, of, per);
      return;
    }
    case 'rate': {
      const spans = spansIn(part.within, journey);
      const years = spans.reduce((total, [start, end]) => total + end - start, 0) / (365.25 * DAY);
      const of = events.filter(
        (event) => isOne(event, part.of, journey) && spans.some(([start, end]) => event.at >= start && event.at <= end),
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
    return { value, low, high, n, error: error > 0 ? Math.max(error, ratioError(top, bottom, value)) : null };
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

function daysIn(span: FitSpan, journey: Journey): number {
  return spansIn(span, journey).reduce((sum, [start, end]) => sum + end - start, 0) / DAY;
}

/** When a person is within a span, from and to, in order and apart: a person who is held in two cases at once is one person. */
export function spansIn(
  { from, to, who, days = Number.POSITIVE_INFINITY }: FitSpan,
  journey: Journey,
): readonly (readonly [from: number, to: number])[] {
  if (who && !concernsProfile(who, journey.profile)) return [];
  const open = new Map<string | undefined, number>();
  const spans: [number, number][] = [];
  for (const event of journey.events) {
    const since = open.get(event.case);
    if (since !== undefined && isOne(event, to, journey)) {
      spans.push([since, Math.min(event.at, since + days * DAY)]);
      open.delete(event.case);
    }
    if (!open.has(event.case) && isOne(event, from, journey)) open.set(event.case, event.at);
  }
  for (const since of open.values()) spans.push([since, Math.min(journey.observationEnd, since + days * DAY)]);
  const apart: [number, number][] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const before = apart.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

function waits(journey: Journey, from: FitEvents, to: Some, stop: Some): number[] {
  const { events } = journey;
  return events.flatMap((event, index) => {
    if (!isOne(event, [from], journey)) return [];
    const end = events
      .slice(index + 1)
      .find((each) => each.case === event.case && (isOne(each, to, journey) || isOne(each, stop, journey)));
    return end && isOne(end, to, journey) ? [(end.at - event.at) / DAY] : [];
  });
}

const isLater = (one: string | undefined, other: string | undefined): boolean => numberOf(one) > numberOf(other);
const numberOf = (id: string | undefined): number => Number(id?.slice(id.lastIndexOf('-') + 1) ?? 0);

function isOne(event: JourneyEvent, some: Some, { profile }: Pick<Journey, 'profile'>): boolean {
  for (const { event: type, given, who } of some) {
    if (event.type !== type) continue;
    if (!attributesMatch(event.attrs, given)) continue;
    if (who && !concernsProfile(who, profile)) continue;
    return true;
  }
  return false;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
