import { type Draws, decisionKey } from '../../kernel/index.ts';

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

// Counts of many people in one row: a person's own is a part of it.
const people = 64;
let shared = new Uint16Array(0);
let used = 0;

/** The draws of one person, keyed by what they decide and how often it has been decided before. */
export class PersonDraws {
  readonly person: number;
  private readonly draws: Draws;
  private counts: Uint16Array;
  private first: number;
  private end: number;

  constructor(draws: Draws, person: number) {
    this.draws = draws;
    this.person = person;
    const width = hashes.length;
    if (used + width > shared.length) {
      shared = new Uint16Array(people * width);
      used = 0;
    }
    this.counts = shared;
    this.first = used;
    this.end = used + width;
    used += width;
  }

  /** The draws of another case of the person: as those of another number. */
  ofCase(number: number): PersonDraws {
    return new PersonDraws(this.draws, number);
  }

  /** The next draw for a decision, by its number. */
  nextOf(key: number): number {
    let place = this.first + key;
    if (place >= this.end) place = this.widen() + key;
    const count = this.counts[place] as number;
    this.counts[place] = count + 1;
    return this.draws.draw(this.person, hashes[key] as number, count);
  }

  /** The next draw for a decision, by its name. */
  next(decision: string): number {
    return this.nextOf(drawKey(decision));
  }

  /** Counts a draw that decides nothing, and answers 0. */
  skip(key: number): number {
    this.count(key);
    return 0;
  }

  /** Counts a decision as drawn, where its draws are taken by its count. */
  count(key: number): void {
    let place = this.first + key;
    if (place >= this.end) place = this.widen() + key;
    this.counts[place] = (this.counts[place] as number) + 1;
  }

  /** How often a decision has been drawn. */
  countOf(key: number): number {
    const place = this.first + key;
    return place < this.end ? (this.counts[place] as number) : 0;
  }

  /** A draw for one occurrence of a decision that nobody counts, by the hash of its name (`decisionKey`). */
  at(hash: number, occurrence: number): number {
    return this.draws.draw(this.person, hash, occurrence);
  }

  /** Decisions were named since: a row of its own for this person. */
  private widen(): number {
    const wider = new Uint16Array(hashes.length);
    wider.set(this.counts.subarray(this.first, this.end));
    this.counts = wider;
    this.first = 0;
    this.end = wider.length;
    return 0;
  }
}
