import type { Instant } from './instant.ts';

/** Tells the time; the only way in for the time of day. */
export interface Clock {
  now(): Instant;
  /** It tells a time of its own, not that of the world: a test's, a simulation's. No other clock overrules it. */
  readonly virtual?: true;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that moves only when it is told to. @example const clock = settableClock(0); clock.set(1000); clock.now() // 1000 */
export function settableClock(start: Instant): Clock & { set(at: Instant): void } {
  let current = start;
  return {
    virtual: true,
    now: () => current,
    set: (at) => {
      current = at;
    },
  };
}
