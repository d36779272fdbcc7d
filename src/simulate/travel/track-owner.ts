import type { Instant, Profile } from '../../kernel/index.ts';
import type { EventRule } from '../assume/event-rule.ts';
import type { VisitingPerson } from '../visit.ts';

/** The person of a case: told of what happens in it. */
export interface TrackOwner<Track> extends VisitingPerson {
  readonly profile: Profile;
  /** The domains in which the person has a need, as a set. */
  readonly domains: number;
  /** Place in the cohort. */
  readonly place: number;
  end(): void;
  happened(track: Track, event: EventRule, at: Instant, attrs: Readonly<Record<string, unknown>>): void;
}
