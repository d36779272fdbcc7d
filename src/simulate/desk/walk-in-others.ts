import { dayAt } from '../../kernel/civil-date.ts';
import { type Instant, MINUTE } from '../../kernel/index.ts';
import type { DeskAssumption } from '../assume/assumptions.ts';
import { spreadAt } from '../assume/spread.ts';
import { type Desk, type DeskVisit, type Errand, idle, nobody } from './desk.ts';
import { type DeskBackground, othersOn, poissonAt } from './desk-others.ts';

/**
 * Other people at a walk-in desk, worked out when the first of the cohort comes on a day: who is being seen, who waits, who comes later.
 * The desk starts empty every morning, so the days on which nobody of the cohort comes need no work.
 */
export function meetOthers(
  desk: Desk,
  at: Instant,
  background: DeskBackground | undefined,
  joinLine: (errand: Errand, at: Instant) => void,
): void {
  const { of, team, hours, decisions } = desk;
  if (!background || !of.others) return;
  const day = dayAt(at, hours.zone);
  if (desk.lastDay === day) return;
  const mean = othersOn(of, at, background);
  if (mean <= 0) return;
  desk.lastDay = day;
  const [first] = hours.on(day);
  if (!first) return;
  const key = desk.othersKey;
  const { draws } = background;
  const count = poissonAt(mean, draws.draw(day, key, 0));
  const comes: Instant[] = [];
  const takes: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const when = first.from + Math.floor((first.to - first.from) * draws.draw(day, key, 2 * index + 1));
    const long = takesAt(of, draws.draw(day, key, 2 * index + 2));
    let place = index;
    for (; count <= few && place > 0 && (comes[place - 1] as Instant) > when; place -= 1) {
      comes[place] = comes[place - 1] as Instant;
      takes[place] = takes[place - 1] as number;
    }
    comes[place] = when;
    takes[place] = long;
  }
  if (count > few) inOrder(comes, takes);
  const places = team.places(at);
  const free = new Array<Instant>(Math.max(1, places)).fill(first.from);
  /** When those who came before, and stayed, are seen. */
  const seen: Instant[] = [];
  for (let index = 0; index < count; index += 1) {
    const when = comes[index] as Instant;
    const long = takes[index] as number;
    const limit = of.patience
      ? when + Math.round(spreadAt(of.patience, draws.draw(day, decisions.patience.key, index)) * MINUTE)
      : Number.POSITIVE_INFINITY;
    if (when > at) team.expect(other(desk, when, long, limit), when);
    else if (places > 0) {
      const place = free.indexOf(Math.min(...free));
      const begun = Math.max(when, free[place] as Instant);
      if (begun >= first.to || (begun > when && isFull(seen, when, of.room))) continue;
      // who goes away before being seen still stood in the line up to then
      if (begun > limit) {
        if (limit > at) joinLine(other(desk, when, long, limit), at);
        seen.push(limit);
        continue;
      }
      free[place] = begun + long;
      seen.push(begun);
      if (begun > at) joinLine(other(desk, when, long, limit), at);
      else if (begun + long > at) team.occupy(begun + long);
    }
  }
}

/** Up to so many are put in order one by one. */
const few = 128;

function inOrder(comes: Instant[], takes: number[]): void {
  const order = comes.map((_, index) => index).sort((a, b) => (comes[a] as Instant) - (comes[b] as Instant) || a - b);
  const [sorted, long] = [order.map((index) => comes[index] as Instant), order.map((index) => takes[index] as number)];
  for (let index = 0; index < order.length; index += 1) {
    comes[index] = sorted[index] as Instant;
    takes[index] = long[index] as number;
  }
}

function isFull(seen: readonly Instant[], at: Instant, room: number | undefined): boolean {
  if (room === undefined) return false;
  let waiting = 0;
  for (let index = seen.length - 1; index >= 0 && waiting <= room; index -= 1) if ((seen[index] as Instant) > at) waiting += 1;
  return waiting >= room;
}

/** How long it takes to see somebody at a draw, in milliseconds. */
export function takesAt({ takes }: DeskAssumption, draw: number): number {
  return Math.max(1, Math.round(spreadAt(takes, draw) * MINUTE));
}

/** The place of a visitor in the order of a desk, by their needs: lower goes first. */
export function priorityOf({ priority }: DeskAssumption, visit: DeskVisit): number {
  if (!priority) return 0;
  const place = priority.findIndex((need) => visit.needs.includes(need));
  return place < 0 ? priority.length : place;
}

function other(desk: Desk, at: Instant, takes: number, stays: Instant): Errand {
  const priority = desk.of.priority?.length ?? 0;
  return {
    other: true,
    desk,
    visit: nobody,
    askedAt: at,
    priority,
    stays,
    takes,
    tries: 0,
    waits: false,
    earliest: at,
    own: idle,
    shared: idle,
  };
}
