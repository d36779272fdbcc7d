import type { Journey, JourneyEvent } from '../../journal/index.ts';
import { DAY } from '../../kernel/index.ts';
import type { AssumedValue } from '../assume/assumptions.ts';
import { estimateShare } from './estimate.ts';
import { gammaShare } from './quantiles.ts';

/** Which events a published figure counts. */
export interface FitEvents {
  readonly event: string;
  readonly given?: Readonly<Record<string, string | number | boolean>>;
}

/** A published figure, and how a simulated year gives the same: counts of some events among others, or days between two. */
export interface FitCheck {
  readonly id: string;
  readonly label: string;
  readonly published: AssumedValue;
  /** Whether the figure was used to make the assumptions; then it can only fit. */
  readonly fitted: boolean;
  readonly part:
    | {
        readonly kind: 'share';
        readonly of: readonly FitEvents[];
        readonly among: readonly FitEvents[] /** Only the first of `among` of each person. */;
        readonly first?: boolean;
      }
    | { readonly kind: 'quantile'; readonly p: number; readonly from: FitEvents; readonly to: readonly FitEvents[] };
}

/** A simulated figure beside the published one. */
export interface FitResult {
  readonly id: string;
  readonly label: string;
  readonly published: number;
  readonly year: string | null;
  readonly confidence: string;
  readonly fitted: boolean;
  readonly simulated: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  /** Standard errors between the two; only for shares. */
  readonly z: number | null;
}

/** All published figures beside the simulated ones. */
export interface FitSummary {
  readonly checks: readonly FitResult[];
  /** Pearson's statistic over the shares, its degrees of freedom, and the chance of one as large if all held. */
  readonly all: FitTest;
  /** Over those that the assumptions were not made from. */
  readonly unfitted: FitTest;
}

export interface FitTest {
  readonly statistic: number;
  readonly freedom: number;
  readonly p: number | null;
}

/** How well a simulated year agrees with published figures. */
export function fitOf(checks: readonly FitCheck[], journeys: readonly Journey[]): FitSummary {
  const results = checks.map((check) => resultOf(check, journeys));
  return { checks: results, all: testOf(results), unfitted: testOf(results.filter(({ fitted }) => !fitted)) };
}

function resultOf({ id, label, published, fitted, part }: FitCheck, journeys: readonly Journey[]): FitResult {
  const about = { id, label, published: published.value, year: published.year, confidence: published.confidence, fitted };
  if (part.kind === 'quantile') {
    const times = journeys.flatMap((journey) => waits(journey, part.from, part.to)).sort((a, b) => a - b);
    const at = (p: number): number | null => {
      const value = times[Math.min(times.length - 1, Math.max(0, Math.floor(p * times.length)))];
      return value === undefined ? null : Number(value.toPrecision(4));
    };
    const half = times.length > 0 ? 1.96 * Math.sqrt((part.p * (1 - part.p)) / times.length) : 0;
    return { ...about, simulated: at(part.p), low: at(part.p - half), high: at(part.p + half), n: times.length, z: null };
  }
  let n = 0;
  let of = 0;
  for (const { events } of journeys) {
    for (const event of events) {
      if (!part.among.some((each) => is(event, each))) continue;
      n += 1;
      if (part.of.some((each) => is(event, each))) of += 1;
      if (part.first) break;
    }
  }
  if (n === 0) return { ...about, simulated: null, low: null, high: null, n, z: null };
  const { mean, low, high } = estimateShare(of, n);
  const z = (mean - published.value) / Math.sqrt((published.value * (1 - published.value)) / n);
  const short = (value: number): number => Number(value.toPrecision(4));
  return { ...about, simulated: short(mean), low: short(low), high: short(high), n, z: short(z) };
}

function waits({ events }: Journey, from: FitEvents, to: readonly FitEvents[]): number[] {
  return events.flatMap((event, index) => {
    if (!is(event, from)) return [];
    const end = events.slice(index + 1).find((each) => to.some((wanted) => is(each, wanted)));
    return end ? [(end.at - event.at) / DAY] : [];
  });
}

function is(event: JourneyEvent, { event: type, given }: FitEvents): boolean {
  return event.type === type && (!given || Object.entries(given).every(([key, value]) => event.attrs?.[key] === value));
}

function testOf(results: readonly FitResult[]): FitTest {
  const known = results.flatMap(({ z }) => (z === null ? [] : [z]));
  const statistic = known.reduce((sum, z) => sum + z * z, 0);
  const p = known.length === 0 ? null : Number((1 - gammaShare(known.length / 2, statistic / 2)).toPrecision(3));
  return { statistic: Number(statistic.toPrecision(4)), freedom: known.length, p };
}
