/**
 * Things to come, in order of time and then of arrival: a row of buckets, each sorted only when its turn comes.
 * A time before the one last taken is treated as that one.
 */
export class BucketQueue {
  private readonly width: number;
  private readonly heads: number[] = [];
  private at = new Float64Array(1024);
  private item = new Int32Array(1024);
  private link = new Int32Array(1024);
  private used = 0;
  private free = -1;
  private current = -1;
  private times = new Float64Array(256);
  private items = new Int32Array(256);
  private begin = 0;
  private end = 0;
  private waiting = 0;
  /** Time of the thing last taken. */
  time = 0;

  constructor(width: number) {
    this.width = width;
  }

  get size(): number {
    return this.waiting + this.end - this.begin;
  }

  push(at: number, item: number): void {
    const bucket = Math.max(0, Math.floor(at / this.width));
    if (bucket <= this.current) {
      this.insert(at, item);
      return;
    }
    let row = this.free;
    if (row >= 0) this.free = this.link[row] as number;
    else {
      row = this.used;
      if (row === this.at.length) this.grow();
      this.used = row + 1;
    }
    while (this.heads.length <= bucket) this.heads.push(-1);
    this.at[row] = at;
    this.item[row] = item;
    this.link[row] = this.heads[bucket] as number;
    this.heads[bucket] = row;
    this.waiting += 1;
  }

  /** The next item, or -1; its time is then in `time`. */
  take(): number {
    while (this.begin === this.end) {
      if (this.waiting === 0) return -1;
      this.open();
    }
    const row = this.begin;
    this.begin = row + 1;
    this.time = this.times[row] as number;
    return this.items[row] as number;
  }

  private open(): void {
    this.current += 1;
    this.begin = 0;
    this.end = 0;
    let row = this.heads[this.current] ?? -1;
    let count = 0;
    for (let each = row; each >= 0; each = this.link[each] as number) count += 1;
    if (count > this.times.length) {
      this.times = new Float64Array(2 * count);
      this.items = new Int32Array(2 * count);
    }
    // the list is the wrong way round: fill from the end, so that equal times keep the order of arrival
    for (let place = count - 1; row >= 0; place -= 1) {
      this.times[place] = this.at[row] as number;
      this.items[place] = this.item[row] as number;
      const next = this.link[row] as number;
      this.link[row] = this.free;
      this.free = row;
      row = next;
    }
    this.end = count;
    this.waiting -= count;
    sortPairs(this.times, this.items, count);
  }

  private insert(at: number, item: number): void {
    if (this.end === this.times.length) this.makeRoom();
    let place = this.end;
    while (place > this.begin && (this.times[place - 1] as number) > at) {
      this.times[place] = this.times[place - 1] as number;
      this.items[place] = this.items[place - 1] as number;
      place -= 1;
    }
    this.times[place] = at;
    this.items[place] = item;
    this.end += 1;
  }

  private makeRoom(): void {
    const times = new Float64Array(2 * this.times.length);
    const items = new Int32Array(times.length);
    times.set(this.times.subarray(this.begin, this.end));
    items.set(this.items.subarray(this.begin, this.end));
    this.end -= this.begin;
    this.begin = 0;
    this.times = times;
    this.items = items;
  }

  private grow(): void {
    const size = 2 * this.at.length;
    const at = new Float64Array(size);
    const item = new Int32Array(size);
    const link = new Int32Array(size);
    at.set(this.at);
    item.set(this.item);
    link.set(this.link);
    this.at = at;
    this.item = item;
    this.link = link;
  }
}

/** Sorts two columns by the first, keeping the order of equals: runs of 24 by insertion, then merges. */
export function sortPairs(times: Float64Array<ArrayBuffer>, items: Int32Array<ArrayBuffer>, count: number): void {
  const RUN = 24;
  for (let from = 0; from < count; from += RUN) insertionSort(times, items, from, Math.min(from + RUN, count));
  if (count <= RUN) return;
  if (count > spareTimes.length) {
    spareTimes = new Float64Array(2 * count);
    spareItems = new Int32Array(2 * count);
  }
  let fromTimes = times;
  let fromItems = items;
  let toTimes = spareTimes;
  let toItems = spareItems;
  for (let run = RUN; run < count; run *= 2) {
    for (let left = 0; left < count; left += 2 * run) {
      const middle = Math.min(left + run, count);
      const right = Math.min(left + 2 * run, count);
      let a = left;
      let b = middle;
      for (let place = left; place < right; place += 1) {
        const takeLeft = a < middle && (b >= right || (fromTimes[a] as number) <= (fromTimes[b] as number));
        const row = takeLeft ? a++ : b++;
        toTimes[place] = fromTimes[row] as number;
        toItems[place] = fromItems[row] as number;
      }
    }
    [fromTimes, toTimes] = [toTimes, fromTimes];
    [fromItems, toItems] = [toItems, fromItems];
  }
  if (fromTimes !== times) {
    times.set(fromTimes.subarray(0, count));
    items.set(fromItems.subarray(0, count));
  }
}

let spareTimes = new Float64Array(1024);
let spareItems = new Int32Array(1024);

function insertionSort(times: Float64Array, items: Int32Array, from: number, to: number): void {
  for (let row = from + 1; row < to; row += 1) {
    const at = times[row] as number;
    const item = items[row] as number;
    let place = row;
    while (place > from && (times[place - 1] as number) > at) {
      times[place] = times[place - 1] as number;
      items[place] = items[place - 1] as number;
      place -= 1;
    }
    times[place] = at;
    items[place] = item;
  }
}
