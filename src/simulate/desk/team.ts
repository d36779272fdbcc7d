import type { Instant } from '../../kernel/index.ts';
import { TimeHeap } from '../time-heap.ts';
import type { EventQueue } from '../travel/event-queue.ts';
import type { DeskHours } from './desk-hours.ts';

const never = Number.POSITIVE_INFINITY;

/** Somebody who comes to be seen. */
export interface Comer {
  /** Not one of the cohort: takes up a place, and is counted apart. */
  readonly other: boolean;
  readonly desk: { readonly hours: DeskHours };
  /** Lower goes first. */
  readonly priority: number;
  /** Stands in the line. */
  waits: boolean;
  /** How long it takes in milliseconds, where it is known beforehand; 0 where it is drawn. */
  readonly takes: number;
}

/** Is told what becomes of those who wait, and draws what is not known beforehand. */
export interface TeamTold<E extends Comer> {
  seen(errand: E, at: Instant): void;
  gaveUp(errand: E, at: Instant): void;
  /** One of the others has come. */
  comes(errand: E, at: Instant): void;
  /** How long it takes to see somebody, in milliseconds. */
  takes(errand: E): number;
}

/**
 * Staff who see people in one line. While nobody of the cohort waits, what goes on there concerns nobody:
 * it is worked out when the next of them comes, and only while one of them waits is the team on the queue of the whole simulation.
 */
export class Team<E extends Comer> {
  /** Places at an instant. */
  readonly places: (at: Instant) => number;
  private readonly queue: EventQueue;
  private readonly told: TeamTold<E>;
  private readonly line: E[] = [];
  /** Who goes away unseen, and when; whoever has left the line before is passed over when their time comes. */
  private readonly limits = new TimeHeap<E>();
  /** When those who are being seen are done, the first to be done first. */
  private readonly ends: Instant[] = [];
  /** Others who will come, the last to come first. */
  private readonly comers: { readonly at: Instant; readonly errand: E }[] = [];
  /** How many of the cohort wait. */
  private followed = 0;
  private wakeAt = never;

  constructor(places: (at: Instant) => number, queue: EventQueue, told: TeamTold<E>) {
    this.places = places;
    this.queue = queue;
    this.told = told;
  }

  /** Whether all places are taken and so many wait. */
  isFull(at: Instant, room: number): boolean {
    return this.ends.length >= this.places(at) && this.line.length >= room;
  }

  /** One of the others will come. */
  expect(errand: E, at: Instant): void {
    const { comers } = this;
    let place = comers.length;
    while (place > 0 && (comers[place - 1] as { at: Instant }).at <= at) place -= 1;
    comers.splice(place, 0, { at, errand });
  }

  /** A place is taken up to an instant. */
  occupy(until: Instant): void {
    const { ends } = this;
    let place = ends.length;
    ends.push(until);
    while (place > 0 && (ends[place - 1] as Instant) > until) {
      ends[place] = ends[place - 1] as Instant;
      place -= 1;
    }
    ends[place] = until;
  }

  /** Puts somebody in the line, up to a limit; answers whether they have to wait. */
  join(errand: E, at: Instant, limit: Instant): boolean {
    const { line } = this;
    errand.waits = true;
    if (limit !== never) this.limits.put(limit, errand, errand.priority);
    let place = line.length;
    line.push(errand);
    while (place > 0 && errand.priority < (line[place - 1] as E).priority) {
      line[place] = line[place - 1] as E;
      place -= 1;
    }
    line[place] = errand;
    if (!errand.other) this.followed += 1;
    this.serve(at);
    if (this.followed > 0) this.wakeForNext();
    return errand.waits;
  }

  /** Lets happen what concerned nobody, up to an instant, the instant included. */
  catchUp(until: Instant): void {
    for (let at = this.nextAt(); at <= until; at = this.nextAt()) {
      if (this.ends[0] === at) {
        this.ends.shift();
        this.serve(at);
      } else if (this.comers.at(-1)?.at === at) this.told.comes((this.comers.pop() as { errand: E }).errand, at);
      else this.giveUp(at);
    }
  }

  /** Sees whoever can be seen: the first in the line whose desk is open. */
  private serve(at: Instant): void {
    const { line, ends } = this;
    if (line.length === 0) return;
    const places = this.places(at);
    while (ends.length < places) {
      let place = 0;
      while (place < line.length && (line[place] as E).desk.hours.at(at) === undefined) place += 1;
      if (place === line.length) return;
      const errand = line[place] as E;
      this.leave(place);
      this.occupy(at + (errand.takes > 0 ? errand.takes : this.told.takes(errand)));
      if (!errand.other) this.told.seen(errand, at);
    }
  }

  private giveUp(at: Instant): void {
    const errand = this.limits.take();
    this.leave(this.line.indexOf(errand));
    this.told.gaveUp(errand, at);
  }

  private leave(place: number): void {
    const { line } = this;
    const errand = line[place] as E;
    errand.waits = false;
    if (!errand.other) this.followed -= 1;
    if (place === 0) line.shift();
    else line.splice(place, 1);
  }

  private nextAt(): Instant {
    const { limits, ends, comers } = this;
    while (limits.next?.waits === false) limits.take();
    const first = Math.min(limits.nextAt, ends.length > 0 ? (ends[0] as Instant) : never);
    return comers.length > 0 ? Math.min(first, (comers[comers.length - 1] as { at: Instant }).at) : first;
  }

  private wakeForNext(): void {
    const next = this.nextAt();
    if (next >= this.wakeAt) return;
    this.wakeAt = next;
    this.queue.put(next, this.wake);
  }

  private readonly wake = (at: Instant): void => {
    if (at !== this.wakeAt) return;
    this.wakeAt = never;
    this.catchUp(at);
    if (this.followed > 0) this.wakeForNext();
  };
}
