/** Things to come in order of time; equal times go by rank, and equal ranks keep the order in which they were put in. */
export interface EventQueue {
  /** @param rank 0 where nothing is said */
  put(at: number, run: (at: number) => void, rank?: number): void;
  /** Runs the next thing, unless it is after `until`. Answers whether there was one. */
  runNext(until: number, watch?: (at: number) => void): boolean;
  readonly size: number;
}

type Run = (at: number) => void;
const nothing: Run = () => undefined;
/** Children of one place: a heap of four is half as deep as one of two. */
const arms = 4;

/** A heap. Times stand in a row of their own, since on the way up and down nothing else is looked at unless two are equal. */
export function heapQueue(): EventQueue {
  return new HeapQueue();
}

class HeapQueue implements EventQueue {
  private times = new Float64Array(256);
  /** Which thing stands at a place of the heap. */
  private things = new Int32Array(256);
  private ranks = new Float64Array(256);
  private orders = new Float64Array(256);
  private readonly runs: Run[] = [];
  private readonly free: number[] = [];
  private order = 0;
  private count = 0;

  get size(): number {
    return this.count;
  }

  put(at: number, run: Run, rank = 0): void {
    if (this.count === this.times.length) this.widen();
    const thing = this.free.pop() ?? this.runs.length;
    this.runs[thing] = run;
    this.ranks[thing] = rank;
    this.orders[thing] = this.order;
    this.order += 1;
    this.rise(this.count, at, thing);
    this.count += 1;
  }

  runNext(until: number, watch?: (at: number) => void): boolean {
    if (this.count === 0) return false;
    const at = this.times[0] as number;
    if (at > until) return false;
    const thing = this.things[0] as number;
    const run = this.runs[thing] as Run;
    this.runs[thing] = nothing;
    this.free.push(thing);
    this.count -= 1;
    if (this.count > 0) this.sink(this.times[this.count] as number, this.things[this.count] as number);
    watch?.(at);
    run(at);
    return true;
  }

  private rise(from: number, at: number, thing: number): void {
    const { times, things } = this;
    let row = from;
    while (row > 0) {
      const up = (row - 1) >> 2;
      const above = times[up] as number;
      if (at > above || (at === above && !this.isBefore(thing, things[up] as number))) break;
      times[row] = above;
      things[row] = things[up] as number;
      row = up;
    }
    times[row] = at;
    things[row] = thing;
  }

  private sink(at: number, thing: number): void {
    const { times, things, count } = this;
    let row = 0;
    for (;;) {
      const begin = arms * row + 1;
      if (begin >= count) break;
      const end = Math.min(begin + arms, count);
      let first = begin;
      let least = times[begin] as number;
      for (let child = begin + 1; child < end; child += 1) {
        const time = times[child] as number;
        if (time < least || (time === least && this.isBefore(things[child] as number, things[first] as number))) {
          first = child;
          least = time;
        }
      }
      if (at < least || (at === least && this.isBefore(thing, things[first] as number))) break;
      times[row] = least;
      things[row] = things[first] as number;
      row = first;
    }
    times[row] = at;
    things[row] = thing;
  }

  /** Of two things at the same time, which comes first. */
  private isBefore(thing: number, other: number): boolean {
    const by = (this.ranks[thing] as number) - (this.ranks[other] as number);
    return by < 0 || (by === 0 && (this.orders[thing] as number) < (this.orders[other] as number));
  }

  private widen(): void {
    const size = 2 * this.times.length;
    this.times = wider(this.times, new Float64Array(size));
    this.things = wider(this.things, new Int32Array(size));
    this.ranks = wider(this.ranks, new Float64Array(size));
    this.orders = wider(this.orders, new Float64Array(size));
  }
}

function wider<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
