import { memoryStore, type OpenCasesOptions, PathwayError, type Store, type Waker } from 'justice-pathway';
import type { sample } from './engine-sample.ts';
import { beginOn } from './runtime-sample.ts';

export const begin = beginOn(async () => memoryStore());
export const away = () => new PathwayError('store-away', 'The store is away.', {});

/** A waker that is woken by hand and tells until when it was told to sleep. */
export function byHand() {
  const asked: (number | undefined)[] = [];
  const own: { wake?: () => Promise<void> | void } = {};
  const waker: Waker = {
    start: (wake) => {
      own.wake = wake;
    },
    sleepUntil: (at) => void asked.push(at),
    stop: () => undefined,
  };
  return { waker, asked, wake: async () => own.wake?.() };
}

/** Cases on a store of which some answers are others. */
export async function on(change: (kept: Store) => Partial<Store>, options: Partial<OpenCasesOptions<typeof sample>> = {}) {
  const kept = memoryStore();
  const trouble: object[] = [];
  const store: Store = { ...kept, ...change(kept) };
  return { ...(await begin({ onTrouble: (told) => void trouble.push(told), ...options, store })), kept, trouble };
}
