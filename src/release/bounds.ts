/** A relation between numbered cells. */
export interface Link {
  readonly kind: 'sum' | 'part' | 'cover';
  readonly total: number;
  readonly parts: readonly number[];
  readonly isBridge?: boolean;
}

/** What a reader can know of each cell: from `low` to `high`, both included. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Narrows bounds by every relation until nothing moves. Bounds only ever narrow. */
export function narrow(links: readonly Link[], { low, high }: Bounds): void {
  for (let moved = true, round = 0; moved && round < 200; round += 1) {
    moved = false;
    const raise = (cell: number, to: number) => {
      if (to > (low[cell] as number)) {
        low[cell] = to;
        moved = true;
      }
    };
    const lower = (cell: number, to: number) => {
      if (to < (high[cell] as number)) {
        high[cell] = to;
        moved = true;
      }
    };
    for (const { kind, total, parts } of links) {
      if (kind === 'part') {
        for (const part of parts) {
          raise(total, low[part] as number);
          lower(part, high[total] as number);
        }
        continue;
      }
      let [lows, highs] = [0, 0];
      for (const part of parts) {
        lows += low[part] as number;
        highs += high[part] as number;
      }
      lower(total, highs);
      if (kind === 'sum') raise(total, lows);
      for (const part of parts) {
        const rest = highs - (high[part] as number);
        if (Number.isFinite(rest)) raise(part, (low[total] as number) - rest);
        if (kind === 'sum') lower(part, (high[total] as number) - (lows - (low[part] as number)));
      }
    }
  }
}
