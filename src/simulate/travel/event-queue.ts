import { TimeHeap } from '../time-heap.ts';

/** Things to come in order of time; equal times go by rank, and equal ranks keep the order in which they were put in. */
export interface EventQueue {
  /** @param rank 0 where nothing is said */
  put(at: number, run: (at: number) => void, rank?: number): void;
  /** Runs the next thing, unless it is after `until`. Answers whether there was one. */
  runNext(until: number, watch?: (at: number) => void): boolean;
  readonly size: number;
}

/** A heap of things to do. */
export function heapQueue(): EventQueue {
  return new HeapQueue();
}

class HeapQueue implements EventQueue {
  private readonly heap = new TimeHeap<(at: number) => void>();

  get size(): number {
    return this.heap.size;
  }

  put(at: number, run: (at: number) => void, rank = 0): void {
    this.heap.put(at, run, rank);
  }

  runNext(until: number, watch?: (at: number) => void): boolean {
    const { heap } = this;
    const at = heap.nextAt;
    if (at > until || heap.size === 0) return false;
    const run = heap.take();
    watch?.(at);
    run(at);
    return true;
  }
}
