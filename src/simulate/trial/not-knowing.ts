import { givenAs } from '../../kernel/given.ts';
import { estimateMean, variance } from './estimate.ts';
import { studentQuantile } from './quantiles.ts';

/** One value of a replication, and the set of numbers that it ran under. */
export interface ValueOfSet {
  readonly set: number;
  readonly value: number;
}

/** How much of an answer comes from not knowing the numbers that it rests on. */
export interface NotKnowing {
  readonly sets: number;
  /** The lowest and the highest mean of a set. */
  readonly low: number;
  readonly high: number;
  /** Whether all sets agree on the direction. */
  readonly sameWay: boolean;
  /** Of the uncertainty of the answer, the share that more replications would not take away. */
  readonly share: number;
  /** Where the answer lies, chance and not knowing together. */
  readonly interval: { readonly low: number; readonly high: number };
}

/**
 * Splits the spread of an answer into what chance makes (replications of one set differ) and what not knowing makes (sets differ), by the
 * analysis of variance of one way. `undefined` where there is one set, or no set has two replications.
 * @example notKnowing([{ set: 0, value: 1 }, { set: 0, value: 1.1 }, { set: 1, value: 3 }, { set: 1, value: 3.1 }])?.share // about 1
 */
export function notKnowing(values: readonly ValueOfSet[], confidence = 0.95): NotKnowing | undefined {
  givenAs('notKnowing', 'values', values, '[set:number value:number]');
  givenAs('notKnowing', 'confidence', confidence, 'number?');
  const groups = [...new Set(values.map(({ set }) => set))].map((of) => values.flatMap(({ set, value }) => (set === of ? [value] : [])));
  const n = values.length;
  const k = groups.length;
  if (k < 2 || n <= k) return undefined;
  const means = groups.map((group) => estimateMean(group).mean);
  const mean = values.reduce((sum, { value }) => sum + value, 0) / n;
  const within = groups.reduce((sum, group) => sum + variance(group) * (group.length - 1), 0) / (n - k);
  const between = groups.reduce((sum, group, place) => sum + group.length * ((means[place] as number) - mean) ** 2, 0) / (k - 1);
  const each = (n - groups.reduce((sum, group) => sum + group.length ** 2, 0) / n) / (k - 1);
  const ofSets = Math.max(0, (between - within) / each) * (1 + 1 / k);
  const ofChance = within / n;
  const half = Math.sqrt(
    studentQuantile((1 + confidence) / 2, k - 1) ** 2 * ofSets + studentQuantile((1 + confidence) / 2, n - k) ** 2 * ofChance,
  );
  const [low, high] = [Math.min(...means), Math.max(...means)];
  return {
    sets: k,
    low: short(low),
    high: short(high),
    sameWay: low > 0 || high < 0,
    share: ofSets + ofChance === 0 ? 0 : short(ofSets / (ofSets + ofChance)),
    interval: { low: short(mean - half), high: short(mean + half) },
  };
}

const short = (value: number): number => Number(value.toPrecision(4));
