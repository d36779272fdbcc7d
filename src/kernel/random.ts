import { givenAs } from './given.ts';

/**
 * Random draws keyed by what they decide: the same (seed, person, decision, occurrence) gives the same number,
 * whatever else a run draws. One change to a scenario therefore changes only the people it touches.
 */
export interface Draws {
  /** A number in [0, 1). */
  draw(person: number, decision: number, occurrence: number): number;
}

/** A 32-bit key for a decision's name, stable between versions. @example decisionKey('release.weekday') */
export function decisionKey(name: string): number {
  givenAs('decisionKey', 'name', name, 'text');
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash ^= name.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Keyed draws from a seed. @example keyedDraws(7).draw(1, decisionKey('bail'), 0) === keyedDraws(7).draw(1, decisionKey('bail'), 0) // true */
export function keyedDraws(seed: number): Draws {
  givenAs('keyedDraws', 'seed', seed, 'number');
  const start = mix(seed | 0, 0x9e3779b9);
  // one person mostly draws many times before the next does
  let last = 0;
  let known = mix(start, last);
  return {
    draw(person, decision, occurrence) {
      if (person !== last) {
        known = mix(start, person);
        last = person;
      }
      const first = mix(mix(known, decision), occurrence);
      const second = mix(first, 0x85ebca6b);
      return ((first >>> 5) * 67_108_864 + (second >>> 6)) / 9_007_199_254_740_992;
    },
  };
}

function mix(state: number, value: number): number {
  let x = Math.imul(state ^ (value + 0x9e3779b9), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return (x ^ (x >>> 15)) | 0;
}
