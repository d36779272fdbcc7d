// The scenario in order of events, as one writes it on a tool that has a clock and a queue: the peers share it and differ in tool only.

import { PlainLog } from './hand-written.ts';
import type { Scheduler } from './heap-clock.ts';
import {
  afterClosed,
  arrestWindow,
  codeOfMissed,
  codeOfNeed,
  codeOfState,
  DAY,
  deadlineOf,
  drawNeeds,
  drawnWeekday,
  followUp,
  hours,
  logNormal,
  type Profile,
  patience,
  placesOf,
  releaseSlot,
  retry,
  type ScenarioService,
  type ScenarioState,
  ScenarioStream,
  services,
  states,
  travel,
  WEEK,
} from './scenario.ts';

/** A tool's state machine of one person. */
export interface PeerCase {
  readonly state: string;
  /** Whether the machine took the event. */
  send(type: string, at: number): boolean;
}

export interface Peer {
  /** `closed` is called when the tool's own timer ends the follow-up; a tool without timers leaves it out and is sent `to.closed`. */
  open?(closed: (at: number) => void): PeerCase;
  readonly ownTimer?: boolean;
}

const byName = new Map(states.map((state) => [state.name, state]));

interface Visit {
  readonly person: number;
  readonly stream: ScenarioStream;
  tries: number;
  waiting: boolean;
  over: boolean;
  done(at: number, met: boolean): void;
}

class Desk {
  private readonly service: ScenarioService;
  private readonly index: number;
  private readonly clock: Scheduler;
  private readonly log: PlainLog;
  private readonly places: number;
  private readonly line: Visit[] = [];
  private head = 0;
  private busy = 0;
  private opening = false;

  constructor(index: number, places: number, clock: Scheduler, log: PlainLog) {
    this.index = index;
    this.service = services[index] as ScenarioService;
    this.places = places;
    this.clock = clock;
    this.log = log;
  }

  need(person: number, at: number, done: (met: boolean, inTime: boolean, at: number) => void): void {
    const stream = new ScenarioStream();
    stream.open(person, this.index + 1);
    this.log.add(at, person, codeOfNeed(this.index));
    const deadline = deadlineOf(this.service, at);
    const visit: Visit = {
      person,
      stream,
      tries: 0,
      waiting: false,
      over: false,
      done: (when, met) => {
        visit.over = true;
        done(met, when <= deadline, when);
      },
    };
    const first = at + logNormal(travel.median, travel.sigma, stream.next(), stream.next());
    this.clock.schedule(first, (when) => this.appointment(visit, when));
    this.clock.schedule(deadline, (when) => {
      if (!visit.over) this.log.add(when, person, codeOfMissed(this.index));
    });
  }

  private appointment(visit: Visit, at: number): void {
    const { stream } = visit;
    if (stream.next() < this.service.noShow) {
      this.write(at, visit, 1);
      this.again(visit, at);
    } else if (!hours.isOpen(at)) {
      this.write(at, visit, 2);
      const next = hours.nextOpening(at) + (afterClosed.from + (afterClosed.to - afterClosed.from) * stream.next());
      this.clock.schedule(next, (when) => this.appointment(visit, when));
    } else {
      this.write(at, visit, 3);
      visit.waiting = true;
      this.line.push(visit);
      this.clock.schedule(at - patience * Math.log(1 - stream.next()), (when) => {
        if (!visit.waiting) return;
        visit.waiting = false;
        this.write(when, visit, 4);
        this.again(visit, when);
      });
      this.serve(at);
    }
  }

  private again(visit: Visit, at: number): void {
    if (visit.tries >= retry.most) {
      this.write(at, visit, 7);
      visit.done(at, false);
      return;
    }
    visit.tries += 1;
    this.clock.schedule(at + (retry.from + (retry.to - retry.from) * visit.stream.next()), (when) => this.appointment(visit, when));
  }

  private serve(at: number): void {
    while (this.head < this.line.length && !this.line[this.head]?.waiting) this.head += 1;
    if (this.head >= this.line.length || this.busy >= this.places) return;
    if (!hours.isOpen(at)) {
      if (this.opening) return;
      this.opening = true;
      this.clock.schedule(hours.nextOpening(at), (when) => {
        this.opening = false;
        this.serve(when);
      });
      return;
    }
    const visit = this.line[this.head++] as Visit;
    visit.waiting = false;
    this.busy += 1;
    this.write(at, visit, 5);
    const { median, sigma } = this.service;
    this.clock.schedule(at + logNormal(median, sigma, visit.stream.next(), visit.stream.next()), (when) => {
      this.busy -= 1;
      this.write(when, visit, 6);
      visit.done(when, true);
      this.serve(when);
    });
    this.serve(at);
  }

  private write(at: number, visit: Visit, kind: number): void {
    this.log.add(at, visit.person, codeOfNeed(this.index, kind));
  }
}

/** Runs the scenario in order of events on a tool's clock and, in the full profile, a tool's machines. */
export function runInEventOrder(people: number, profile: Profile, clock: Scheduler, peer: Peer): PlainLog {
  const log = new PlainLog();
  const desks = services.map((service, index) => new Desk(index, placesOf(service, people, profile), clock, log));

  const liberate = (
    person: number,
    at: number,
    stream: ScenarioStream,
    then: (at: number, ends: 'all-in-time' | 'any-lapsed' | 'late') => void,
  ): void => {
    const needs = drawNeeds(stream);
    let left = 0;
    let ends: 'all-in-time' | 'any-lapsed' | 'late' = 'all-in-time';
    for (let index = 0; index < services.length; index += 1) left += (needs >> index) & 1;
    if (left === 0) then(at, ends);
    for (let index = 0; index < services.length; index += 1) {
      if (((needs >> index) & 1) === 0) continue;
      desks[index]?.need(person, at, (met, inTime, when) => {
        if (!met) ends = 'any-lapsed';
        else if (!inTime && ends === 'all-in-time') ends = 'late';
        left -= 1;
        if (left === 0) then(when, ends);
      });
    }
  };

  const follow = (person: number): void => {
    const stream = new ScenarioStream();
    stream.open(person, 0);
    let over = false;
    const close = (at: number): void => {
      if (over) return;
      over = true;
      log.add(at, person, codeOfState.get('closed') as number);
    };
    const of = peer.open?.(close) as PeerCase;
    const choose = (state: ScenarioState, draw: number, at: number, ends?: string): void => {
      for (const branch of state.branches) {
        if (branch.p !== undefined && draw >= branch.p) continue;
        if (branch.if !== undefined && branch.if !== ends) continue;
        if (!of.send(`to.${branch.to}`, at)) continue;
        enter(at);
        return;
      }
    };
    const enter = (at: number): void => {
      const state = byName.get(of.state) as ScenarioState;
      log.add(at, person, codeOfState.get(state.name) as number);
      if (state.phase === 'final') {
        over = true;
        return;
      }
      const { delay } = state;
      if (delay === 'needs') {
        if (!peer.ownTimer) {
          clock.schedule(at + followUp, (when) => {
            if (!over && of.send('to.closed', when)) close(when);
          });
        }
        liberate(person, at, stream, (when, ends) => {
          if (!over) choose(state, 0, when, ends);
        });
        return;
      }
      const until =
        delay === 'release-slot'
          ? releaseSlot(at, stream.next(), stream.next())
          : at +
            ((delay as readonly number[]).length === 2
              ? uniform(delay as readonly [number, number], stream.next())
              : (delay?.[0] as number));
      const draw = state.branches.length > 1 ? stream.next() : 0;
      clock.schedule(until, (when) => {
        if (!over) choose(state, draw, when);
      });
    };
    clock.schedule(arrestWindow * stream.next(), enter);
  };

  for (let person = 0; person < people; person += 1) {
    if (profile === 'full') follow(person);
    else {
      const stream = new ScenarioStream();
      stream.open(person, 0);
      const at = Math.floor(52 * stream.next()) * WEEK + drawnWeekday(stream.next()) * DAY + (540 + 540 * stream.next());
      clock.schedule(at, (when) => liberate(person, when, stream, () => undefined));
    }
  }
  clock.run();
  return log;
}

const uniform = ([from, to]: readonly [number, number], draw: number): number => from + (to - from) * draw;
