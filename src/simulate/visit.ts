import type { Instant } from '../kernel/index.ts';
import type { EventRule } from './assume/event-rule.ts';
import type { DeskVisit } from './desk/desk.ts';
import type { Traveller } from './travel/traveller.ts';

/** A traveller's errand at a desk: until the desk acts, the traveller goes on alone. */
export class Visit implements DeskVisit {
  readonly needs: readonly string[];
  readonly rank: number;
  /** Before this instant the desk does nothing with the traveller; in the line, it may at any time. */
  until: Instant;
  private readonly traveller: Traveller;
  private readonly event: EventRule;
  private readonly attrs: Readonly<Record<string, unknown>>;
  private readonly unless: number;

  constructor(traveller: Traveller, until: Instant, event: EventRule, attrs: Readonly<Record<string, unknown>>, unless: number) {
    this.traveller = traveller;
    this.needs = traveller.profile.needs;
    this.rank = traveller.rank;
    this.until = until;
    this.event = event;
    this.attrs = attrs;
    this.unless = unless;
  }

  next(decision: string): number {
    return this.traveller.draws.next(decision);
  }

  notBefore(at: Instant): void {
    this.until = at;
    this.traveller.go();
  }

  stillWanted(at: Instant): boolean {
    this.traveller.catchUp(at);
    if (this.traveller.mayStill(this.unless)) return true;
    this.end();
    return false;
  }

  seen(at: Instant): void {
    this.traveller.catchUp(at);
    this.traveller.plan({ at, event: this.event, attrs: this.attrs, unless: this.unless });
    this.end();
  }

  lapsed(at: Instant): void {
    this.traveller.catchUp(at);
    this.end();
  }

  private end(): void {
    this.traveller.drop(this);
    this.traveller.go();
  }
}
