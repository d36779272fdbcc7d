import { dayAt } from '../../kernel/civil-date.ts';
import { givenAs } from '../../kernel/given.ts';
import { DAY, type Draws, fromDayNumber, type Instant } from '../../kernel/index.ts';
import type { DeskAssumption } from '../assume/assumptions.ts';
import { normalQuantile } from '../trial/quantiles.ts';
import type { Desk } from './desk.ts';
import { placesOn } from './desk-hours.ts';
import { nextWithSlots } from './desk-slots.ts';

/** Other people at the desks: their draws, and how many of an area's people are followed, at what time. */
export interface DeskBackground {
  readonly draws: Draws;
  /** The first day: queues are then as long as they are on any day. @defaultValue the first day on which somebody asks */
  readonly begin?: Instant;
  /** Days over which the people who are followed come in. @defaultValue 365 */
  readonly days?: number;
  /** The people who are followed, as a share of all who come in. @defaultValue 0 */
  readonly followed?: number;
  /** The desks as they are without the changes of a scenario. @defaultValue as they are */
  readonly usual?: readonly DeskAssumption[];
}

/** How many days a person waits for an appointment on an ordinary day: where as many come as can be seen. */
export function usualWait(pick: Pick<DeskAssumption, 'others' | 'deterredAfter' | 'places'>): number {
  givenAs('usualWait', 'pick', pick, '{places:list}');
  const { others, deterredAfter, places } = pick;
  const [first] = places;
  if (!others || !deterredAfter || !first || first.value <= 0) return 0;
  return Math.max(0, deterredAfter.value * Math.log(others.value / first.value));
}

/**
 * How many others come on a day, on average: of those who come through the pathway, the people who are followed are themselves some.
 * A person comes to a desk some time after coming in, about evenly likely to be later on any day (`reachedAfter` on average).
 */
export function othersOn({ others, ofPathway, reachedAfter }: DeskAssumption, at: Instant, background: DeskBackground): number {
  if (!others) return 0;
  const { begin, days = 365, followed = 0 } = background;
  if (!ofPathway || followed === 0 || begin === undefined) return others.value;
  const since = (at - begin) / DAY;
  const mean = reachedAfter?.value ?? 300;
  const own = Math.exp(-Math.max(0, since - days) / mean) - Math.exp(-Math.max(0, since) / mean);
  return others.value * (1 - ofPathway.value * Math.min(1, followed) * own);
}

/**
 * Lets other people book, day by day up to a day, that day included: as many fewer as the wait for an appointment is longer.
 * On the first day the queue is as long as on any day.
 */
export function othersBook(desk: Desk, now: Instant, background: DeskBackground | undefined): void {
  const { of, booked } = desk;
  if (!background || !of.others) return;
  const today = dayAt(now, desk.hours.zone);
  if (desk.othersDay < 0) {
    desk.othersDay = dayAt(background.begin ?? now, desk.hours.zone);
    const until = desk.othersDay + Math.round(usualWait(desk.usual));
    for (let day = desk.othersDay; day < until; day += 1) booked.set(day, placesAt(desk, day));
  }
  for (let day = desk.othersDay; day <= today; day += 1) {
    let free = firstFree(desk, day + 1);
    const wait = free - day - 1;
    desk.waitByDay.push(wait);
    if (placesAt(desk, day) === 0) continue;
    const mean = othersOn(of, now, background) * (of.deterredAfter ? Math.exp(-wait / of.deterredAfter.value) : 1);
    let left = poissonAt(mean, background.draws.draw(day, desk.othersKey, 0));
    for (let tries = 0; left > 0 && tries < 400; tries += 1) {
      const places = placesAt(desk, free);
      const taken = Math.max(0, booked.get(free));
      const more = Math.min(left, Math.max(0, places - taken));
      booked.set(free, taken + more);
      left -= more;
      if (left > 0) free = firstFree(desk, free + 1);
    }
  }
  desk.othersDay = Math.max(desk.othersDay, today + 1);
}

/** The first day from a day on with a free place. */
function firstFree(desk: Desk, from: number): number {
  let day = nextWithSlots(desk, from);
  for (let tries = 0; tries < 800 && Math.max(0, desk.booked.get(day)) >= placesAt(desk, day); tries += 1) {
    desk.fullUntil.set(day, day + 1);
    day = nextWithSlots(desk, day + 1);
  }
  return day;
}

/** Places on a day, by day number; none where the desk is closed. */
function placesAt(desk: Desk, day: number): number {
  let places = desk.placesOfDay.get(day);
  if (places < 0) {
    places = desk.hours.on(day).length === 0 ? 0 : placesOn(desk.of, fromDayNumber(day));
    desk.placesOfDay.set(day, places);
  }
  return places;
}

/** The Poisson count at a draw; by the normal curve where the mean is large. */
export function poissonAt(mean: number, draw: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalQuantile(draw)));
  let p = Math.exp(-mean);
  let sum = p;
  let count = 0;
  while (draw >= sum && count < 200) {
    count += 1;
    p *= mean / count;
    sum += p;
  }
  return count;
}
