import { givenAs } from '../../kernel/given.ts';
import { estimateMean } from './estimate.ts';

/**
 * Which of several paired differences are other than nothing when all are looked at together: Holm's step-down over Student's intervals.
 * The chance that any that is nothing is called sure is at most 1 - confidence. A list that is zero throughout is not looked at.
 * @example surelyMoved([[1, 1.1, 0.9], [0, 0, 0]], 0.95) // [true, false]
 */
export function surelyMoved(differences: readonly (readonly number[])[], confidence: number): boolean[] {
  givenAs('surelyMoved', 'differences', differences, '[list]');
  givenAs('surelyMoved', 'confidence', confidence, 'number');
  const sure = differences.map(() => false);
  const looked = differences
    .flatMap((values, place) => (values.some((value) => value !== 0) ? [{ values, place, clear: clearness(values, confidence) }] : []))
    .sort((a, b) => b.clear - a.clear);
  for (const [index, { values, place }] of looked.entries()) {
    const { low, high } = estimateMean(values, 1 - (1 - confidence) / (looked.length - index));
    if (!(low > 0 || high < 0)) break;
    sure[place] = true;
  }
  return sure;
}

/** How far the mean is from nothing, in half intervals. */
function clearness(values: readonly number[], confidence: number): number {
  const { mean, high } = estimateMean(values, confidence);
  return high === mean ? Number.POSITIVE_INFINITY : Math.abs(mean) / (high - mean);
}
