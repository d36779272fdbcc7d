import type { Instant } from '../../kernel/index.ts';

/** How an invented person's case was opened. */
export interface JourneyStart {
  readonly stage: string;
  readonly at: Instant;
  readonly input: Readonly<Record<string, unknown>>;
}
