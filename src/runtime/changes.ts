import type { JournalRecord, Store } from './store/store.ts';

/** Follows a store's journal: told of commits in this process at once, and looking for those of others now and then. */
export function changesOf(store: Store) {
  const waiting = new Set<() => void>();
  let stopped = false;
  const nudge = () => {
    for (const resume of waiting) resume();
    waiting.clear();
  };
  const pause = (ms: number, signal: AbortSignal | undefined) =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        waiting.delete(done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      waiting.add(done);
      signal?.addEventListener('abort', done, { once: true });
    });
  async function* follow(options: {
    readonly after?: string;
    readonly signal?: AbortSignal;
    readonly pollMs?: number;
  }): AsyncGenerator<{ cursor: string; record: JournalRecord }> {
    let cursor = options.after ?? (await store.lastChange());
    while (!stopped && !options.signal?.aborted) {
      const page = await store.changes(cursor, 100);
      for (const [index, record] of page.records.entries()) {
        yield { cursor: page.cursors[index] as string, record };
        if (stopped || options.signal?.aborted) return;
      }
      cursor = page.cursor;
      if (page.records.length === 0) await pause(options.pollMs ?? 1000, options.signal);
    }
  }
  return {
    nudge,
    follow,
    stop() {
      stopped = true;
      nudge();
    },
  };
}
