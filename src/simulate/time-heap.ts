/** Children of one place: a heap of four is half as deep as one of two. */
const arms = 4;

/**
 * Things in order of time; equal times go by rank, and equal ranks keep the order in which they were put in.
 * Times stand in a row of their own, since on the way up and down nothing else is looked at unless two are equal.
 */
export class TimeHeap<T> {
  private times = new Float64Array(64);
  /** Which thing stands at a place of the heap. */
  private rows = new Int32Array(64);
  private ranks = new Float64Array(64);
  private orders = new Float64Array(64);
  private readonly things: (T | undefined)[] = [];
  private readonly free: number[] = [];
  private order = 0;
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** When the first comes; infinite where nothing does. */
  get nextAt(): number {
    return this.count === 0 ? Number.POSITIVE_INFINITY : (this.times[0] as number);
  }

  /** The first, which stays where it is. */
  get next(): T | undefined {
    return this.count === 0 ? undefined : this.things[this.rows[0] as number];
  }

  put(at: number, thing: T, rank = 0): void {
    if (this.count === this.times.length) this.widen();
    const row = this.free.pop() ?? this.things.length;
    this.things[row] = thing;
    this.ranks[row] = rank;
    this.orders[row] = this.order;
    this.order += 1;
    this.rise(this.count, at, row);
    this.count += 1;
  }

  /** Takes the first out; there must be one. */
  take(): T {
    const row = this.rows[0] as number;
    const thing = this.things[row] as T;
    this.things[row] = undefined;
    this.free.push(row);
    this.count -= 1;
    if (this.count > 0) this.sink(this.times[this.count] as number, this.rows[this.count] as number);
    return thing;
  }

  private rise(from: number, at: number, row: number): void {
    const { times, rows } = this;
    let place = from;
    while (place > 0) {
      const up = (place - 1) >> 2;
      const above = times[up] as number;
      if (at > above || (at === above && !this.isBefore(row, rows[up] as number))) break;
      times[place] = above;
      rows[place] = rows[up] as number;
      place = up;
    }
    times[place] = at;
    rows[place] = row;
  }

  private sink(at: number, row: number): void {
    const { times, rows, count } = this;
    let place = 0;
    for (;;) {
      const begin = arms * place + 1;
      if (begin >= count) break;
      const end = Math.min(begin + arms, count);
      let first = begin;
      let least = times[begin] as number;
      for (let child = begin + 1; child < end; child += 1) {
        const time = times[child] as number;
        if (time < least || (time === least && this.isBefore(rows[child] as number, rows[first] as number))) {
          first = child;
          least = time;
        }
      }
      if (at < least || (at === least && this.isBefore(row, rows[first] as number))) break;
      times[place] = least;
      rows[place] = rows[first] as number;
      place = first;
    }
    times[place] = at;
    rows[place] = row;
  }

  /** Of two things at the same time, which comes first. */
  private isBefore(row: number, other: number): boolean {
    const by = (this.ranks[row] as number) - (this.ranks[other] as number);
    return by < 0 || (by === 0 && (this.orders[row] as number) < (this.orders[other] as number));
  }

  private widen(): void {
    const size = 2 * this.times.length;
    this.times = wider(this.times, new Float64Array(size));
    this.rows = wider(this.rows, new Int32Array(size));
    this.ranks = wider(this.ranks, new Float64Array(size));
    this.orders = wider(this.orders, new Float64Array(size));
  }
}

function wider<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
