import type { Decisions } from './decision.ts';
import type { MadeEvent } from './made-event.ts';
import type { RecordsPlan } from './plan.ts';

const MINUTE = 60_000;

/** Makes one event of those that say the same, and puts a person's events in order. Rows that only repeat are those whose events are all gone. */
export function mergeEvents(events: readonly MadeEvent[], plan: RecordsPlan, decisions: Decisions): MadeEvent[] {
  return inOrder(mergePartners(mergeEqual(events, plan, decisions), plan));
}

/** Within one source: equal in type and in minute, or in day where only that is known. What one has and another lacks is taken together. */
function mergeEqual(events: readonly MadeEvent[], plan: RecordsPlan, decisions: Decisions): MadeEvent[] {
  const first = new Map<string, MadeEvent>();
  for (const event of events) {
    const key = `${event.source} ${event.type} ${event.at === undefined ? event.day : `m${Math.floor(event.at / MINUTE)}`}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, event);
      continue;
    }
    const both: Record<string, unknown> = { ...event.attrs };
    for (const [name, value] of Object.entries(before.attrs ?? {})) {
      if (name !== 'stay' && name in both && both[name] !== value)
        decisions.add(
          { what: 'conflict', source: plan.sources[event.source]?.id ?? '', column: name },
          (count) => `${count} rows repeat an event with another "${name}"; the first stands.`,
        );
      both[name] = value;
    }
    if (Object.keys(both).length > 0) before.attrs = both;
    if (event.weight > before.weight) {
      before.row = event.row;
      before.weight = event.weight;
    }
  }
  return [...first.values()];
}

/** Across sources: another partner's record within some days of the one whose own act it is, is the same event, and that one leads. */
function mergePartners(events: MadeEvent[], plan: RecordsPlan): MadeEvent[] {
  let left = events;
  for (const { types, lead, withinDays } of plan.same ?? []) {
    const leader = plan.sources.findIndex(({ id }) => id === lead);
    for (const type of types) {
      const led = left.filter((event) => event.type === type && event.source === leader);
      if (led.length === 0) continue;
      left = left.filter(
        (event) => event.type !== type || event.source === leader || !led.some(({ day }) => Math.abs(day - event.day) <= withinDays),
      );
    }
  }
  return left;
}

/** By day; within a day by the row that began first, those with a clock in the order of their clocks. */
function inOrder(events: MadeEvent[]): MadeEvent[] {
  const sorted = events.toSorted(
    (a, b) =>
      a.day - b.day ||
      a.rowDay - b.rowDay ||
      (isSameRow(a, b) ? a.place - b.place : b.rowPlace - a.rowPlace) ||
      a.source - b.source ||
      a.row - b.row ||
      a.place - b.place,
  );
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.day === sorted[from]?.day) to += 1;
    const timed = sorted
      .slice(from, to)
      .filter(({ at }) => at !== undefined)
      .toSorted((a, b) => (a.at as number) - (b.at as number));
    for (let index = from; index < to && timed.length > 0; index += 1)
      if (sorted[index]?.at !== undefined) sorted[index] = timed.shift() as MadeEvent;
    from = to;
  }
  return sorted;
}

function isSameRow(a: MadeEvent, b: MadeEvent): boolean {
  return a.source === b.source && a.row === b.row;
}
