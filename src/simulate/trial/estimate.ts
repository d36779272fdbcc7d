import { givenAs } from '../../kernel/given.ts';
import { betaQuantile, normalQuantile, studentQuantile } from './quantiles.ts';

/** A value with an interval in which the truth lies with the stated confidence. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Of the mean. */
  readonly error: number;
  /** Replications, or observations. */
  readonly n: number;
  readonly confidence: number;
}

/** Mean of independent replications with Student's interval. One value alone has no interval: it is infinite. @example estimateMean([1, 2, 3]).mean // 2 */
export function estimateMean(values: readonly number[], confidence = 0.95): Estimate {
  givenAs('estimateMean', 'values', values, '[number]');
  givenAs('estimateMean', 'confidence', confidence, 'number?');
  const n = values.length;
  if (n === 0) return { mean: Number.NaN, low: Number.NaN, high: Number.NaN, error: Number.NaN, n, confidence };
  const mean = sum(values) / n;
  if (n === 1)
    return { mean, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, error: Number.POSITIVE_INFINITY, n, confidence };
  const error = Math.sqrt(variance(values, mean) / n);
  const half = error === 0 ? 0 : studentQuantile((1 + confidence) / 2, n - 1) * error;
  return { mean, low: mean - half, high: mean + half, error, n, confidence };
}

/** A share of independent people, with Wilson's interval. @example estimateShare(8, 10).mean // 0.8 */
export function estimateShare(of: number, n: number, confidence = 0.95): Estimate {
  givenShare('estimateShare', of, n, confidence);
  if (n === 0) return { mean: Number.NaN, low: 0, high: 1, error: Number.NaN, n, confidence };
  const p = of / n;
  const z = normalQuantile((1 + confidence) / 2);
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { mean: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half), error: Math.sqrt((p * (1 - p)) / n), n, confidence };
}

/** The exact interval of Clopper and Pearson for a share: never too narrow. */
export function exactShareInterval(of: number, n: number, confidence = 0.95): { readonly low: number; readonly high: number } {
  givenShare('exactShareInterval', of, n, confidence);
  const tail = (1 - confidence) / 2;
  return { low: of === 0 ? 0 : betaQuantile(of, n - of + 1, tail), high: of === n ? 1 : betaQuantile(of + 1, n - of, 1 - tail) };
}

/** Differences of two runs on the same draws, replication by replication. @throws RangeError when the lists differ in length */
export function estimateDifference(one: readonly number[], other: readonly number[], confidence = 0.95): Estimate {
  givenAs('estimateDifference', 'one', one, '[number]');
  givenAs('estimateDifference', 'other', other, '[number]');
  givenAs('estimateDifference', 'confidence', confidence, 'number?');
  if (one.length !== other.length) throw new RangeError('paired differences need lists of one length');
  return estimateMean(
    one.map((value, index) => (other[index] as number) - value),
    confidence,
  );
}

/** Whether an interval is as narrow as asked: half its width at most a share of the mean, or an absolute amount. */
export function isPrecise(estimate: Estimate, wanted: { readonly relative?: number; readonly absolute?: number }): boolean {
  givenAs('isPrecise', 'estimate', estimate, '{mean:number low:number high:number}');
  givenAs('isPrecise', 'wanted', wanted, 'object');
  const half = (estimate.high - estimate.low) / 2;
  if (!Number.isFinite(half)) return false;
  if (wanted.absolute !== undefined && half <= wanted.absolute) return true;
  return wanted.relative !== undefined && half <= wanted.relative * Math.abs(estimate.mean);
}

/** How many more replications would bring the interval to the wanted width, from what is known so far. */
export function replicationsNeeded(
  values: readonly number[],
  wanted: { readonly relative?: number; readonly absolute?: number },
  confidence = 0.95,
): number {
  givenAs('replicationsNeeded', 'values', values, '[number]');
  givenAs('replicationsNeeded', 'wanted', wanted, 'object');
  givenAs('replicationsNeeded', 'confidence', confidence, 'number?');
  const known = estimateMean(values, confidence);
  const half = Math.max(wanted.absolute ?? 0, (wanted.relative ?? 0) * Math.abs(known.mean));
  if (values.length < 2 || half <= 0) return Number.POSITIVE_INFINITY;
  const spread = Math.sqrt(variance(values, known.mean));
  let n = values.length;
  while (n < 1e7 && (studentQuantile((1 + confidence) / 2, n - 1) * spread) / Math.sqrt(n) > half) n = Math.max(n + 1, Math.ceil(n * 1.02));
  return n;
}

export function variance(values: readonly number[], mean = sum(values) / values.length): number {
  if (values.length < 2) return 0;
  let total = 0;
  for (const value of values) total += (value - mean) * (value - mean);
  return total / (values.length - 1);
}

/** The sum of numbers. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** For each place, the squared standard error of the mean of all that is from there on: in one go from the end (Welford 1962). */
function errorsOfRest(values: readonly number[]): Float64Array {
  const errors = new Float64Array(values.length);
  let mean = 0;
  let squares = 0;
  for (let from = values.length - 1; from >= 0; from -= 1) {
    const count = values.length - from;
    const value = values[from] as number;
    const off = value - mean;
    mean += off / count;
    squares += off * (value - mean);
    errors[from] = squares / count ** 2;
  }
  return errors;
}

/**
 * The length of a warm-up, by MSER-5: the cut of a series that leaves the smallest standard error of the mean of the rest, in batches of five.
 * A cut beyond half of the series means that the series is too short to say: then `undefined`.
 * @example warmUp(Array.from({ length: 200 }, (_, i) => (i < 20 ? 20 - i : 0))) // 20
 */
export function warmUp(series: readonly number[]): number | undefined {
  givenAs('warmUp', 'series', series, '[number]');
  const batches = Array.from({ length: Math.floor(series.length / 5) }, (_, index) => sum(series.slice(5 * index, 5 * index + 5)) / 5);
  const errors = errorsOfRest(batches);
  let best = Number.POSITIVE_INFINITY;
  let cut = 0;
  for (let from = 0; from <= batches.length - 2; from += 1) {
    const error = errors[from] as number;
    if (error < best - 1e-15) {
      best = error;
      cut = from;
    }
  }
  return cut > batches.length / 2 ? undefined : cut * 5;
}

function givenShare(call: string, of: number, n: number, confidence: number): void {
  givenAs(call, 'of', of, 'number');
  givenAs(call, 'n', n, 'number');
  givenAs(call, 'confidence', confidence, 'number');
}
