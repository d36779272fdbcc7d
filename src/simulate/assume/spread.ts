import { givenAs } from '../../kernel/given.ts';
import { gammaQuantile, normalQuantile } from '../trial/quantiles.ts';
import type { SpreadOf } from './assumed.ts';

/** The value of a spread at a draw in [0, 1): one draw a value, and a higher draw never gives a lower value. @example spreadAt({ kind: 'uniform', from: 2, to: 4 }, 0.5) // 3 */
export function spreadAt(spread: SpreadOf, draw: number): number {
  if (typeof draw !== 'number' || typeof spread?.kind !== 'string') {
    givenAs('spreadAt', 'spread', spread, '{kind:text}');
    givenAs('spreadAt', 'draw', draw, 'number');
  }
  switch (spread.kind) {
    case 'fixed':
      return spread.value;
    case 'uniform':
      return spread.from + (spread.to - spread.from) * draw;
    case 'exponential':
      return -spread.mean * Math.log(1 - draw);
    case 'lognormal':
      return spread.median * Math.exp(spread.sigma * normalQuantile(draw));
    case 'gamma':
      return (gammaQuantile(spread.shape, draw) * spread.mean) / spread.shape;
    case 'bands':
      return bandAt(spread.bands, draw);
  }
}

/** The mean of a spread. */
export function spreadMean(spread: SpreadOf): number {
  givenAs('spreadMean', 'spread', spread, '{kind:text}');
  switch (spread.kind) {
    case 'fixed':
      return spread.value;
    case 'uniform':
      return (spread.from + spread.to) / 2;
    case 'exponential':
    case 'gamma':
      return spread.mean;
    case 'lognormal':
      return spread.median * Math.exp((spread.sigma * spread.sigma) / 2);
    case 'bands':
      return spread.bands.reduce((sum, { p, from, to }) => sum + (p * (from + to)) / 2, 0);
  }
}

/** The first of a list of shares whose running sum is above the draw; the last where the sum falls short. */
export function shareAt<T extends { readonly p: number }>(of: readonly T[], draw: number): T {
  let sum = 0;
  for (let place = 0; place < of.length; place += 1) {
    sum += (of[place] as T).p;
    if (draw < sum) return of[place] as T;
  }
  return of[of.length - 1] as T;
}

function bandAt(bands: readonly { readonly p: number; readonly from: number; readonly to: number }[], draw: number): number {
  let sum = 0;
  for (const { p, from, to } of bands) {
    if (draw < sum + p) return from + ((draw - sum) / p) * (to - from);
    sum += p;
  }
  return bands[bands.length - 1]?.to ?? 0;
}
