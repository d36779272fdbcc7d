import type { Journey } from '../journal/index.ts';

/** A sum over events, the same in whatever order they are added. */
export interface JournalSum {
  readonly low: number;
  readonly high: number;
}

const nothing: JournalSum = { low: 0, high: 0 };

/** Adds up journeys. */
export function journalSum(journeys: Iterable<Journey>): JournalSum {
  let { low, high } = nothing;
  for (const { id, events } of journeys) {
    for (const { id: event, at, type, attrs, asked } of events) {
      const text = `${id} ${event} ${at} ${type} ${attrs ? JSON.stringify(attrs) : ''} ${asked?.join() ?? ''}`;
      low = (low + textHash(text, 0x811c9dc5)) >>> 0;
      high = (high + textHash(text, 0x9e3779b9)) >>> 0;
    }
  }
  return { low, high };
}

/**
 * Sixteen letters that differ when anything in the journeys of a cohort does: parts of a cohort may be added in any order.
 * @example journalHash([journalSum(simulateCohort(options).journeys)]) // '5f0c…'
 */
export function journalHash(sums: readonly JournalSum[]): string {
  let { low, high } = nothing;
  for (const sum of sums) {
    low = (low + sum.low) >>> 0;
    high = (high + sum.high) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

function textHash(text: string, start: number): number {
  let hash = start;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
