import {
  addDays,
  type CivilDate,
  DAY,
  type Draws,
  dateOf,
  dayNumber,
  decisionKey,
  HOUR,
  type Instant,
  MINUTE,
  PathwayError,
  plainWeek,
  startOfDay,
  type WorkingCalendar,
} from '../kernel/index.ts';
import type { DeskAssumption } from './assumptions.ts';
import { type DeskHours, deskHours, type OpenSpan, placesByDay, placesOn } from './desk-hours.ts';
import type { EventQueue } from './event-queue.ts';
import { spreadAt } from './spread.ts';

/** A person's errand at a desk. */
export interface DeskVisit {
  readonly needs: readonly string[];
  /** The next draw of this person for a decision. */
  next(decision: string): number;
  seen(at: Instant): void;
  lapsed(at: Instant): void;
  /** Whether the person can still come. */
  stillWanted(): boolean;
}

/** What became of the errands at one desk. */
export interface DeskCount {
  readonly desk: string;
  readonly label: string;
  readonly asked: number;
  readonly seen: number;
  readonly lapsed: number;
  /** The errand fell away: the person died, was in custody again, or is no longer followed. */
  readonly withdrawn: number;
  /** Still waiting when the observation ended: counted, never dropped. */
  readonly waitingAtEnd: number;
  readonly noShows: number;
  readonly foundClosed: number;
  readonly gaveUp: number;
  /** Days from asking to being seen, of those seen. */
  readonly meanWaitDays: number;
  /** Mean number of people waiting, by week from the first day. */
  readonly queueByWeek: readonly number[];
}

export interface Desks {
  readonly known: ReadonlySet<string>;
  ask(desk: string, visit: DeskVisit, at: Instant): void;
  count(from: Instant, until: Instant): readonly DeskCount[];
}

interface Errand {
  /** Not one of the cohort: takes up a place, and is counted apart. */
  readonly other: boolean;
  readonly desk: Desk;
  readonly visit: DeskVisit;
  readonly askedAt: Instant;
  readonly rank: number;
  tries: number;
  waiting: boolean;
  /** Known beforehand, for others. */
  readonly takes?: number;
}

const nobody = { needs: [], seen: () => undefined, lapsed: () => undefined, stillWanted: () => true };

interface Team {
  readonly places: (at: Instant) => number;
  readonly line: Errand[];
  busy: number;
}

interface Desk {
  readonly of: DeskAssumption;
  readonly hours: DeskHours;
  readonly team: Team;
  /** Next free slot, by day. */
  readonly booked: Map<CivilDate, number>;
  readonly changes: { at: Instant; by: number }[];
  asked: number;
  seen: number;
  lapsed: number;
  withdrawn: number;
  noShows: number;
  foundClosed: number;
  gaveUp: number;
  waited: number;
  /** The last day on which others were met. */
  lastDay: CivilDate;
}

/** Where other people's visits come from: draws of their own. */
export interface DeskBackground {
  readonly draws: Draws;
}

const horizonDays = 400;

/** Desks on one event queue. People of all journeys meet here, in order of time. */
export function makeDesks(
  assumed: readonly DeskAssumption[],
  calendars: Readonly<Record<string, WorkingCalendar>>,
  queue: EventQueue,
  background?: DeskBackground,
): Desks {
  const teams = new Map<string, Team>();
  const desks = new Map<string, Desk>();
  for (const of of assumed) {
    const calendar = of.calendar === plainWeek.id ? plainWeek : calendars[of.calendar];
    if (!calendar) {
      throw new PathwayError('no-such-calendar', `The desk "${of.id}" keeps the calendar "${of.calendar}", which was not given.`, {
        desk: of.id,
        calendar: of.calendar,
      });
    }
    const name = of.team ?? `desk:${of.id}`;
    const team = teams.get(name) ?? { places: placesByDay(of), line: [], busy: 0 };
    teams.set(name, team);
    const counts = {
      asked: 0,
      seen: 0,
      lapsed: 0,
      withdrawn: 0,
      noShows: 0,
      foundClosed: 0,
      gaveUp: 0,
      waited: 0,
      lastDay: '',
    };
    desks.set(of.id, { of, hours: deskHours(of, calendar), team, booked: new Map(), changes: [], ...counts });
  }

  const draw = (errand: Errand, what: string): number => errand.visit.next(`desk.${errand.desk.of.id}.${what}`);

  function leave(errand: Errand, at: Instant, how: 'seen' | 'lapsed' | 'withdrawn'): void {
    const { desk, visit } = errand;
    if (errand.other) return;
    desk[how] += 1;
    desk.changes.push({ at, by: -1 });
    if (how === 'seen') {
      desk.waited += at - errand.askedAt;
      visit.seen(at);
    } else if (how === 'lapsed') visit.lapsed(at);
  }

  function tryAgain(errand: Errand, at: Instant): void {
    if (errand.other) return;
    if (errand.tries >= errand.desk.of.retries) {
      leave(errand, at, 'lapsed');
      return;
    }
    errand.tries += 1;
    start(errand, at + Math.round(spreadAt(errand.desk.of.retryAfter, draw(errand, 'retry')) * DAY));
  }

  function start(errand: Errand, at: Instant): void {
    const { of } = errand.desk;
    const lead = spreadAt(of.lead, draw(errand, 'lead'));
    if (of.mode === 'appointment') book(errand, at + Math.round(lead * DAY));
    else queue.put(at + Math.round(lead * MINUTE), (when) => arrive(errand, when));
  }

  function book(errand: Errand, earliest: Instant): void {
    const slot = freeSlot(errand.desk, earliest, background);
    if (slot === undefined) return; // no place in sight: waits to the end, and is counted
    queue.put(slot, (at) => {
      if (!errand.visit.stillWanted()) leave(errand, at, 'withdrawn');
      else if (draw(errand, 'no-show') < errand.desk.of.noShow.value) {
        if (!errand.other) errand.desk.noShows += 1;
        tryAgain(errand, at);
      } else leave(errand, at, 'seen');
    });
  }

  function arrive(errand: Errand, at: Instant): void {
    const { desk } = errand;
    if (!errand.visit.stillWanted()) {
      leave(errand, at, 'withdrawn');
      return;
    }
    if (draw(errand, 'no-show') < desk.of.noShow.value) {
      if (!errand.other) desk.noShows += 1;
      tryAgain(errand, at);
      return;
    }
    const span = desk.hours.at(at);
    if (!span) {
      if (!errand.other) desk.foundClosed += 1;
      const next = desk.hours.next(at);
      if (next !== undefined) queue.put(next + Math.round(draw(errand, 'return') * HOUR), (when) => arrive(errand, when));
      return;
    }
    meetOthers(desk, at);
    joinLine(errand, at);
  }

  function joinLine(errand: Errand, at: Instant): void {
    const { desk } = errand;
    const span = desk.hours.at(at);
    if (!span) return;
    const { line } = desk.team;
    const full = desk.of.room !== undefined && desk.team.busy >= desk.team.places(at) && line.length >= desk.of.room;
    if (full) {
      if (!errand.other) desk.gaveUp += 1;
      tryAgain(errand, at);
      return;
    }
    errand.waiting = true;
    let place = line.length;
    while (place > 0 && comesBefore(errand, line[place - 1] as Errand)) place -= 1;
    line.splice(place, 0, errand);
    const patience = desk.of.patience ? spreadAt(desk.of.patience, draw(errand, 'patience')) * MINUTE : Number.POSITIVE_INFINITY;
    const limit = Math.min(at + Math.round(patience), closing(desk.hours, span));
    if (limit < Number.POSITIVE_INFINITY)
      queue.put(limit, (when) => {
        if (!errand.waiting) return;
        errand.waiting = false;
        line.splice(line.indexOf(errand), 1);
        desk.gaveUp += 1;
        tryAgain(errand, when);
      });
    serve(desk.team, at);
  }

  function occupy(team: Team, until: Instant): void {
    team.busy += 1;
    queue.put(until, (when) => {
      team.busy -= 1;
      serve(team, when);
    });
  }

  function serve(team: Team, at: Instant): void {
    const places = team.places(at);
    while (team.busy < places) {
      const place = team.line.findIndex(({ desk }) => desk.hours.at(at) !== undefined);
      if (place < 0) return;
      const [errand] = team.line.splice(place, 1) as [Errand];
      errand.waiting = false;
      occupy(team, at + (errand.takes ?? Math.max(1, Math.round(spreadAt(errand.desk.of.takes, draw(errand, 'takes')) * MINUTE))));
      leave(errand, at, 'seen');
    }
  }

  /**
   * Other people at a walk-in desk, worked out when the first of the cohort comes on a day: who is being seen, who waits, who comes later.
   * The desk starts empty every morning, so the days on which nobody of the cohort comes need no work.
   */
  function meetOthers(desk: Desk, at: Instant): void {
    const mean = desk.of.others?.value ?? 0;
    const date = dateOf(at);
    if (!background || mean <= 0 || desk.lastDay === date) return;
    desk.lastDay = date;
    const key = decisionKey(`others.${desk.of.id}`);
    const day = dayNumber(date);
    const spans = desk.hours.on(date);
    const [first] = spans;
    if (!first) return;
    const count = poissonAt(mean, background.draws.draw(day, key, 0));
    const comers = Array.from({ length: count }, (_, index) => ({
      at: first.from + Math.floor((first.to - first.from) * background.draws.draw(day, key, 2 * index + 1)),
      takes: Math.max(1, Math.round(spreadAt(desk.of.takes, background.draws.draw(day, key, 2 * index + 2)) * MINUTE)),
    })).sort((a, b) => a.at - b.at);
    const free = Array.from({ length: Math.max(1, desk.team.places(at)) }, () => first.from);
    for (const comer of comers) {
      const visit: DeskVisit = { ...nobody, next: () => 0 };
      const errand: Errand = {
        other: true,
        desk,
        visit,
        askedAt: comer.at,
        rank: rankOf(desk.of, visit),
        tries: 0,
        waiting: false,
        takes: comer.takes,
      };
      if (comer.at > at) queue.put(comer.at, (when) => joinLine(errand, when));
      else if (desk.team.places(at) > 0) {
        const place = free.indexOf(Math.min(...free));
        const begun = Math.max(comer.at, free[place] as number);
        if (begun >= first.to) continue;
        free[place] = begun + comer.takes;
        if (begun > at) joinLine(errand, at);
        else if (begun + comer.takes > at) occupy(desk.team, begun + comer.takes);
      }
    }
  }

  return {
    known: new Set(desks.keys()),
    ask(id, visit, at) {
      const desk = desks.get(id);
      if (!desk) throw new PathwayError('no-such-desk', `There is no desk "${id}".`, { desk: id });
      desk.asked += 1;
      desk.changes.push({ at, by: 1 });
      start({ other: false, desk, visit, askedAt: at, rank: rankOf(desk.of, visit), tries: 0, waiting: false }, at);
    },
    count: (from, until) => [...desks.values()].map((desk) => countOf(desk, from, until)),
  };
}

/** When a desk that is open now next closes; a desk that is never closed does not. */
function closing(hours: DeskHours, open: OpenSpan): Instant {
  let end = open.to;
  for (let day = 0; day < 8; day += 1) {
    const next = hours.at(end);
    if (!next) return end;
    end = next.to;
  }
  return Number.POSITIVE_INFINITY;
}

function takenByOthers({ of }: Desk, date: CivilDate, background: DeskBackground | undefined): number {
  if (!background || !of.others) return 0;
  return poissonAt(of.others.value, background.draws.draw(dayNumber(date), decisionKey(`others.${of.id}`), 0));
}

/** The Poisson count at a draw. */
function poissonAt(mean: number, draw: number): number {
  let p = Math.exp(-mean);
  let sum = p;
  let count = 0;
  while (draw >= sum && count < 90) {
    count += 1;
    p *= mean / count;
    sum += p;
  }
  return count;
}

function comesBefore(one: Errand, other: Errand): boolean {
  return one.rank < other.rank;
}

function rankOf({ priority }: DeskAssumption, visit: DeskVisit): number {
  if (!priority) return 0;
  const place = priority.findIndex((need) => visit.needs.includes(need));
  return place < 0 ? priority.length : place;
}

/** Takes the first slot at or after an instant. Slots of a day are spread evenly over its hours. */
function freeSlot(desk: Desk, earliest: Instant, background: DeskBackground | undefined): Instant | undefined {
  let date = dateOf(earliest);
  for (let day = 0; day < horizonDays; day += 1, date = addDays(date, 1)) {
    const spans = desk.hours.on(date);
    const open = spans.reduce((sum, { from, to }) => sum + to - from, 0);
    const places = placesOn(desk.of, date);
    if (open <= 0 || places <= 0) continue;
    for (let slot = desk.booked.get(date) ?? takenByOthers(desk, date, background); slot < places; slot += 1) {
      let into = Math.floor((slot * open) / places);
      const span = spans.find(({ from, to }) => {
        if (into < to - from) return true;
        into -= to - from;
        return false;
      });
      const at = span ? span.from + into : undefined;
      if (at === undefined || at < earliest) continue;
      desk.booked.set(date, slot + 1);
      return at;
    }
  }
  return undefined;
}

function countOf(desk: Desk, from: Instant, until: Instant): DeskCount {
  const { of, asked, seen, lapsed, withdrawn, noShows, foundClosed, gaveUp, waited } = desk;
  const week = 7 * DAY;
  const begin = startOfDay(dateOf(from));
  const weeks = Array.from({ length: Math.max(1, Math.ceil((until - begin) / week)) }, () => 0);
  for (const { at, by } of desk.changes) {
    const place = Math.max(0, (at - begin) / week);
    for (let index = Math.floor(place); index < weeks.length; index += 1) {
      weeks[index] = (weeks[index] as number) + by * Math.min(1, index + 1 - place);
    }
  }
  return {
    desk: of.id,
    label: of.label,
    asked,
    seen,
    lapsed,
    withdrawn,
    waitingAtEnd: asked - seen - lapsed - withdrawn,
    noShows,
    foundClosed,
    gaveUp,
    meanWaitDays: seen === 0 ? 0 : waited / seen / DAY,
    queueByWeek: weeks.map((value) => Math.round(value * 1000) / 1000),
  };
}
