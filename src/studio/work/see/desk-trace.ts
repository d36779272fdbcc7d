import type { Instant } from 'justice-pathway';
import { type Draws, decisionKey } from '../../../kernel/index.ts';
import type { DeskVisit } from '../../../simulate/desk/desk.ts';

/** Where somebody is: on the way, waiting, turned away, reached, gave up. */
export type Where = 'o' | 'w' | 't' | 'r' | 'g';

/** One person's errand at a desk, written down as it goes. */
export class DeskTrace implements DeskVisit {
  readonly needs = [];
  readonly rank: number;
  readonly steps: { readonly at: Instant; readonly where: Where }[] = [];
  /** The time of the queue. */
  clock: Instant = 0;
  private readonly draws: Draws;
  private readonly books: boolean;
  private turn = 0;
  private isAtTheDoor = false;

  constructor(person: number, draws: Draws, mode: 'walk-in' | 'appointment') {
    this.rank = person;
    this.draws = draws;
    this.books = mode === 'appointment';
  }

  /** The same luck on both sides; everybody comes. */
  next(decision: string): number {
    if (decision.endsWith('no-show')) return 1;
    this.turn += 1;
    return this.draws.draw(this.rank, decisionKey(decision), this.turn);
  }

  stillWanted(at: Instant): boolean {
    this.clock = at;
    this.isAtTheDoor = true;
    return true;
  }

  notBefore(at: Instant): void {
    // Who is told a later time at the door, or while waiting in the line when it closes, is turned away.
    const isWaiting = this.steps.at(-1)?.where === 'w';
    if (at === Number.NEGATIVE_INFINITY) this.put('w');
    else if (!this.books && (this.isAtTheDoor || isWaiting)) this.put('t');
    else if (this.books) this.put('w');
    this.isAtTheDoor = false;
  }

  seen(at: Instant): void {
    this.clock = at;
    this.put('r');
  }

  lapsed(at: Instant): void {
    this.clock = at;
    this.put('g');
  }

  /** Where the person is at a time. */
  whereAt(at: Instant): Where {
    let where: Where = 'o';
    for (const step of this.steps) if (step.at <= at) where = step.where;
    return where;
  }

  private put(where: Where): void {
    this.steps.push({ at: this.clock, where });
  }
}
