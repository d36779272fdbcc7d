import type { Domain, Instant } from '../kernel/index.ts';

/** A contact reached by a person, and one domain that can be raised there. */
export interface Moment<C extends string = string> {
  /** `case:revision:contact:domain`: the same whenever the case is replayed. */
  readonly id: string;
  readonly case: string;
  readonly person: string;
  readonly at: Instant;
  readonly stage: string | null;
  /** Which stay in a stage this is, from 1. */
  readonly stay: number;
  readonly contact: C;
  readonly domain: Domain;
  /** Who is in the room besides the person. */
  readonly present: readonly string[];
}

/** What a service answers to a moment. */
export interface Offer {
  /** Id of the service. */
  readonly service: string;
  readonly label?: string;
  /** After this the offer no longer stands. */
  readonly expiresAt?: Instant;
  readonly attrs?: Readonly<Record<string, unknown>>;
}
