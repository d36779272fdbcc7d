import type { Instant } from '../../kernel/instant.ts';
import type { LogSink } from './log.ts';

/**
 * A whole log as columns of numbers, grouped by case and in order of time within each: what analyses run on.
 * Case c has the events from `starts[c]` up to, not including, `starts[c + 1]`. About 20 bytes an event.
 */
export interface EventTable {
  readonly cases: readonly string[];
  readonly activities: readonly string[];
  readonly starts: Int32Array;
  /** Position in `activities`. */
  readonly activity: Int32Array;
  /** Milliseconds since 1970 (UTC). */
  readonly at: Float64Array;
}

/** Collects events into a table; give it to a reader, then ask for the table. */
export function eventTableSink(): LogSink & { table(): EventTable } {
  const cases = new Map<string, number>();
  const activities = new Map<string, number>();
  let caseOf = new Int32Array(1024);
  let activity = new Int32Array(1024);
  let at = new Float64Array(1024);
  let count = 0;
  let lastId: string | undefined;
  let lastCase = -1;
  const grow = () => {
    const more = <T extends Int32Array | Float64Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const room = count * 2;
    caseOf = more(caseOf, new Int32Array(room));
    activity = more(activity, new Int32Array(room));
    at = more(at, new Float64Array(room));
  };
  return {
    wantsAttrs: false,
    event(caseId, type, time) {
      if (count === caseOf.length) grow();
      if (caseId !== lastId) {
        const known = cases.get(caseId);
        lastCase = known ?? cases.size;
        if (known === undefined) cases.set(own(caseId), lastCase);
        lastId = caseId;
      }
      let code = activities.get(type);
      if (code === undefined) {
        code = activities.size;
        activities.set(own(type), code);
      }
      caseOf[count] = lastCase;
      activity[count] = code;
      at[count] = time;
      count += 1;
    },
    table: () =>
      grouped([...cases.keys()], [...activities.keys()], caseOf.subarray(0, count), activity.subarray(0, count), at.subarray(0, count)),
  };
}

/** A text of its own, so that a kept id does not hold a whole line of the file in memory. */
function own(text: string): string {
  return text.length < 13 ? text : JSON.parse(JSON.stringify(text));
}

function grouped(cases: string[], activities: string[], caseOf: Int32Array, activity: Int32Array, at: Float64Array): EventTable {
  const count = caseOf.length;
  const starts = new Int32Array(cases.length + 1);
  let isGrouped = true;
  for (let index = 0; index < count; index += 1) {
    const one = caseOf[index] as number;
    starts[one + 1] = (starts[one + 1] as number) + 1;
    if (index > 0) {
      const before = caseOf[index - 1] as number;
      if (one < before || (one === before && (at[index] as number) < (at[index - 1] as number))) isGrouped = false;
    }
  }
  for (let one = 0; one < cases.length; one += 1) starts[one + 1] = (starts[one + 1] as number) + (starts[one] as number);
  if (isGrouped) return { cases, activities, starts, activity: activity.slice(), at: at.slice() };
  const next = starts.slice();
  const sortedActivity = new Int32Array(count);
  const sortedAt = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const one = caseOf[index] as number;
    const to = next[one] as number;
    next[one] = to + 1;
    sortedActivity[to] = activity[index] as number;
    sortedAt[to] = at[index] as number;
  }
  for (let one = 0; one < cases.length; one += 1) sortCase(sortedActivity, sortedAt, starts[one] as number, starts[one + 1] as number);
  return { cases, activities, starts, activity: sortedActivity, at: sortedAt };
}

/** Sorts one case by time, keeping the order of the file for equal times. */
function sortCase(activity: Int32Array, at: Float64Array, from: number, to: number): void {
  let isSorted = true;
  for (let index = from + 1; index < to && isSorted; index += 1) isSorted = (at[index - 1] as number) <= (at[index] as number);
  if (isSorted) return;
  const order = Array.from({ length: to - from }, (_, index) => from + index).sort(
    (a, b) => (at[a] as number) - (at[b] as number) || a - b,
  );
  const times = order.map((index) => at[index] as Instant);
  const types = order.map((index) => activity[index] as number);
  at.set(times, from);
  activity.set(types, from);
}
