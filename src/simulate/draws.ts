import { type Draws, decisionKey } from '../kernel/index.ts';

/** The draws of one person, keyed by what they decide and how often it has been decided before. */
export interface PersonDraws {
  readonly person: number;
  /** The next draw for a decision of this name. */
  next(decision: string): number;
  /** The same by a key made once with `decisionKey`. */
  nextOf(key: number): number;
  /** How often a decision has been drawn. */
  countOf(key: number): number;
  /** A draw for one occurrence, which leaves the count as it is. */
  at(key: number, occurrence: number): number;
}

const keys = new Map<string, number>();

/** `decisionKey`, remembered. */
export function drawKey(decision: string): number {
  let key = keys.get(decision);
  if (key === undefined) {
    key = decisionKey(decision);
    keys.set(decision, key);
  }
  return key;
}

export function personDraws(draws: Draws, person: number): PersonDraws {
  const counts = new Map<number, number>();
  const nextOf = (key: number): number => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return draws.draw(person, key, count);
  };
  return {
    person,
    nextOf,
    next: (decision) => nextOf(drawKey(decision)),
    countOf: (key) => counts.get(key) ?? 0,
    at: (key, occurrence) => draws.draw(person, key, occurrence),
  };
}
