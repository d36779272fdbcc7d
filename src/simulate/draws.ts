import { type Draws, decisionKey } from '../kernel/index.ts';

// Decisions by number, so that a person's counts fit in a row: the hash of each name is what is drawn with.
const numbers = new Map<string, number>();
const hashes: number[] = [];

/** The number of a decision, made once for its name. */
export function drawKey(decision: string): number {
  let key = numbers.get(decision);
  if (key === undefined) {
    key = hashes.length;
    hashes.push(decisionKey(decision) | 0);
    numbers.set(decision, key);
  }
  return key;
}

/** The draws of one person, keyed by what they decide and how often it has been decided before. */
export class PersonDraws {
  readonly person: number;
  private readonly draws: Draws;
  private counts: Uint16Array;

  constructor(draws: Draws, person: number) {
    this.draws = draws;
    this.person = person;
    this.counts = new Uint16Array(hashes.length);
  }

  /** The next draw for a decision, by its number. */
  nextOf(key: number): number {
    if (key >= this.counts.length) this.widen();
    const count = this.counts[key] as number;
    this.counts[key] = count + 1;
    return this.draws.draw(this.person, hashes[key] as number, count);
  }

  /** The next draw for a decision, by its name. */
  next(decision: string): number {
    return this.nextOf(drawKey(decision));
  }

  /** How often a decision has been drawn. */
  countOf(key: number): number {
    return this.counts[key] ?? 0;
  }

  /** A draw for one occurrence, which leaves the count as it is. */
  at(key: number, occurrence: number): number {
    return this.draws.draw(this.person, hashes[key] as number, occurrence);
  }

  private widen(): void {
    const wider = new Uint16Array(hashes.length);
    wider.set(this.counts);
    this.counts = wider;
  }
}
