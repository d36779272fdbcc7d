/** When each of a desk's places is next free: a small heap of instants. */
export class Places {
  private readonly free: Float64Array;

  constructor(count: number) {
    this.free = new Float64Array(count);
  }

  /** The instant at which the first place is free. */
  get first(): number {
    return this.free[0] as number;
  }

  /** Takes the place that is free first, until an instant. */
  takeUntil(until: number): void {
    const { free } = this;
    const count = free.length;
    let row = 0;
    for (;;) {
      let child = 2 * row + 1;
      if (child >= count) break;
      if (child + 1 < count && (free[child + 1] as number) < (free[child] as number)) child += 1;
      if ((free[child] as number) >= until) break;
      free[row] = free[child] as number;
      row = child;
    }
    free[row] = until;
  }
}
