import type { Unseen } from '../journal/journey.ts';
import { addDays, dayNumber, endOfDay, startOfDay } from '../kernel/civil-date.ts';
import type { Span } from '../kernel/local/without-odd.ts';
import { dateColumns } from './date.ts';
import type { DaysSeen } from './days-seen.ts';
import type { RecordsPlan, SourcePlan } from './plan.ts';

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
  return [...new Set(source.events.flatMap(typesOfEvent))];
}

function typesOfEvent({ type }: SourcePlan['events'][number]): readonly string[] {
  return typeof type === 'string' ? [type] : Object.values(type.values).filter((one): one is string => typeof one === 'string');
}

/** From the first to the last day that a source shows of a type; of one that it covers without an event, of the source as a whole. */
function shownOf({ events }: SourcePlan, type: string, seen: DaysSeen): Span | undefined {
  return seen.of(events.filter((event) => typesOfEvent(event).includes(type)).flatMap(({ date }) => dateColumns(date)));
}

/**
 * The spans that a source covers: as its period says, else the days that the plan calls observed, else from the first to the last day
 * that its rows show. One that goes up to the last day observed has no end: what is due later is still open, not unknown.
 */
export function spansOf({ period }: SourcePlan, lastDay: number, shown?: Span, observed: RecordsPlan['observed'] = {}): Span[] {
  const day = (text: string | undefined) => (text === undefined ? undefined : dayNumber(text));
  const from = period === undefined ? (day(observed.from) ?? shown?.[0]) : (day(period.from) ?? Number.NEGATIVE_INFINITY);
  const last = day(period?.to) ?? day(observed.to) ?? shown?.[1];
  if (from === undefined || last === undefined) return [];
  const to = last >= lastDay ? Number.POSITIVE_INFINITY : last;
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
export function coverageOf(
  { sources, observed }: Pick<RecordsPlan, 'sources' | 'observed'>,
  known: readonly string[],
  lastDay: number,
  zone: string,
  seen: readonly DaysSeen[],
): CoverageOfTypes {
  const covered = sources.map((source) => coveredTypes(source, known));
  const own = sources.map(
    (source, place) =>
      new Map(
        [...(covered[place] as ReadonlySet<string>)].map((type) => [
          type,
          spansOf(source, lastDay, shownOf(source, type, seen[place] as DaysSeen), observed),
        ]),
      ),
  );
  const ownOf = (type: string, place: number) => own[place]?.get(type) ?? [];
  const all = [...new Set([...known, ...covered.flatMap((types) => [...types])])];
  const groups = new Map<string, { types: string[]; places: number[] }>();
  for (const type of all) {
    const places = covered.flatMap((types, place) => (types.has(type) ? [place] : []));
    const key = places.map((place) => `${place}: ${ownOf(type, place).join(' ')}`).join(' | ');
    const group = groups.get(key) ?? { types: [], places };
    group.types.push(type);
    groups.set(key, group);
  }
  const spans = (type: string, notJoined: ReadonlySet<number>) =>
    covered.flatMap((types, place) => (types.has(type) && !notJoined.has(place) ? ownOf(type, place) : []));
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
        return gapsOf(joined.flatMap((place) => ownOf(types[0] as string, place))).map(
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
