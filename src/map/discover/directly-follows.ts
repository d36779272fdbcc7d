import type { EventTable } from '../../journal/log/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { median } from '../../kernel/median.ts';

/** How often one activity directly follows another. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** An edge with the time between its two events. */
export interface TimedEdge extends FlowEdge {
  /** Median of the elapsed seconds; of an even number, the mean of the middle two. */
  readonly medianSeconds: number;
}

/** Above this many activities a square of counters would be too large, and a map is used. */
const square = 2048;

/** Counts of every directly-follows pair, in one pass. @example flowCounts(table).find(({ from, to }) => from === 'a' && to === 'b')?.count */
export function flowCounts(table: EventTable): FlowEdge[] {
  givenAs('flowCounts', 'table', table, '{cases:list activities:list starts:object}');
  const { activities } = table;
  const counts = pairCounts(table);
  const edges: FlowEdge[] = [];
  eachPair(counts, activities.length, (from, to, count) => {
    edges.push({ from: activities[from] as string, to: activities[to] as string, count });
  });
  return edges.sort(byCount);
}

/** Every directly-follows pair with its count and its median wait. */
export function flowEdges(table: EventTable): TimedEdge[] {
  givenAs('flowEdges', 'table', table, '{cases:list activities:list starts:object}');
  const { activities, starts, activity, at } = table;
  const size = activities.length;
  const counts = pairCounts(table);
  const places = new Map<number, number>();
  const found: { from: number; to: number; count: number; start: number }[] = [];
  let total = 0;
  eachPair(counts, size, (from, to, count) => {
    places.set(from * size + to, found.length);
    found.push({ from, to, count, start: total });
    total += count;
  });
  const dense = counts instanceof Int32Array ? new Int32Array(counts.length).fill(-1) : undefined;
  if (dense) for (const [key, place] of places) dense[key] = place;
  const waits = new Float64Array(total);
  const filled = new Int32Array(found.length);
  for (let one = 0; one + 1 < starts.length; one += 1) {
    const end = starts[one + 1] as number;
    for (let index = (starts[one] as number) + 1; index < end; index += 1) {
      const key = (activity[index - 1] as number) * size + (activity[index] as number);
      const place = (dense ? dense[key] : places.get(key)) as number;
      const to = (found[place] as { start: number }).start + (filled[place] as number);
      waits[to] = (at[index] as number) - (at[index - 1] as number);
      filled[place] = (filled[place] as number) + 1;
    }
  }
  return found
    .map(({ from, to, count, start }) => ({
      from: activities[from] as string,
      to: activities[to] as string,
      count,
      medianSeconds: median(waits.subarray(start, start + count)) / 1000,
    }))
    .sort(byCount);
}

function pairCounts({ activities, starts, activity }: EventTable): Int32Array | Map<number, number> {
  const size = activities.length;
  if (size > square) {
    const counts = new Map<number, number>();
    for (let one = 0; one + 1 < starts.length; one += 1) {
      for (let index = (starts[one] as number) + 1; index < (starts[one + 1] as number); index += 1) {
        const key = (activity[index - 1] as number) * size + (activity[index] as number);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return counts;
  }
  const counts = new Int32Array(size * size);
  for (let one = 0; one + 1 < starts.length; one += 1) {
    const end = starts[one + 1] as number;
    let from = (starts[one] as number) < end ? (activity[starts[one] as number] as number) : 0;
    for (let index = (starts[one] as number) + 1; index < end; index += 1) {
      const to = activity[index] as number;
      const key = from * size + to;
      counts[key] = (counts[key] as number) + 1;
      from = to;
    }
  }
  return counts;
}

function eachPair(counts: Int32Array | Map<number, number>, size: number, take: (from: number, to: number, count: number) => void): void {
  if (counts instanceof Map) {
    for (const [key, count] of counts) take(Math.floor(key / size), key % size, count);
    return;
  }
  for (let key = 0; key < counts.length; key += 1) {
    const count = counts[key] as number;
    if (count > 0) take(Math.floor(key / size), key % size, count);
  }
}

function byCount(a: FlowEdge, b: FlowEdge): number {
  return b.count - a.count || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1);
}
