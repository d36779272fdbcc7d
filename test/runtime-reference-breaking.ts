import { PathwayError, type Store } from 'justice-pathway';

/** A store that breaks when it is told to: at a call of it, before it does anything, or after, so that the answer alone is lost. */
export function breaking(kept: Store) {
  let left = Number.POSITIVE_INFINITY;
  let isDone = false;
  const broken = () => new PathwayError('store-failed', 'The store broke off.');
  const parts = Object.entries(kept).map(([name, part]) => {
    if (typeof part !== 'function' || name === 'hash') return [name, part];
    const call = part as (...given: readonly unknown[]) => unknown;
    const through = async (...given: readonly unknown[]) => {
      left -= 1;
      const breaks = left < 0;
      if (breaks) left = Number.POSITIVE_INFINITY;
      if (breaks && !isDone) throw broken();
      const answer = await call(...given);
      if (breaks) throw broken();
      return answer;
    };
    return [name, through];
  });
  return {
    store: Object.fromEntries(parts) as Store,
    /** @param calls that still go well; `done`: what the next one does is done, and nobody hears of it */
    breakAfter(calls: number, done: boolean) {
      left = calls;
      isDone = done;
    },
    mend() {
      left = Number.POSITIVE_INFINITY;
    },
  };
}
