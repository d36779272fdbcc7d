import { isUnsent, type Journey, type JourneyEvent, type Unseen } from '../../journal/journey.ts';
import { learn, learnedType } from '../../journal/learned.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Profile } from '../../kernel/profile.ts';
import type { Codes } from './codes.ts';

/**
 * One journey laid out for searching: events in order, their codes, and for each code a chain through its events.
 * One scan serves journey after journey, so that no memory is claimed for each.
 */
export interface Scan {
  readonly codes: Codes;
  count: number;
  /** When each event happened; of an event with a day and no clock, the beginning of that day. */
  at: Float64Array;
  /** The latest that it can have happened: the same instant, or 23:59:59 of its day. */
  until: Float64Array;
  /** Whether any event has a day and no clock. */
  hasDays: boolean;
  code: Int32Array;
  /** First event of a code, or -1. */
  head: Int32Array;
  /** Next event of the same code, or -1. */
  next: Int32Array;
  events: readonly JourneyEvent[];
  /** What is known of the person at the trigger that is judged. */
  profile: Profile;
  /** Where something new is learned of the person, and what is known from there on; in order. */
  learned: readonly { readonly from: number; readonly profile: Profile }[];
  unseen: readonly Unseen[] | undefined;
  end: Instant;
}

export function newScan(codes: Codes): Scan {
  return {
    codes,
    count: 0,
    at: new Float64Array(64),
    until: new Float64Array(64),
    hasDays: false,
    code: new Int32Array(64),
    head: new Int32Array(codes.count()).fill(-1),
    next: new Int32Array(64),
    events: [],
    profile: { needs: [], has: {} },
    learned: none,
    unseen: undefined,
    end: 0,
  };
}

/** Lays out a journey up to an instant. Events must be in order of time. */
export function load(scan: Scan, journey: Journey, end: Instant, endOfDay: (at: Instant) => Instant): void {
  for (let index = 0; index < scan.count; index += 1) scan.head[scan.code[index] as number] = -1;
  const { events } = journey;
  if (events.length > scan.at.length) {
    const room = Math.max(events.length, scan.at.length * 2);
    scan.at = new Float64Array(room);
    scan.until = new Float64Array(room);
    scan.code = new Int32Array(room);
    scan.next = new Int32Array(room);
  }
  let count = events.length;
  while (count > 0 && (events[count - 1] as JourneyEvent).at > end) count -= 1;
  scan.hasDays = false;
  let learns = false;
  for (let index = count - 1; index >= 0; index -= 1) {
    const event = events[index] as JourneyEvent;
    const found = scan.codes.find(event.type);
    // What a hook wrote of a message that was not sent is no offer.
    const code = found === scan.codes.offered && isUnsent(event) ? 0 : found;
    scan.at[index] = event.at;
    if (event.precision === 'day') {
      scan.until[index] = endOfDay(event.at);
      scan.hasDays = true;
    } else scan.until[index] = event.at;
    if (event.type === learnedType) learns = true;
    scan.code[index] = code;
    scan.next[index] = scan.head[code] as number;
    scan.head[code] = index;
  }
  scan.count = count;
  scan.events = events;
  scan.profile = journey.profile;
  scan.learned = learns ? learnedIn(journey, count) : none;
  scan.unseen = journey.unseen;
  scan.end = end;
}

/**
 * Places of what had happened by the end, where something later stands among them (within a day, an event without a clock stands as the
 * file has it); `undefined` where nothing does.
 */
export function placesBy({ hasDays, at, count, end }: Scan): readonly number[] | undefined {
  if (!hasDays) return undefined;
  const places: number[] = [];
  for (let index = 0; index < count; index += 1) if ((at[index] as number) <= end) places.push(index);
  return places.length === count ? undefined : places;
}

const none: Scan['learned'] = [];

// What is learned at an instant is known at everything that happened then, whatever stands first in the file.
function learnedIn({ events, profile }: Journey, count: number): Scan['learned'] {
  const list: { from: number; profile: Profile }[] = [];
  let known = profile;
  for (let index = 0; index < count; index += 1) {
    const event = events[index] as JourneyEvent;
    if (event.type !== learnedType) continue;
    known = learn(known, event);
    let from = index;
    while (from > 0 && events[from - 1]?.at === event.at) from -= 1;
    list.push({ from, profile: known });
  }
  return list;
}

/** Sets what is known of the person at a position, and says whether that has changed. Positions come in order. */
export function knowAt(scan: Scan, position: number): boolean {
  const before = scan.profile;
  for (const each of scan.learned) if (each.from <= position) scan.profile = each.profile;
  return scan.profile !== before;
}

/** The attributes of an event, by its position. */
export function attrsAt(scan: Scan, index: number): JourneyEvent['attrs'] {
  return (scan.events[index] as JourneyEvent).attrs;
}

/** The last event of a code before a position, or -1. */
export function lastBefore(scan: Scan, code: number, position: number): number {
  let found = -1;
  for (let index = scan.head[code] as number; index >= 0 && index < position; index = scan.next[index] as number) found = index;
  return found;
}

/** The first event of a code after a position, or -1. */
export function firstAfter(scan: Scan, code: number, position: number): number {
  let index = scan.head[code] as number;
  while (index >= 0 && index <= position) index = scan.next[index] as number;
  return index;
}

/** The last event of a code that can have happened by an instant, or -1. */
export function lastBy(scan: Scan, code: number, by: Instant): number {
  let found = -1;
  for (let index = scan.head[code] as number; index >= 0; index = scan.next[index] as number) {
    if ((scan.at[index] as number) <= by) found = index;
    else if (!scan.hasDays) break;
  }
  return found;
}

/** Whether two events share a day and at least one of them has no clock, so that nobody can say which came first. */
export function isSameVagueDay(scan: Scan, a: number, b: number): boolean {
  if (!scan.hasDays) return false;
  const [fromA, fromB, toA, toB] = [scan.at[a], scan.at[b], scan.until[a], scan.until[b]] as [number, number, number, number];
  return (fromA !== toA || fromB !== toB) && fromA <= toB && fromB <= toA;
}
