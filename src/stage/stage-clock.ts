import type { Instant } from '../kernel/index.ts';

interface Waiting {
  readonly id: number;
  readonly at: Instant;
  readonly run: (...args: unknown[]) => void;
}

/** A clock for running one stage alone under XState's `createActor`: it hops from timer to timer and never overflows. */
export interface StageClock {
  setTimeout(run: (...args: unknown[]) => void, wait: number): number;
  clearTimeout(id: number): void;
  now(): Instant;
  /** Runs every timer due up to an instant, in order, and stops there. */
  advanceTo(at: Instant): void;
}

/**
 * A clock that hops from timer to timer for one stage alone.
 * @example
 * const clock = stageClock(instant('2026-06-01T09:00:00+01:00'));
 * const actor = createActor(machine, { input, clock }).start();
 * clock.advanceTo(instant('2026-12-01T09:00:00Z'));
 */
export function stageClock(start: Instant): StageClock {
  let now = start;
  let count = 0;
  let waiting: Waiting[] = [];
  return {
    setTimeout(run, wait) {
      count += 1;
      waiting.push({ id: count, at: now + Math.max(0, wait), run });
      return count;
    },
    clearTimeout(id) {
      waiting = waiting.filter((each) => each.id !== id);
    },
    now: () => now,
    advanceTo(at) {
      for (let fired = 0; fired < 10_000; fired += 1) {
        const next = waiting.filter((each) => each.at <= at).sort((a, b) => a.at - b.at || a.id - b.id)[0];
        if (!next) break;
        waiting = waiting.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = Math.max(now, at);
    },
  };
}
