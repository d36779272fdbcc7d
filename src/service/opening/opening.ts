import type { Grounds } from '../../kernel/grounds.ts';
import type { Instant } from '../../kernel/instant.ts';

/** One reason for an answer: a stable code, a sentence, and what it rests on. */
export interface OpeningReason {
  readonly code: string;
  readonly text: string;
  /** Id of the schedule, where one speaks. */
  readonly schedule?: string;
}

/** Whether a service is open, why, until when, and how that is known. */
export interface Opening {
  readonly answer: 'open' | 'closed' | 'unknown';
  /** At least one; the one that decided comes first. */
  readonly because: readonly OpeningReason[];
  /** When the stretch that is open now ends; stretches that touch are one, looked at for a week. */
  readonly closesAt?: Instant;
  /** How one attends what is open now, where the feed says: `online`. */
  readonly attending?: string;
  readonly grounds: Grounds;
}
