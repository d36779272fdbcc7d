import {
  DAY,
  dateOf,
  dayNumber,
  decisionKey,
  HOUR,
  type Instant,
  inZone,
  MINUTE,
  PathwayError,
  plainWeek,
  type WorkingCalendar,
} from '../../kernel/index.ts';
import type { DeskAssumption } from '../assume/assumptions.ts';
import { spreadAt } from '../assume/spread.ts';
import type { EventQueue } from '../travel/event-queue.ts';
import { type Desk, type DeskCount, type DeskDraw, type DeskVisit, decisionsOf, type Errand, nobody, type Team } from './desk.ts';
import { countOf } from './desk-count.ts';
import { type DeskHours, deskHours, type OpenSpan, placesByDay } from './desk-hours.ts';
import { type DeskBackground, othersBook, othersOn, poissonAt } from './desk-others.ts';
import { freeSlot } from './desk-slots.ts';

/** All desks of a simulated year. */
export interface Desks {
  readonly known: ReadonlySet<string>;
  ask(desk: string, visit: DeskVisit, at: Instant): void;
  count(from: Instant, until: Instant): readonly DeskCount[];
}

/** Desks on one event queue. People of all journeys meet here, in order of time. */
export function makeDesks(
  assumed: readonly DeskAssumption[],
  calendars: Readonly<Record<string, WorkingCalendar>>,
  zone: string,
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
    const team = teams.get(name) ?? { places: placesByDay(of, zone), line: [], busy: 0 };
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
      othersDay: -1,
      lastDay: '',
    };
    desks.set(of.id, {
      of,
      usual: background?.usual?.find(({ id }) => id === of.id) ?? of,
      hours: deskHours(of, inZone(calendar, zone)),
      team,
      booked: new Map(),
      placesOfDay: new Map(),
      fullUntil: new Map(),
      changes: [],
      waitedByQuarter: [],
      waitByDay: [],
      decisions: decisionsOf(of.id),
      ...counts,
    });
  }

  const draw = (errand: Errand, what: DeskDraw): number => errand.visit.next(errand.desk.decisions[what]);

  /** Puts what a desk will do with an errand on the queue, and tells the person that nothing happens before. */
  function later(errand: Errand, at: Instant, run: (at: Instant) => void): void {
    queue.put(at, run, errand.visit.rank);
    errand.visit.notBefore?.(at);
  }

  function leave(errand: Errand, at: Instant, how: 'seen' | 'lapsed' | 'withdrawn'): void {
    const { desk, visit } = errand;
    if (errand.other) return;
    desk[how] += 1;
    desk.changes.push({ at, by: -1 });
    if (how === 'seen') {
      desk.waited += at - errand.askedAt;
      const quarter = Math.max(0, Math.floor((errand.askedAt - (background?.begin ?? errand.askedAt)) / (91.3125 * DAY)));
      for (let each = desk.waitedByQuarter.length; each <= quarter; each += 1) desk.waitedByQuarter.push({ seen: 0, waited: 0 });
      const of = desk.waitedByQuarter[quarter] as { seen: number; waited: number };
      of.seen += 1;
      of.waited += at - errand.askedAt;
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
    start(errand, at + Math.round(spreadAt(errand.desk.of.retryAfter, draw(errand, 'retry')) * DAY), at);
  }

  function start(errand: Errand, at: Instant, now: Instant): void {
    const { of } = errand.desk;
    const lead = spreadAt(of.lead, draw(errand, 'lead'));
    if (of.mode === 'appointment') book(errand, at + Math.round(lead * DAY), now);
    else later(errand, at + Math.round(lead * MINUTE), (when) => arrive(errand, when));
  }

  function book(errand: Errand, earliest: Instant, now: Instant): void {
    othersBook(errand.desk, now, background);
    const slot = freeSlot(errand.desk, earliest);
    if (slot === undefined) {
      errand.visit.notBefore?.(Number.POSITIVE_INFINITY); // no place in sight: waits to the end, and is counted
      return;
    }
    later(errand, slot, (at) => {
      if (!errand.visit.stillWanted(at)) leave(errand, at, 'withdrawn');
      else if (draw(errand, 'no-show') < errand.desk.of.noShow.value) {
        if (!errand.other) errand.desk.noShows += 1;
        tryAgain(errand, at);
      } else leave(errand, at, 'seen');
    });
  }

  function arrive(errand: Errand, at: Instant): void {
    const { desk } = errand;
    if (!errand.visit.stillWanted(at)) {
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
      if (next === undefined) errand.visit.notBefore?.(Number.POSITIVE_INFINITY);
      else later(errand, next + Math.round(draw(errand, 'return') * HOUR), (when) => arrive(errand, when));
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
    const giveUp = (when: Instant): void => {
      if (!errand.waiting) return;
      errand.waiting = false;
      line.splice(line.indexOf(errand), 1);
      desk.gaveUp += 1;
      tryAgain(errand, when);
    };
    if (limit < Number.POSITIVE_INFINITY) queue.put(limit, giveUp, errand.visit.rank);
    serve(desk.team, at);
    if (errand.waiting) errand.visit.notBefore?.(Number.NEGATIVE_INFINITY);
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
    const mean = background ? othersOn(desk.of, at, background) : 0;
    const date = dateOf(at, desk.hours.zone);
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
        priority: priorityOf(desk.of, visit),
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
      start({ other: false, desk, visit, askedAt: at, priority: priorityOf(desk.of, visit), tries: 0, waiting: false }, at, at);
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

function comesBefore(one: Errand, other: Errand): boolean {
  return one.priority < other.priority;
}

function priorityOf({ priority }: DeskAssumption, visit: DeskVisit): number {
  if (!priority) return 0;
  const place = priority.findIndex((need) => visit.needs.includes(need));
  return place < 0 ? priority.length : place;
}
