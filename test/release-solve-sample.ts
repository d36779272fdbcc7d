import type { Bounds } from '../src/release/bounds.ts';

export const boundsOf = (pairs: readonly (readonly [number, number])[]): Bounds => ({
  low: Float64Array.from(pairs, ([low]) => low),
  high: Float64Array.from(pairs, ([, high]) => high),
});
export const pairsOf = ({ low, high }: Bounds) => [...low].map((from, at) => [from, high[at]]);
export const any = [0, Number.POSITIVE_INFINITY] as const;
