/** Days on which something can be seen, from and to, as whole days since 1970. */
export type Span = readonly [from: number, to: number];

/** Days as whole numbers since 1970, each with how many rows stand on it. */
export type DayCounts = ReadonlyMap<number, number>;

/** How many rows stand on all of these days. */
export function rowsOn(counts: DayCounts): number {
  let size = 0;
  for (const count of counts.values()) size += count;
  return size;
}

const halfYear = 182;

/** The first and the last day, without a few rows that stand more than half a year from all others. */
export function withoutOdd(counts: DayCounts): Span {
  const days = [...counts.keys()].sort((a, b) => a - b);
  const size = rowsOn(counts);
  const most = size < 20 ? 0 : Math.max(1, Math.floor(size / 200));
  const inward = (from: number, step: 1 | -1): number => {
    let [at, odd] = [from, 0];
    for (;;) {
      odd += counts.get(days[at] as number) ?? 0;
      const next = days[at + step];
      if (next === undefined || odd > most || Math.abs(next - (days[at] as number)) <= halfYear) return at;
      at += step;
    }
  };
  return [days[inward(0, 1)] as number, days[inward(days.length - 1, -1)] as number];
}
