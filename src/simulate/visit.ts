import type { Instant } from '../kernel/index.ts';
import type { EventRule } from './assume/event-rule.ts';
import type { Planned } from './assume/planned.ts';
import type { DeskVisit } from './desk/desk.ts';

/** The person whose errand it is, as the desk moves them. */
export interface VisitingPerson {
  readonly rank: number;
  go(): void;
  catchUp(at: Instant): void;
  /** Of the errands of one instant, that which was last given its time comes last. */
  putLast(visit: Visit): void;
  drop(visit: Visit): void;
}

/** The case in which the errand is. */
export interface VisitingCase {
  readonly profile: { readonly needs: readonly string[] };
  readonly draws: { next(decision: string): number; nextOf(key: number): number };
  readonly traveller: VisitingPerson;
  mayStill(unless: number): boolean;
  /** Asks at the desk of an errand. */
  ask(visit: Visit, at: Instant): void;
  plan(planned: Planned): void;
  tell(event: string, at: Instant): void;
}

/**
 * An errand at a desk in one of a traveller's cases. What concerns nobody else happens in the traveller's own time;
 * until the desk acts, the traveller goes on alone.
 */
export class Visit implements DeskVisit {
  readonly needs: readonly string[];
  readonly rank: number;
  /** Before this instant the desk does nothing with the traveller; in the line, it may at any time. */
  until: Instant;
  /** In the line, the desk will have done something by this instant. */
  leavesBy: Instant = Number.POSITIVE_INFINITY;
  readonly desk: string;
  /** Whether what comes next concerns nobody else; at first, that is to ask. */
  isAlone = true;
  /** What is to be done in the traveller's own time; to ask, where nothing is said. */
  private task: ((at: Instant) => void) | null = null;
  private readonly track: VisitingCase;
  private readonly event: EventRule;
  private readonly attrs: Readonly<Record<string, unknown>>;
  private readonly unless: number;

  constructor(track: VisitingCase, desk: string, at: Instant, event: EventRule, attrs: Readonly<Record<string, unknown>>, unless: number) {
    this.track = track;
    this.desk = desk;
    this.needs = track.profile.needs;
    this.rank = track.traveller.rank;
    this.until = at;
    this.event = event;
    this.attrs = attrs;
    this.unless = unless;
  }

  next(decision: string): number {
    return this.track.draws.next(decision);
  }

  nextOf(key: number): number {
    return this.track.draws.nextOf(key);
  }

  /** Does what was to be done in the traveller's own time. */
  act(): void {
    const { task, until } = this;
    if (task === null) this.track.ask(this, until);
    else task(until);
  }

  alone(at: Instant, run: (at: Instant) => void): void {
    this.task = run;
    this.until = at;
    this.isAlone = true;
    this.track.traveller.putLast(this);
    this.track.traveller.go();
  }

  notBefore(at: Instant, leavesBy = Number.POSITIVE_INFINITY): void {
    this.until = at;
    this.leavesBy = leavesBy;
    this.isAlone = false;
    this.track.traveller.go();
  }

  stillWanted(at: Instant): boolean {
    this.track.traveller.catchUp(at);
    if (this.track.mayStill(this.unless)) return true;
    this.end();
    return false;
  }

  tells(event: string, at: Instant): void {
    this.track.traveller.catchUp(at);
    this.track.tell(event, at);
  }

  seen(at: Instant): void {
    this.track.traveller.catchUp(at);
    this.track.plan({ at, event: this.event, attrs: this.attrs, unless: this.unless });
    this.end();
  }

  lapsed(at: Instant): void {
    this.track.traveller.catchUp(at);
    this.end();
  }

  private end(): void {
    this.track.traveller.drop(this);
    this.track.traveller.go();
  }
}
