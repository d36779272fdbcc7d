import type { Clock, Instant } from '../kernel/index.ts';
import type { Store } from './store.ts';

/** The time that a worker goes by: its own, or that of the store where several machines share one. */
export interface TrueClock extends Clock {
  /** Asks the store again. */
  check(): Promise<void>;
  /** How far the worker's own clock is ahead of the store's; `null` where the store has none. */
  skew(): number | null;
}

/**
 * A virtual clock is left alone: whoever gave it owns the time. Otherwise a store with a clock decides: what passes between two
 * looks at it is measured by a clock that cannot be set.
 */
export function trueClock(own: Clock, store: Store): TrueClock {
  if (!store.now || own.virtual) return { now: () => own.now(), check: async () => {}, skew: () => null };
  const ask = store.now.bind(store);
  let base: Instant | undefined;
  let taken = 0;
  let skew = 0;
  return {
    now: () => (base === undefined ? own.now() : Math.floor(base + performance.now() - taken)),
    async check() {
      const theirs = await ask();
      taken = performance.now();
      base = theirs;
      skew = own.now() - theirs;
    },
    skew: () => skew,
  };
}
