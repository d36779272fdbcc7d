import { givenAs } from '../../kernel/given.ts';
import { decisionKey, keyedDraws } from '../../kernel/index.ts';

/**
 * Sets of multipliers spread evenly over what is possible, each parameter by itself and shuffled against the others: a Latin hypercube in
 * logarithms. The same seed gives the same sets.
 * @param ranges By parameter, above 0
 */
export function spreadSets(ranges: readonly { readonly from: number; readonly to: number }[], runs: number, seed: number): number[][] {
  givenAs('spreadSets', 'ranges', ranges, '[from:number to:number]');
  givenAs('spreadSets', 'runs', runs, 'number');
  givenAs('spreadSets', 'seed', seed, 'number');
  const draws = keyedDraws(seed);
  const columns = ranges.map(({ from, to }, column) => {
    const by = Array.from({ length: runs }, (_, run) => draws.draw(column, decisionKey('order'), run));
    const order = Array.from(by, (_, run) => run).sort((a, b) => (by[a] as number) - (by[b] as number));
    return order.map((place) => from * (to / from) ** ((place + 0.5) / runs));
  });
  return Array.from({ length: runs }, (_, run) => columns.map((column) => column[run] as number));
}
