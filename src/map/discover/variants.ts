import type { EventTable } from '../../journal/log/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { median } from '../../kernel/median.ts';

/** One way through: the same activities in the same order. */
export interface Variant {
  readonly activities: readonly string[];
  readonly count: number;
  /** One case that went this way. */
  readonly example: string;
}

/** Ways through a log, the most travelled first. */
export function variants(table: EventTable): Variant[] {
  givenAs('variants', 'table', table, '{cases:list activities:list starts:object}');
  const { cases, activities, starts, activity } = table;
  const found = new Map<string, { count: number; first: number }>();
  for (let one = 0; one < cases.length; one += 1) {
    const key = activity.subarray(starts[one], starts[one + 1]).join(',');
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { count: 1, first: one });
  }
  return [...found]
    .map(([key, { count, first }]) => ({
      activities: key === '' ? [] : key.split(',').map((code) => activities[Number(code)] as string),
      count,
      example: cases[first] as string,
    }))
    .sort((a, b) => b.count - a.count || (a.activities.join() < b.activities.join() ? -1 : 1));
}

/** An activity that cases come back to. */
export interface ReEntry {
  readonly activity: string;
  /** Cases that had it more than once. */
  readonly cases: number;
  readonly returns: number;
  /** What most often lay between one time and the next. */
  readonly through: readonly string[];
  readonly medianSeconds: number;
}

/** Loops: activities that come again in the same case, how often, through what, and after how long. */
export function reEntries(table: EventTable): ReEntry[] {
  givenAs('reEntries', 'table', table, '{cases:list activities:list starts:object}');
  const { activities, starts, activity, at } = table;
  const loops = activities.map(() => ({ cases: 0, waits: [] as number[], through: new Map<string, number>() }));
  const last = new Int32Array(activities.length);
  for (let one = 0; one + 1 < starts.length; one += 1) {
    last.fill(-1);
    const counted = new Set<number>();
    for (let index = starts[one] as number; index < (starts[one + 1] as number); index += 1) {
      const code = activity[index] as number;
      const before = last[code] as number;
      if (before >= 0) {
        const loop = loops[code] as (typeof loops)[number];
        if (!counted.has(code)) loop.cases += 1;
        counted.add(code);
        loop.waits.push(((at[index] as number) - (at[before] as number)) / 1000);
        const way = activity.subarray(before + 1, Math.min(index, before + 7)).join(',');
        loop.through.set(way, (loop.through.get(way) ?? 0) + 1);
      }
      last[code] = index;
    }
  }
  return loops
    .flatMap(({ cases, waits, through }, code) => {
      if (cases === 0) return [];
      const way = [...through].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
      return [
        {
          activity: activities[code] as string,
          cases,
          returns: waits.length,
          through: way === '' ? [] : way.split(',').map((one) => activities[Number(one)] as string),
          medianSeconds: median(waits),
        },
      ];
    })
    .sort((a, b) => b.returns - a.returns || (a.activity < b.activity ? -1 : 1));
}
