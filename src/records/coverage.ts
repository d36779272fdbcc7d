import type { Unseen } from '../journal/journey.ts';
import { addDays, dayNumber, endOfDay, startOfDay } from '../kernel/civil-date.ts';
import type { SourcePlan } from './plan.ts';

/** Types that each source covers: its silence about them means that nothing happened. */
export function coveredTypes(source: SourcePlan, known: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of source.covers ?? []) {
    if (known.includes(name)) found.add(name);
    else {
      const start = name.replace(/\.?\*$/, '');
      for (const type of known) if (type.startsWith(`${start}.`)) found.add(type);
    }
  }
  // What the plan maps is covered, unless the plan says what is.
  if (source.covers === undefined) for (const type of typesOf(source)) found.add(type);
  return found;
}

/** Types that the events of a source can have. */
export function typesOf(source: SourcePlan): readonly string[] {
  return [
    ...new Set(
      source.events.flatMap(({ type }) =>
        typeof type === 'string' ? [type] : Object.values(type.values).filter((one): one is string => typeof one === 'string'),
      ),
    ),
  ];
}

/** Days on which something can be seen, from and to, as whole days since 1970. */
export type Span = readonly [from: number, to: number];

/** The spans that a source covers. One that goes up to the last day observed has no end: what is due later is still open, not unknown. */
export function spansOf({ period }: SourcePlan, lastDay: number): Span[] {
  const from = period?.from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(period.from);
  const to = period?.to === undefined || dayNumber(period.to) >= lastDay ? Number.POSITIVE_INFINITY : dayNumber(period.to);
  let spans: Span[] = [[from, to]];
  for (const hole of period?.except ?? []) {
    const [a, b] = [dayNumber(hole.from), dayNumber(hole.to)];
    spans = spans.flatMap(([x, y]): Span[] =>
      b < x || a > y ? [[x, y]] : [...(a > x ? [[x, a - 1] as Span] : []), ...(b < y ? [[b + 1, y] as Span] : [])],
    );
  }
  return spans;
}

/** What lies outside all of some spans. */
export function gapsOf(spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = Number.NEGATIVE_INFINITY;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (from > at + 1 || (at === Number.NEGATIVE_INFINITY && from > at))
      gaps.push([at === Number.NEGATIVE_INFINITY ? at : at + 1, from - 1]);
    at = Math.max(at, to);
    if (at === Number.POSITIVE_INFINITY) return gaps;
  }
  gaps.push([at === Number.NEGATIVE_INFINITY ? at : at + 1, Number.POSITIVE_INFINITY]);
  return gaps;
}

export interface CoverageOfTypes {
  /** Which types each source covers, in the order of the sources. */
  readonly covered: readonly ReadonlySet<string>[];
  /** What cannot be seen of people whom these sources cannot be joined to. */
  unseen(notJoined: ReadonlySet<number>): readonly Unseen[];
  /** The spans in which a type can be seen. */
  spans(type: string, notJoined: ReadonlySet<number>): readonly Span[];
}

/** Works out what cannot be seen, by types that share their sources. */
export function coverageOf(sources: readonly SourcePlan[], known: readonly string[], lastDay: number, zone: string): CoverageOfTypes {
  const covered = sources.map((source) => coveredTypes(source, known));
  const own = sources.map((source) => spansOf(source, lastDay));
  const all = [...new Set([...known, ...covered.flatMap((types) => [...types])])];
  const groups = new Map<string, { types: string[]; places: number[] }>();
  for (const type of all) {
    const places = covered.flatMap((types, place) => (types.has(type) ? [place] : []));
    const key = places.join(' ');
    const group = groups.get(key) ?? { types: [], places };
    group.types.push(type);
    groups.set(key, group);
  }
  const spans = (type: string, notJoined: ReadonlySet<number>) =>
    covered.flatMap((types, place) => (types.has(type) && !notJoined.has(place) ? (own[place] as Span[]) : []));
  return {
    covered,
    spans,
    unseen(notJoined) {
      return [...groups.values()].flatMap(({ types, places }) => {
        const joined = places.filter((place) => !notJoined.has(place));
        const why =
          places.length === 0
            ? 'no source records it'
            : joined.length === 0
              ? 'the person is not known to the source that records it'
              : 'outside what the source covers';
        return gapsOf(joined.flatMap((place) => own[place] as Span[])).map(
          ([from, to]): Unseen => ({
            types,
            ...(Number.isFinite(from) ? { from: startOfDay(addDays('1970-01-01', from), zone) } : {}),
            ...(Number.isFinite(to) ? { to: endOfDay(addDays('1970-01-01', to), zone) } : {}),
            why,
          }),
        );
      });
    },
  };
}
