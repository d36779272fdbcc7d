import { givenAs } from './given.ts';

/**
 * The middle of numbers, or the mean of the two in the middle; of none it is not a number. The numbers stay in their order.
 * @example median([9, 1, 2]) // 2
 */
export function median(values: Iterable<number>): number {
  givenAs('median', 'values', values, 'pieces');
  const sorted = Float64Array.from(values, plain).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function plain(value: number): number {
  if (typeof value !== 'number') givenAs('median', 'a value', value, 'number');
  return value;
}
