import { inOrder, type Journey, type JourneyEvent, type Unseen } from '../../journal/index.ts';
import { caseJourneys, isKeptJourney } from '../../journal/log/index.ts';
import { dateOf, dayNumber, endOfDay, type Instant, issueText, startOfDay } from '../../kernel/index.ts';
import { withoutOdd } from '../../kernel/local/without-odd.ts';
import type { Io } from '../io.ts';
import { besideText } from '../text/rough-counts.ts';
import { type AskedPathway, domainsOf, shippedPathway } from './asked-pathway.ts';
import { type BesideFlags, type LogFlags, readCases } from './read-log.ts';

/**
 * Reads logs as journeys, each file a source: what none of them ever records cannot be seen, a file's silence before its first and after
 * its last day says nothing, and a blank is not a no. Journeys that were kept in a log speak for themselves.
 */
export function logJourneys(
  io: Io,
  files: readonly string[],
  flags: LogFlags,
  asked: AskedPathway = shippedPathway,
): { readonly journeys: readonly Journey[]; readonly rows: number } {
  const { mapping } = flags;
  const { vocabulary } = asked.pathway;
  const zone = flags.zone ?? mapping?.zone ?? asked.pathway.zone;
  const sources: LogSource[] = [];
  const kept: Journey[] = [];
  const people = new Map<string, Journey>();
  let rows = 0;
  for (const file of files) {
    const { cases, summary } = readCases(io, file, { ...flags, zone });
    rows += summary.events + summary.rejected;
    const { journeys, issues } = caseJourneys(cases, mapping, file, { zone, domains: domainsOf(asked) });
    for (const issue of issues) io.err(issueText(issue));
    if (cases.some(isKeptJourney)) {
      kept.push(...journeys);
      continue;
    }
    const types = new Set(journeys.flatMap(({ events }) => events.map(({ type }) => type)));
    sources.push({ types, ...daysOf(io, file, journeys, { ...flags, zone }) });
    const { once, repeated, conflicts } = withoutRepeats(journeys, zone);
    if (repeated > 0) io.err(`${file}: ${besideText(repeatsText(repeated, conflicts, flags.isExact), flags)}`);
    for (const journey of once) {
      const before = people.get(journey.id);
      people.set(journey.id, before === undefined ? journey : joined(before, journey, zone));
    }
  }
  const end = Math.max(...sources.map((source) => source.end), Number.NEGATIVE_INFINITY);
  const given = mapping?.observationEnd !== undefined;
  const covered = new Set(
    Object.keys(vocabulary).filter((type) =>
      (mapping?.covers ?? []).some((name) => type === name || type.startsWith(`${name.replace(/\.?\*$/, '')}.`)),
    ),
  );
  const recorded = new Set(sources.flatMap(({ types }) => [...types]));
  const never = Object.keys(vocabulary).filter((type) => !recorded.has(type) && !covered.has(type));
  const unseen: Unseen[] = [
    ...(never.length > 0 ? [{ types: never, neverRecorded: true as const, why: 'never recorded in this log' }] : []),
    ...late(sources, covered, zone),
    ...early(sources, given ? undefined : end, zone),
  ];
  const journeys = [...people.values()].map((journey): Journey => {
    const own = [...(journey.unseen ?? []), ...unseen, ...blanks(journey.events, zone, asked)];
    const until = given ? journey.observationEnd : Math.max(end, Number.NEGATIVE_INFINITY);
    return { ...journey, observationEnd: until, ...(own.length > 0 ? { unseen: own } : {}) };
  });
  return { journeys: [...kept, ...journeys], rows };
}

function repeatsText(repeated: number, conflicts: number, isExact = false): string {
  const [rows, are] = isExact && repeated === 1 ? ['row repeats', 'is'] : ['rows repeat', 'are'];
  const told = `${repeated} ${rows} another (same person, type and time) and ${are} taken as one`;
  return conflicts > 0 ? `${told}; ${conflicts} rows of them say something else, and the first stands.` : `${told}.`;
}

/** Rows equal in person, type and time (the minute, or the day where only that is known) are one event. */
function withoutRepeats(
  journeys: readonly Journey[],
  zone: string,
): { readonly once: readonly Journey[]; readonly repeated: number; readonly conflicts: number } {
  let [repeated, conflicts] = [0, 0];
  const once = journeys.map((journey): Journey => {
    const first = new Map<string, JourneyEvent>();
    for (const event of journey.events) {
      const key = `${event.type}\u0000${event.precision === 'day' ? dateOf(event.at, zone) : Math.floor(event.at / 60_000)}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, event);
        continue;
      }
      repeated += 1;
      const both = { ...event.attrs, ...before.attrs };
      if (Object.entries(event.attrs ?? {}).some(([name, value]) => both[name] !== value)) conflicts += 1;
      first.set(key, { ...before, ...(Object.keys(both).length > 0 ? { attrs: both } : {}) });
    }
    return first.size === journey.events.length ? journey : { ...journey, events: [...first.values()] };
  });
  return { once, repeated, conflicts };
}

function joined(a: Journey, b: Journey, zone: string): Journey {
  const events = inOrder(
    [
      ...a.events,
      ...b.events.map((event): JourneyEvent => (a.events.some(({ id }) => id === event.id) ? { ...event, id: `${event.id}+` } : event)),
    ],
    zone,
  );
  return {
    ...a,
    profile: { ...b.profile, ...a.profile, needs: [...new Set([...a.profile.needs, ...b.profile.needs])] },
    events,
    observationEnd: Math.max(a.observationEnd, b.observationEnd),
  };
}

interface LogSource {
  readonly types: ReadonlySet<string>;
  readonly begin: Instant;
  readonly end: Instant;
}

/** Nobody has said from which day on a log holds everything: before its first one its silence says nothing, but about what it is said to cover. */
function late(sources: readonly LogSource[], covered: ReadonlySet<string>, zone: string): Unseen[] {
  const since = new Map<string, Instant>();
  for (const { types, begin } of sources)
    for (const type of types) since.set(type, Math.min(since.get(type) ?? Number.POSITIVE_INFINITY, begin));
  for (const type of covered) since.delete(type);
  return [...new Set(since.values())].filter(Number.isFinite).map((begin) => ({
    types: [...since].flatMap(([type, first]) => (first === begin ? [type] : [])),
    to: startOfDay(dateOf(begin, zone), zone) - 1,
    why: 'before the first day of the file that records it',
  }));
}

/** Types whose only sources ended sooner than others: from then on their silence says nothing. */
function early(sources: readonly LogSource[], end: Instant | undefined, zone: string): Unseen[] {
  if (end === undefined || sources.length < 2) return [];
  const until = new Map<string, Instant>();
  for (const source of sources)
    for (const type of source.types) until.set(type, Math.max(until.get(type) ?? Number.NEGATIVE_INFINITY, source.end));
  const byEnd = new Map<Instant, string[]>();
  for (const [type, last] of until) if (last < end) byEnd.set(last, [...(byEnd.get(last) ?? []), type]);
  return [...byEnd].map(([last, types]) => ({
    types,
    from: startOfDay(dateOf(last + 86_400_000, zone), zone),
    why: 'after the last day of the file that records it',
  }));
}

/** The first and the last event of a file; a few odd rows far from all others do not move them. */
function daysOf(
  io: Io,
  file: string,
  journeys: readonly Journey[],
  beside: BesideFlags & { readonly zone: string },
): Pick<LogSource, 'begin' | 'end'> {
  const times = journeys.flatMap(({ events }) =>
    events.map(({ at, precision }) => (precision === 'day' ? endOfDay(dateOf(at, beside.zone), beside.zone) : at)),
  );
  if (times.length === 0) return { begin: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY };
  const days = times.map((at) => dayNumber(dateOf(at, beside.zone)));
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const [from, to] = withoutOdd(counts);
  const odd = days.filter((day) => day > to).length;
  if (odd > 0)
    io.err(
      `${file}: ${besideText(`${odd} ${beside.isExact && odd === 1 ? 'row stands' : 'rows stand'} more than half a year after all others`, beside)}; the end of the log is taken without what stands so late. Check the date.`,
    );
  const kept = times.filter((_, place) => (days[place] as number) >= from && (days[place] as number) <= to).sort((a, b) => a - b);
  return { begin: kept[0] as Instant, end: kept.at(-1) as Instant };
}

function blanks(events: readonly JourneyEvent[], zone: string, { blanks: known }: AskedPathway): Unseen[] {
  return events.flatMap((event) =>
    Object.entries(known[event.type] ?? {}).flatMap(([attr, types]): Unseen[] => {
      const value = event.attrs?.[attr];
      if (value !== undefined && value !== null && value !== '') return [];
      const day = dateOf(event.at, zone);
      return [{ types, from: startOfDay(day, zone), to: endOfDay(day, zone), why: `"${attr}" is not noted` }];
    }),
  );
}
