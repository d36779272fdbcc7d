import { addDays, type CivilDate, HOUR, type Instant, instantAt, openCase, type Pathway, step } from 'justice-pathway';
import { daysBetween, isWorkingDay } from 'justice-pathway/law';
import {
  besideStops,
  contacts,
  scottishBankHolidays,
  scottishPathway,
  type WalkCompanion,
  type WalkFacts,
  type WalkHappening,
  type WalkPerson,
  type WalkStart,
  type WalkStartId,
  type WalkStopRow,
  walkStarts,
} from 'justice-pathway/machines';
import type { WalkDesks } from './walk-desks.ts';

/** A stop of a walk with its instant. */
export interface LaidStop extends WalkStopRow {
  readonly label: string;
  readonly at: Instant;
  /** Whose stop it is: the person's, or of the one who walks beside. */
  readonly whose: 'first' | 'beside';
}

/** A walk laid out: when each stop falls, before anybody does anything. */
export interface LaidWalk {
  readonly person: WalkPerson;
  readonly startId: WalkStartId;
  readonly start: WalkStart;
  readonly facts: WalkFacts;
  readonly openedAt: Instant;
  readonly releasedAt: Instant | undefined;
  /** The day of release that the law gives, where the walk passes through a sentence. */
  readonly lawfulOn: CivilDate | null;
  /** In the order of time; of both, where somebody walks beside. */
  readonly stops: readonly LaidStop[];
  /** Somebody whose life crosses that of the person. */
  readonly companion?: WalkCompanion;
  /** Desks of the community that a step must reach; absent, every desk is taken to be open. */
  readonly desks?: WalkDesks;
}

export interface LayOut {
  readonly person: WalkPerson;
  readonly start: WalkStartId;
  /** The day of release; where nobody is released, the day on which the walk begins. */
  readonly day: CivilDate;
  /** Local hour of release, 0 to 23. */
  readonly hour: number;
  readonly companion?: WalkCompanion | undefined;
  readonly desks?: WalkDesks;
}

/** Lays the stops of a walk on days: found from the law where a sentence decides, counted back from the release otherwise. */
export function layOut({ person: alone, start: startId, day, hour, companion: given, desks }: LayOut): LaidWalk {
  const start: WalkStart = walkStarts[startId];
  const rows = given === undefined ? undefined : besideStops[given.as][startId];
  const companion = rows === undefined ? undefined : given;
  const person = companion === undefined ? alone : besideOf(alone, companion);
  const release = start.release;
  let startOn = release === undefined ? day : addDays(day, release === 'by-law' ? -Math.round(person.days / 2) : -release.days);
  let lawfulOn: CivilDate | null = null;
  for (let turn = 0; release === 'by-law' && turn < 5; turn += 1) {
    lawfulOn = lawfulRelease(start, factsOf(person, startOn, day));
    const off = lawfulOn === null ? 0 : daysBetween(lawfulOn, day);
    if (off === 0) break;
    if (turn < 4) startOn = addDays(startOn, off);
  }
  const countedFrom = startOn;
  if (release !== undefined && start.stage === 'custody') startOn = openDay(startOn, release === 'by-law' ? 1 : -1);
  const facts = factsOf(person, startOn, day, release === 'by-law' ? countedFrom : startOn);
  const releasedAt = release === undefined ? undefined : instantAt(day, hour * HOUR, scottishPathway.zone);
  const openedAt = instantAt(startOn, start.hour * HOUR, scottishPathway.zone);
  const laid = (whose: LaidStop['whose'], of: readonly WalkStopRow[]): LaidStop[] =>
    onDays(of, facts)
      .map(([row, on]) => ({
        ...row,
        whose,
        label: row.label ?? contacts[row.contact].label,
        at: instantAt(on, (row.hour ?? hour) * HOUR, scottishPathway.zone),
      }))
      .filter((stop) => stop.at >= openedAt && (releasedAt === undefined || isBetween(stop, of, openedAt, releasedAt)));
  const stops = oneAfterTheOther([...laid('first', start.stops), ...laid('beside', rows ?? [])]);
  return {
    person,
    startId,
    start,
    facts,
    openedAt,
    releasedAt,
    lawfulOn,
    stops,
    ...(companion ? { companion } : {}),
    ...(desks ? { desks } : {}),
  };
}

/** In the order of time. Of two that would begin in one hour, as where one is counted from the start and one back from the release, the second begins an hour later. */
function oneAfterTheOther(stops: readonly LaidStop[]): LaidStop[] {
  let free = Number.NEGATIVE_INFINITY;
  return stops
    .toSorted((a, b) => a.at - b.at)
    .map((stop) => {
      const at = Math.max(stop.at, free);
      free = at + HOUR;
      return { ...stop, at };
    });
}

/** What somebody beside changes for the person: one who was harmed asked to be told, and of children the school may know. */
function besideOf(person: WalkPerson, { as }: WalkCompanion): WalkPerson {
  const { profile } = person;
  if (as === 'harmed') return { ...person, profile: { ...profile, notifiableVictim: true } };
  return (profile.dependants ?? 0) > 0 ? { ...person, profile: { ...profile, schoolConsent: true } } : person;
}

/** Counted from the start it must come before the release; counted back from the release, a fortnight after the start. */
function isBetween(stop: LaidStop, rows: readonly WalkStopRow[], openedAt: Instant, releasedAt: Instant): boolean {
  if (stop.from === 'start') return stop.at < releasedAt;
  return stop.days >= 0 || stop.at > openedAt + (rows.length > 6 ? 14 : 1) * 24 * HOUR;
}

function factsOf(person: WalkPerson, startOn: CivilDate, releaseOn: CivilDate, countedFrom = startOn): WalkFacts {
  return {
    person: person.profile,
    days: person.days,
    startOn,
    countedFrom,
    releaseOn,
    expectedDays: Math.max(0, daysBetween(startOn, releaseOn)),
  };
}

/** The day of each stop. Two meetings that would move to one working day are held on two, one after the other. */
function onDays(rows: readonly WalkStopRow[], facts: WalkFacts): (readonly [WalkStopRow, CivilDate])[] {
  let last: CivilDate | undefined;
  return rows.map((row) => {
    const plain = addDays(row.from === 'start' ? facts.startOn : facts.releaseOn, row.days);
    if (row.working === undefined) return [row, plain];
    const isTaken = row.working === 'after' && last !== undefined && plain <= last;
    const on = openDay(isTaken && last !== undefined ? addDays(last, 1) : plain, row.working === 'after' ? 1 : -1);
    last = on;
    return [row, on];
  });
}

/** The day itself where offices and courts are open on it, or the nearest such day in a direction. */
function openDay(on: CivilDate, direction: 1 | -1): CivilDate {
  let day = on;
  while (!isWorkingDay(day, scottishBankHolidays)) day = addDays(day, direction);
  return day;
}

function lawfulRelease(start: WalkStart, facts: WalkFacts): CivilDate | null {
  const opened = openWalk(start, facts);
  const received = start.stops[0]?.happens?.find((one) => one.type === scottishPathway.meaning.episode?.begins);
  if (received === undefined) return null;
  const at = instantAt(facts.startOn, 17 * HOUR, scottishPathway.zone);
  const stepped = step<Pathway>(scottishPathway, opened, { type: received.type, at, attrs: attrsOf(received, facts) });
  const context = (stepped.ok ? stepped.case.context : opened.context) as { readonly releaseOn?: CivilDate | null } | null;
  return context?.releaseOn ?? null;
}

/** The case of a walk before its first stop. */
export function openWalk(start: WalkStart, facts: WalkFacts) {
  const at = instantAt(facts.startOn, start.hour * HOUR, scottishPathway.zone);
  return openCase(scottishPathway, { id: 'walk', person: 'walk', stage: start.stage, input: start.input(facts) as never, at }).case;
}

/** The attributes of what happens at a stop, for this walk. */
export function attrsOf(happening: WalkHappening, facts: WalkFacts): Readonly<Record<string, unknown>> {
  return typeof happening.attrs === 'function' ? happening.attrs(facts) : (happening.attrs ?? {});
}
