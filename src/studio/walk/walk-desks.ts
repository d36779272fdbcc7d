import type { Instant } from 'justice-pathway';
import type { WalkActionId } from 'justice-pathway/machines';

/** What a desk answers at an hour. */
export interface DeskAnswer {
  /** `unknown`: nobody has published it; the step is taken, and the page says to ring first. */
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly because: string;
  /** Days from asking to being seen. */
  readonly waitDays: number;
}

/** What a person has in hand at a stop. */
export interface InHand {
  readonly phone: boolean;
  readonly photoId: boolean;
}

/** The desks of a walk: `undefined` for a step that needs no desk. */
export type WalkDesks = (action: WalkActionId, at: Instant, has: InHand, isGate: boolean) => DeskAnswer | undefined;
