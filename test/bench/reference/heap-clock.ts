/** A tool's clock: calls back at a time. */
export interface Scheduler {
  schedule(at: number, run: (at: number) => void): void;
  run(): void;
}

export class HeapClock implements Scheduler {
  private readonly heap: { at: number; order: number; run: (at: number) => void }[] = [];
  private order = 0;
  now = 0;

  schedule(at: number, run: (at: number) => void): void {
    const { heap } = this;
    const entry = { at, order: this.order++, run };
    let row = heap.length;
    heap.push(entry);
    while (row > 0) {
      const up = (row - 1) >> 1;
      const parent = heap[up] as typeof entry;
      if (parent.at <= at) break;
      heap[row] = parent;
      row = up;
    }
    heap[row] = entry;
  }

  run(): void {
    for (let next = this.take(); next; next = this.take()) {
      this.now = next.at;
      next.run(next.at);
    }
  }

  private take(): { at: number; order: number; run: (at: number) => void } | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    let row = 0;
    for (;;) {
      let child = 2 * row + 1;
      if (child >= heap.length) break;
      const left = heap[child] as typeof last;
      const right = heap[child + 1];
      if (right && (right.at < left.at || (right.at === left.at && right.order < left.order))) child += 1;
      const best = heap[child] as typeof last;
      if (last.at < best.at || (last.at === best.at && last.order < best.order)) break;
      heap[row] = best;
      row = child;
    }
    heap[row] = last;
    return top;
  }
}
