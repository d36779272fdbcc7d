import type { Journey, JourneyEvent, Unseen } from '../journal/journey.ts';
import { readProfile } from '../journal/read-profile.ts';
import { addDays, dayNumber, endOfDay, fromDayNumber, startOfDay } from '../kernel/civil-date.ts';
import type { Domain } from '../kernel/domain.ts';
import { givenObject } from '../kernel/given.ts';
import { zoneGiven } from '../kernel/local/zone-given.ts';
import { type AnsweredDays, type StandsFor, withoutAnswered } from './answered-days.ts';
import { type CoverageOfTypes, coverageOf } from './coverage.ts';
import { type Accepted, type Decision, Decisions } from './decision.ts';
import { compareColumns } from './file-columns.ts';
import { type MadeEvent, rowFate } from './made-event.ts';
import { mergeEvents } from './merge.ts';
import { newPeople, type Person } from './people.ts';
import type { RecordsPlan, SourcePlan } from './plan.ts';
import type { RecordFile } from './read/record-file.ts';
import { readLookup } from './read-lookup.ts';
import { type ReadSource, readSource } from './read-source.ts';
import { suspect } from './suspicions.ts';

/** How records are read: the event types that rules may speak of, and the zone of times without an offset. */
export interface ReadRecordsOptions {
  /** Every event type that rules may speak of: what no source covers of them cannot be seen. */
  readonly types: readonly string[];
  /** Attributes that stand for an event: one that is noted shows that event on the day, whatever the sources cover; one that is blank leaves it unseen. `{ "custody.liberated": { "to": ["housing.address.confirmed"] } }` */
  readonly blanks?: StandsFor;
  /** Zone of times without an offset, where the plan names none. */
  readonly zone?: string;
  /** Told now and then which source is being read, and how many rows of it are. */
  readonly progress?: (source: string, rows: number) => void;
}

/** What became of one source, each row once. */
export interface SourceQuality {
  readonly id: string;
  readonly partner?: string;
  readonly rows: number;
  /** Rows that make an event. */
  readonly events: number;
  /** Rows that only repeat what another row says. */
  readonly repeated: number;
  readonly withoutEvent: number;
  /** Rows that can be given to no person. */
  readonly unlinked: number;
  readonly refused: number;
  /** Different words without a meaning. */
  readonly untranslated: number;
  /** The period declared, as dates. */
  readonly from: string | null;
  readonly to: string | null;
  /** First and last day on which the source has an event. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly understood: readonly string[];
}

/** What became of the files: journeys, how good each source was, and the questions that stay open. */
export interface Records {
  readonly journeys: readonly Journey[];
  readonly sources: readonly SourceQuality[];
  /** Open questions, the plan's own first. */
  readonly decisions: readonly Decision[];
  readonly accepted: readonly Accepted[];
  readonly coverage: CoverageOfTypes;
  /** Attributes that stand for an event, as they were given. */
  readonly blanks: StandsFor;
  /** For each person with an event, the places of the sources that cannot be joined to them. */
  readonly notJoined: readonly ReadonlySet<number>[];
  /** People by the number of sources that have an event of theirs. */
  readonly bySources: readonly number[];
  /** First and last day observed. */
  readonly observed: { readonly from: string | undefined; readonly to: string };
  readonly zone: string;
}

/**
 * Reads the files of a plan as journeys: one pass over each file, two where a date's format has to be found.
 * @throws Unreadable naming what cannot be read, when a file or one of its columns is not there
 */
export async function readRecords(
  plan: RecordsPlan,
  filesOf: (names: string | readonly string[]) => Promise<readonly RecordFile[]>,
  options: ReadRecordsOptions,
): Promise<Records> {
  givenObject(plan, 'readRecords', 'plan', ['sources']);
  givenObject(options, 'readRecords', 'options');
  const zone = zoneGiven(plan.zone ?? options.zone);
  const decisions = new Decisions();
  for (const text of plan.questions ?? []) decisions.add({ what: 'question', value: text }, () => text);
  const people = newPeople(plan.persons !== undefined);
  const made = new Map<Person, MadeEvent[]>();
  const lastYear = Number((plan.observed?.to ?? latest(plan.sources) ?? '2030').slice(0, 4)) + 5;
  if (plan.persons !== undefined) {
    for (const file of await filesOf(plan.persons.file))
      await readLookup(plan, plan.persons, file, people, decisions, zone, (columns) =>
        compareColumns(plan.persons, 'persons', columns, file.name, decisions),
      );
  }
  const read: ReadSource[] = [];
  for (const [place, source] of plan.sources.entries()) {
    const progress = options.progress;
    read.push(
      await readSource(await filesOf(source.file), {
        plan,
        source,
        place,
        people,
        decisions,
        zone,
        lastYear,
        take(person, event) {
          const own = made.get(person);
          if (own === undefined) made.set(person, [event]);
          else own.push(event);
        },
        sawColumns: (columns, file) => compareColumns(source, source.id, columns, file, decisions),
        ...(progress === undefined ? {} : { progress: (rows: number) => progress(source.id, rows) }),
      }),
    );
  }
  const observed = observedOf(plan, read);
  for (const [place, source] of plan.sources.entries()) askPeriod(source, read[place] as ReadSource, plan.observed, observed.to, decisions);
  const lastDay = dayNumber(observed.to);
  const coverage = coverageOf(
    plan,
    options.types,
    lastDay,
    zone,
    read.map(({ seen }) => seen),
  );
  const unseenFor = new Map<string, readonly Unseen[]>();
  const journeys: Journey[] = [];
  const notJoined: ReadonlySet<number>[] = [];
  const bySources: number[] = [];
  const end = endOfDay(observed.to, zone);
  for (const person of people.all.values()) {
    const events = made.get(person);
    made.delete(person);
    const merged = mergeEvents(events ?? [], plan, decisions);
    if (merged.length === 0) continue;
    for (const { source, row } of merged) read[source]?.fates.set(row, rowFate.leads);
    const blind = blindSources(person, plan);
    const key = [...blind].join(' ');
    const unseen = unseenFor.get(key) ?? coverage.unseen(blind);
    unseenFor.set(key, unseen);
    notJoined.push(blind);
    const count = new Set(merged.map(({ source }) => source)).size;
    bySources[count] = (bySources[count] ?? 0) + 1;
    journeys.push(journeyOf(person, merged, plan, unseen, end, zone, options.blanks));
  }
  suspect(journeys, people, plan, decisions);
  const { open, accepted } = decisions.list(plan.accept ?? []);
  return {
    journeys,
    sources: plan.sources.map((source, place) => qualityOf(source, read[place] as ReadSource, [...open, ...accepted])),
    decisions: open,
    accepted,
    coverage,
    blanks: options.blanks ?? {},
    notJoined,
    bySources: Array.from(bySources, (count) => count ?? 0),
    observed,
    zone,
  };
}

function journeyOf(
  person: Person,
  events: readonly MadeEvent[],
  plan: RecordsPlan,
  unseen: readonly Unseen[],
  observationEnd: number,
  zone: string,
  blanks: ReadRecordsOptions['blanks'] = {},
): Journey {
  const own: Unseen[] = [];
  const answered = new Map<string, Set<number>>();
  const list = events.map((event): JourneyEvent => {
    const id = `${plan.sources[event.source]?.id}-${event.row}-${idOf(event.place)}`;
    const at = event.at ?? startOfDay(fromDayNumber(event.day), zone);
    for (const [attr, types] of Object.entries(blanks[event.type] ?? {})) {
      if (event.attrs?.[attr] !== undefined) {
        for (const type of types) answered.set(type, (answered.get(type) ?? new Set()).add(event.day));
        continue;
      }
      const day = fromDayNumber(event.day);
      own.push({ types, from: startOfDay(day, zone), to: endOfDay(day, zone), why: `"${attr}" is not noted` });
    }
    return {
      id,
      at,
      ...(event.at === undefined ? { precision: 'day' as const } : {}),
      type: event.type,
      ...(event.attrs === undefined ? {} : { attrs: event.attrs }),
      ...(event.asked === undefined ? {} : { asked: event.asked as Domain[] }),
    };
  });
  const all = [...withoutAnswered(unseen, answered satisfies AnsweredDays, zone), ...own];
  return { id: person.id, observationEnd, profile: profileOf(person), events: list, ...(all.length === 0 ? {} : { unseen: all }) };
}

/** Which event of the plan it is, and for several columns of one date, which of them. */
function idOf(place: number): string {
  const turn = place % 100;
  return `${Math.floor(place / 100) + 1}${turn === 0 ? '' : `.${turn + 1}`}`;
}

function profileOf(person: Person) {
  const fields: Record<string, unknown> = {};
  const has: Record<string, unknown> = {};
  for (const [name, value] of person.profile) {
    if (name.startsWith('has.')) has[name.slice(4)] = value;
    else fields[name] = name === 'needs' && !Array.isArray(value) ? [value] : value;
  }
  return readProfile({ ...fields, has }, () => undefined);
}

/** Sources that cannot be joined to a person: no id of theirs is known, and their partner has not looked. */
function blindSources(person: Person, plan: RecordsPlan): Set<number> {
  const blind = new Set<number>();
  for (const [place, source] of plan.sources.entries()) {
    if (person.unseenIn.has(source.id)) {
      blind.add(place);
      continue;
    }
    const kinds = (Array.isArray(source.person) ? source.person : [source.person]).map(({ id }) => id);
    if (!kinds.some((kind) => person.known.has(kind) || person.absent.has(kind))) blind.add(place);
  }
  return blind;
}

function latest(sources: readonly SourcePlan[]): string | undefined {
  return sources
    .flatMap(({ period }) => period?.to ?? [])
    .sort()
    .at(-1);
}

function observedOf(plan: RecordsPlan, read: readonly ReadSource[]): { from: string | undefined; to: string } {
  const lastRead = Math.max(...read.map(({ seen }) => seen.last() ?? Number.NEGATIVE_INFINITY));
  const to = plan.observed?.to ?? latest(plan.sources) ?? (Number.isFinite(lastRead) ? fromDayNumber(lastRead) : '1970-01-01');
  const from = plan.observed?.from ?? plan.sources.flatMap(({ period }) => period?.from ?? []).sort()[0];
  return { from, to };
}

function askPeriod(
  source: SourcePlan,
  { firstDay, lastDay }: ReadSource,
  observed: RecordsPlan['observed'],
  to: string,
  decisions: Decisions,
): void {
  if (source.period === undefined) {
    if (lastDay === undefined || firstDay === undefined) return;
    decisions.add(
      { what: 'no-period', source: source.id },
      () =>
        `Which days does ${source.id} cover? Its events run from ${fromDayNumber(firstDay)} to ${fromDayNumber(lastDay)}; until the plan says so ("period"), its silence before ${observed?.from ?? 'the first of them'} and after ${observed?.to ?? 'the last'} is not known to mean anything.`,
    );
    return;
  }
  const last = source.period.to ?? to;
  if (lastDay !== undefined && lastDay > dayNumber(last))
    decisions.add(
      { what: 'after-period', source: source.id },
      () =>
        `${source.id} has dates after ${last}, the last day it covers (the latest is ${fromDayNumber(lastDay)}). Check them, or its period.`,
    );
}

function qualityOf(source: SourcePlan, { fates, tables, firstDay, lastDay }: ReadSource, decisions: readonly Decision[]): SourceQuality {
  const words = decisions.filter((one) => one.what === 'untranslated' && one.source === source.id);
  const day = (number: number | undefined) => (number === undefined ? null : addDays('1970-01-01', number));
  return {
    id: source.id,
    ...(source.partner === undefined ? {} : { partner: source.partner }),
    rows: fates.rows,
    events: fates.count(rowFate.leads),
    repeated: fates.count(rowFate.made),
    withoutEvent: fates.count(rowFate.withoutEvent),
    unlinked: fates.count(rowFate.unlinked),
    refused: fates.count(rowFate.refused),
    untranslated: words.length,
    from: source.period?.from ?? null,
    to: source.period?.to ?? null,
    firstDay: day(firstDay),
    lastDay: day(lastDay),
    understood: [...new Set(tables.flatMap(({ understood }) => understood))],
  };
}
