import { givenAs } from '../../kernel/given.ts';
import { DAY, HOUR, type Instant, inZone, MINUTE, PathwayError, plainWeek, type WorkingCalendar } from '../../kernel/index.ts';
import type { DeskAssumption, DeskTelling } from '../assume/assumptions.ts';
import { spreadAt } from '../assume/spread.ts';
import type { EventQueue } from '../travel/event-queue.ts';
import { DayTable } from './day-table.ts';
import { type Desk, type DeskCount, type DeskDecision, type DeskVisit, decisionsOf, type Errand, idle, othersKey } from './desk.ts';
import { countOf } from './desk-count.ts';
import { type DeskHours, deskHours, placesByDay } from './desk-hours.ts';
import { type DeskBackground, othersBook } from './desk-others.ts';
import { freeSlot } from './desk-slots.ts';
import { Team, type TeamTold } from './team.ts';
import { meetOthers, priorityOf, takesAt } from './walk-in-others.ts';

const never = Number.POSITIVE_INFINITY;

/** All desks of a simulated year. */
export interface Desks {
  readonly known: ReadonlySet<string>;
  /** When a desk is open. @throws PathwayError `no-such-desk` */
  hoursOf(desk: string): DeskHours;
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
  givenAs('makeDesks', 'assumed', assumed, '[events:list opening:list places:list]');
  givenAs('makeDesks', 'calendars', calendars, 'object');
  givenAs('makeDesks', 'zone', zone, 'text');
  givenAs('makeDesks', 'queue', queue, '{put:function runNext:function size:number}');
  givenAs('makeDesks', 'background', background, '{draws:object}?');
  const teams = new Map<string, Team<Errand>>();
  const desks = new Map<string, Desk>();
  const told: TeamTold<Errand> = {
    seen: (errand, at) => leave(errand, at, 'seen'),
    comes: (errand, at) => joinLine(errand, at),
    gaveUp(errand, at) {
      errand.desk.gaveUp += 1;
      tell(errand, 'gaveUp', at);
      tryAgain(errand, at);
    },
    takes: ({ desk, visit }) => takesAt(desk.of, draw(visit, desk.decisions.takes)),
  };
  for (const of of assumed) {
    const calendar = of.calendar === plainWeek.id ? plainWeek : calendars[of.calendar];
    if (!calendar) {
      throw new PathwayError('no-such-calendar', `The desk "${of.id}" keeps the calendar "${of.calendar}", which was not given.`, {
        desk: of.id,
        calendar: of.calendar,
      });
    }
    const name = of.team ?? `desk:${of.id}`;
    const team = teams.get(name) ?? new Team(placesByDay(of, zone), queue, told);
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
      lastDay: -1,
    };
    desks.set(of.id, {
      of,
      usual: background?.usual?.find(({ id }) => id === of.id) ?? of,
      hours: deskHours(of, inZone(calendar, zone)),
      team,
      booked: new DayTable(),
      placesOfDay: new DayTable(),
      fullUntil: new DayTable(),
      changes: [],
      waitedByQuarter: [],
      waitByDay: [],
      decisions: decisionsOf(of.id),
      othersKey: othersKey(of.id),
      ...counts,
    });
  }

  const draw = (visit: DeskVisit, { name, key }: DeskDecision): number =>
    visit.nextOf === undefined ? visit.next(name) : visit.nextOf(key);

  function errandOf(desk: Desk, visit: DeskVisit, at: Instant): Errand {
    const errand: Errand = {
      other: false,
      desk,
      visit,
      askedAt: at,
      priority: priorityOf(desk.of, visit),
      stays: undefined,
      takes: 0,
      tries: 0,
      waits: false,
      earliest: at,
      own: idle,
      shared: idle,
    };
    const isWalkIn = desk.of.mode === 'walk-in';
    errand.own = isWalkIn ? (when) => arrive(errand, when) : (when) => meet(errand, when);
    errand.shared = isWalkIn ? (when) => come(errand, when) : (when) => book(errand, when);
    return errand;
  }

  /** What concerns nobody else comes in the person's own time, or by the queue where they keep none. */
  function later({ visit, own }: Errand, at: Instant): void {
    if (visit.alone) visit.alone(at, own);
    else byQueue(visit, at, own);
  }

  /** What others may come before waits for its turn, where the person may be ahead of the queue. */
  function inTurn({ visit, shared }: Errand, now: Instant): void {
    if (visit.alone) byQueue(visit, now, shared);
    else shared(now);
  }

  function byQueue(visit: DeskVisit, at: Instant, run: (at: Instant) => void): void {
    queue.put(at, run, visit.rank);
    visit.notBefore?.(at);
  }

  function leave(errand: Errand, at: Instant, how: 'seen' | 'lapsed' | 'withdrawn'): void {
    const { desk, visit } = errand;
    if (errand.other) return;
    desk[how] += 1;
    desk.changes.push(at, -1);
    if (how === 'seen') {
      desk.waited += at - errand.askedAt;
      const quarter = Math.max(0, Math.floor((errand.askedAt - (background?.begin ?? errand.askedAt)) / (91.3125 * DAY)));
      for (let each = desk.waitedByQuarter.length; each <= quarter; each += 1) desk.waitedByQuarter.push({ seen: 0, waited: 0 });
      const of = desk.waitedByQuarter[quarter] as { seen: number; waited: number };
      of.seen += 1;
      of.waited += at - errand.askedAt;
      visit.seen(at);
    } else if (how === 'lapsed') {
      tell(errand, 'lapsed', at);
      visit.lapsed(at);
    }
  }

  function tell({ desk, visit }: Errand, what: DeskTelling, at: Instant): void {
    const event = desk.of.tells?.[what];
    if (event !== undefined) visit.tells?.(event, at);
  }

  function tryAgain(errand: Errand, at: Instant): void {
    if (errand.other) return;
    if (errand.tries >= errand.desk.of.retries) {
      leave(errand, at, 'lapsed');
      return;
    }
    errand.tries += 1;
    start(errand, at + Math.round(spreadAt(errand.desk.of.retryAfter, draw(errand.visit, errand.desk.decisions.retry)) * DAY), at);
  }

  function noShow(errand: Errand, at: Instant): void {
    errand.desk.noShows += 1;
    tell(errand, 'noShow', at);
    tryAgain(errand, at);
  }

  function start(errand: Errand, at: Instant, now: Instant): void {
    const { of, decisions } = errand.desk;
    const lead = spreadAt(of.lead, draw(errand.visit, decisions.lead));
    if (of.mode === 'walk-in') later(errand, at + Math.round(lead * MINUTE));
    else {
      errand.earliest = at + Math.round(lead * DAY);
      inTurn(errand, now);
    }
  }

  function book(errand: Errand, now: Instant): void {
    othersBook(errand.desk, now, background);
    const slot = freeSlot(errand.desk, errand.earliest);
    if (slot === undefined) {
      errand.visit.notBefore?.(Number.POSITIVE_INFINITY); // no place in sight: waits to the end, and is counted
      return;
    }
    later(errand, slot);
  }

  function meet(errand: Errand, at: Instant): void {
    const { desk, visit } = errand;
    if (!visit.stillWanted(at)) leave(errand, at, 'withdrawn');
    else if (draw(visit, desk.decisions.noShow) < desk.of.noShow.value) noShow(errand, at);
    else leave(errand, at, 'seen');
  }

  function arrive(errand: Errand, at: Instant): void {
    const { desk, visit } = errand;
    const { of, hours, decisions } = desk;
    if (!visit.stillWanted(at)) {
      leave(errand, at, 'withdrawn');
      return;
    }
    if (draw(visit, decisions.noShow) < of.noShow.value) {
      noShow(errand, at);
      return;
    }
    if (!hours.at(at)) {
      desk.foundClosed += 1;
      tell(errand, 'foundClosed', at);
      const next = hours.next(at);
      if (next === undefined) visit.notBefore?.(Number.POSITIVE_INFINITY);
      else {
        const share = draw(visit, decisions.return);
        const back = of.afterClosed ? spreadAt(of.afterClosed, share) * MINUTE : share * HOUR;
        later(errand, next + Math.round(back));
      }
      return;
    }
    inTurn(errand, at);
  }

  function come(errand: Errand, at: Instant): void {
    const { desk } = errand;
    desk.team.catchUp(at);
    meetOthers(desk, at, background, joinLine);
    joinLine(errand, at);
  }

  function joinLine(errand: Errand, at: Instant): void {
    const { desk } = errand;
    const { room, patience } = desk.of;
    const span = desk.hours.at(at);
    if (!span) return;
    if (room !== undefined && desk.team.isFull(at, room)) {
      if (errand.other) return;
      desk.gaveUp += 1;
      tell(errand, 'gaveUp', at);
      tryAgain(errand, at);
      return;
    }
    const stays =
      errand.stays ?? (patience ? at + Math.round(spreadAt(patience, draw(errand.visit, desk.decisions.patience)) * MINUTE) : never);
    const limit = Math.min(stays, desk.hours.closes(span));
    if (desk.team.join(errand, at, limit)) errand.visit.notBefore?.(Number.NEGATIVE_INFINITY, limit);
  }

  const deskOf = (id: string): Desk => {
    const desk = desks.get(id);
    if (!desk) throw new PathwayError('no-such-desk', `There is no desk "${id}".`, { desk: id });
    return desk;
  };

  return {
    known: new Set(desks.keys()),
    hoursOf: (id) => deskOf(id).hours,
    ask(id, visit, at) {
      const desk = deskOf(id);
      desk.asked += 1;
      desk.changes.push(at, 1);
      start(errandOf(desk, visit, at), at, at);
    },
    count(from, until) {
      for (const team of teams.values()) team.catchUp(until);
      return [...desks.values()].map((desk) => countOf(desk, from, until));
    },
  };
}
