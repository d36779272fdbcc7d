import type { Instant } from './instant.ts';

/** Tells the time; the only way in for the time of day. */
export interface Clock {
  now(): Instant;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that moves only when it is told to. @example const clock = settableClock(0); clock.set(1000); clock.now() // 1000 */
export function settableClock(start: Instant): Clock & { set(at: Instant): void } {
  let current = start;
  return {
    now: () => current,
    set: (at) => {
      current = at;
    },
  };
}
