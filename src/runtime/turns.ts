import type { Store } from './store/store.ts';

const queues = new WeakMap<Store, Map<string, Promise<unknown>>>();

/** One writer of a case at a time within this process, in the order in which they came: none loses race after race. */
export function inTurn<T>(store: Store, id: string, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(store) ?? new Map<string, Promise<unknown>>();
  queues.set(store, queue);
  const mine = (queue.get(id) ?? Promise.resolve()).then(work, work);
  const settled = mine.catch(() => {});
  queue.set(id, settled);
  void settled.then(() => {
    if (queue.get(id) === settled) queue.delete(id);
  });
  return mine;
}

/** What work comes to when somebody else was first. */
export const overtaken = Symbol('overtaken');

/** How often work is tried that others overtake each time. */
const tries = 40;

/** Does work again as long as others are first; `overtaken` where they always were. Who loses often pauses before the next try. */
export async function tryAgain<T>(work: () => Promise<T | typeof overtaken>): Promise<T | typeof overtaken> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 2) await pauseBefore(attempt);
    const done = await work();
    if (done !== overtaken) return done;
  }
  return overtaken;
}

/** Between processes: a pause drawn at random, longer with each try. */
export function pauseBefore(attempt: number): Promise<void> {
  const longest = Math.min(200, 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
