/** Things to come in order of time; equal times go by rank, and equal ranks keep the order in which they were put in. */
export interface EventQueue {
  /** @param rank 0 where nothing is said */
  put(at: number, run: (at: number) => void, rank?: number): void;
  /** Runs the next thing, unless it is after `until`. Answers whether there was one. */
  runNext(until: number, watch?: (at: number) => void): boolean;
  readonly size: number;
}

interface Entry {
  readonly at: number;
  readonly rank: number;
  readonly order: number;
  readonly run: (at: number) => void;
}

const compare = (a: Entry, b: Entry): number => a.at - b.at || a.rank - b.rank || a.order - b.order;

/** A binary heap. */
export function heapQueue(): EventQueue {
  const heap: Entry[] = [];
  let order = 0;
  const before = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && compare(a, b) < 0);
  return {
    get size() {
      return heap.length;
    },
    put(at, run, rank = 0) {
      const entry = { at, rank, order: order++, run };
      let row = heap.length;
      heap.push(entry);
      while (row > 0) {
        const up = (row - 1) >> 1;
        const parent = heap[up] as Entry;
        if (!before(entry, parent)) break;
        heap[row] = parent;
        row = up;
      }
      heap[row] = entry;
    },
    runNext(until, watch) {
      const top = heap[0];
      if (!top || top.at > until) return false;
      const last = heap.pop() as Entry;
      if (heap.length > 0) {
        let row = 0;
        for (;;) {
          let child = 2 * row + 1;
          if (child >= heap.length) break;
          const right = heap[child + 1];
          if (right && before(right, heap[child] as Entry)) child += 1;
          if (!before(heap[child] as Entry, last)) break;
          heap[row] = heap[child] as Entry;
          row = child;
        }
        heap[row] = last;
      }
      watch?.(top.at);
      top.run(top.at);
      return true;
    },
  };
}
