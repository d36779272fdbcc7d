import { PathwayError } from 'justice-pathway';
import { needs } from '../given.ts';

/** A part of a whole as the law writes it: `2/5`. Text, so that no rounding hides in it. */
export type Fraction = `${number}/${number}`;

/** How a part of a day is treated: the law is silent, so it is a named choice. */
export type Rounding = 'up' | 'down' | 'nearest';

const pattern = /^(\d+)\/(\d+)$/;

/** Whole days in a part of a number of days. @example partOf('2/5', 183, 'up') // 74 */
export function partOf(fraction: Fraction, days: number, rounding: Rounding): number {
  const [top, bottom] = partsOf(fraction);
  const exact = days * top;
  const whole = Math.floor(exact / bottom);
  const left = exact % bottom;
  if (left === 0 || rounding === 'down') return whole;
  if (rounding === 'nearest') return left * 2 >= bottom ? whole + 1 : whole;
  return whole + 1;
}

/** @throws PathwayError `bad-fraction` */
export function partsOf(fraction: string): readonly [number, number] {
  needs('partsOf', 'fraction', fraction, 'a text');
  const match = pattern.exec(fraction);
  const top = Number(match?.[1]);
  const bottom = Number(match?.[2]);
  if (!match || bottom === 0) throw new PathwayError('bad-fraction', `"${fraction}" is not a fraction. Write it like 2/5.`, { fraction });
  return [top, bottom];
}
