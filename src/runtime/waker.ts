import { givenAs } from '../kernel/given.ts';
import type { Instant } from '../kernel/index.ts';

/** Wakes the runtime. A wake too many does no harm; the runtime looks for itself what there is to do. */
export interface Waker {
  /** Called once; `wake` may be called at any time after. */
  start(wake: () => Promise<void> | void): Promise<void> | void;
  /** There is nothing to do before this instant; `undefined`: nothing at all. A later call replaces it. */
  sleepUntil(at: Instant | undefined, now: Instant): void;
  stop(): Promise<void> | void;
}

const longest = 60_000;

/** Wakes by the process's own timers, at least once a minute, so that a clock that was put right is soon noticed. */
export function timerWaker(options: { readonly longestMs?: number } = {}): Waker {
  givenAs('timerWaker', 'options', options, 'object?');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wake: (() => Promise<void> | void) | undefined;
  const limit = options.longestMs ?? longest;
  return {
    start(next) {
      wake = next;
    },
    sleepUntil(at, now) {
      clearTimeout(timer);
      if (!wake) return;
      const wait = at === undefined ? limit : Math.min(limit, Math.max(0, at - now));
      timer = setTimeout(() => void wake?.(), wait);
      // A service keeps itself alive; a script that has finished should end.
      if (typeof timer === 'object' && 'unref' in timer) timer.unref();
    },
    stop() {
      clearTimeout(timer);
      wake = undefined;
    },
  };
}

/** Never wakes: for tests, and for hosts that call `tick` themselves. */
export const manualWaker: Waker = { start() {}, sleepUntil() {}, stop() {} };
