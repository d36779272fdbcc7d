import type { Clock, Instant } from '../kernel/index.ts';
import type { Store } from './store/store.ts';

/** The time that a worker goes by: its own, or that of the store where several machines share one. */
export interface TrueClock extends Clock {
  /** Asks the store again. */
  check(): Promise<void>;
  /** How far the worker's own clock is ahead of the store's; `null` where the worker goes by its own. */
  skew(): number | null;
}

const day = 86_400_000;

/**
 * A store with a clock decides what the time is; what passes between two looks at it is measured by a clock that cannot be set.
 * Only a clock that the host gave, and that is days from the store's at the first look, tells a time of its own: a test's, a simulation's.
 */
export function trueClock(own: Clock, store: Store, given: boolean): TrueClock {
  if (!store.now) return { now: () => own.now(), check: async () => {}, skew: () => null };
  const ask = store.now.bind(store);
  let base: Instant | undefined;
  let [taken, skew, apart] = [0, 0, false];
  return {
    now: () => (base === undefined || apart ? own.now() : Math.floor(base + performance.now() - taken)),
    async check() {
      if (apart) return;
      const theirs = await ask();
      taken = performance.now();
      skew = own.now() - theirs;
      apart = given && base === undefined && Math.abs(skew) > day;
      base = theirs;
    },
    skew: () => (apart ? null : skew),
  };
}
