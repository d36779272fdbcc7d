import { type Draws, decisionKey } from '../kernel/index.ts';

/** The draws of one person, keyed by what they decide and how often it has been decided before. */
export interface PersonDraws {
  readonly person: number;
  /** The next draw for a decision of this name. */
  next(decision: string): number;
  /** How often a decision has been drawn. */
  count(decision: string): number;
  /** A draw for one occurrence, which leaves the count as it is. */
  at(decision: string, occurrence: number): number;
}

const keys = new Map<string, number>();

function keyOf(decision: string): number {
  let key = keys.get(decision);
  if (key === undefined) {
    key = decisionKey(decision);
    keys.set(decision, key);
  }
  return key;
}

export function personDraws(draws: Draws, person: number): PersonDraws {
  const counts = new Map<string, number>();
  return {
    person,
    next(decision) {
      const count = counts.get(decision) ?? 0;
      counts.set(decision, count + 1);
      return draws.draw(person, keyOf(decision), count);
    },
    count: (decision) => counts.get(decision) ?? 0,
    at: (decision, occurrence) => draws.draw(person, keyOf(decision), occurrence),
  };
}
