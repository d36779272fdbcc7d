import { givenAs } from '../../kernel/given.ts';
import { decisionKey, keyedDraws } from '../../kernel/index.ts';
import { normalQuantile } from '../trial/quantiles.ts';

type Range = { readonly from: number; readonly to: number };

/**
 * Sets of multipliers spread evenly over what is possible, each parameter by itself and shuffled against the others: a Latin hypercube in
 * logarithms. The same seed gives the same sets.
 * @param ranges By parameter, above 0
 */
export function spreadSets(ranges: readonly Range[], runs: number, seed: number): number[][] {
  givenAs('spreadSets', 'ranges', ranges, '[from:number to:number]');
  givenAs('spreadSets', 'runs', runs, 'number');
  givenAs('spreadSets', 'seed', seed, 'number');
  return hypercube(ranges, runs, seed, ({ from, to }, share) => from * (to / from) ** share);
}

/** Sets as likely as what is known beforehand: most near 1, the numbers as they stand, one in a hundred beyond an end of its range. */
export function likelySets(ranges: readonly Range[], runs: number, seed: number): number[][] {
  return hypercube(ranges, runs, seed, (range, share) => {
    const place = Math.min(1, Math.max(-1, normalQuantile(share) / widest));
    return place < 0 ? range.from ** -place : range.to ** place;
  });
}

/** How far sets are from the numbers as they stand, in the terms of `likelySets`: 0 is as they stand. */
export function farFromKnown(ranges: readonly Range[], logs: readonly number[]): number {
  return logs.reduce((sum, at, place) => {
    const { from, to } = ranges[place] as Range;
    return sum + ((at / Math.log(at < 0 ? from : to)) * widest) ** 2;
  }, 0);
}

/** Standard deviations from the middle to an end of a range. */
const widest = 2.326;

function hypercube(ranges: readonly Range[], runs: number, seed: number, at: (range: Range, share: number) => number): number[][] {
  const draws = keyedDraws(seed);
  const columns = ranges.map((range, column) => {
    const by = Array.from({ length: runs }, (_, run) => draws.draw(column, decisionKey('order'), run));
    const order = Array.from(by, (_, run) => run).sort((a, b) => (by[a] as number) - (by[b] as number));
    return order.map((place) => at(range, (place + 0.5) / runs));
  });
  return Array.from({ length: runs }, (_, run) => columns.map((column) => column[run] as number));
}
