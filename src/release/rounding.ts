import { givenAs } from '../kernel/given.ts';

/** A count to the nearest of so many, halves up. @example roundedTo(13, 5) // 15 */
export function roundedTo(count: number, rounding: number): number {
  givenAs('roundedTo', 'count', count, 'number');
  givenAs('roundedTo', 'rounding', rounding, 'number');
  return Math.floor((count + rounding / 2) / rounding) * rounding;
}

/** What a rounded count can stand for. @example standsFor(5, 5) // [3, 7] */
export function standsFor(shown: number, rounding: number): readonly [low: number, high: number] {
  givenAs('standsFor', 'shown', shown, 'number');
  givenAs('standsFor', 'rounding', rounding, 'number');
  return [Math.max(0, shown - Math.floor(rounding / 2)), shown + Math.ceil(rounding / 2) - 1];
}
