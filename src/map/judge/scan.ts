import type { Journey, JourneyEvent, Unseen } from '../../journal/journey.ts';
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
  at: Float64Array;
  code: Int32Array;
  /** First event of a code, or -1. */
  head: Int32Array;
  /** Next event of the same code, or -1. */
  next: Int32Array;
  events: readonly JourneyEvent[];
  profile: Profile;
  unseen: readonly Unseen[] | undefined;
  end: Instant;
}

export function newScan(codes: Codes): Scan {
  return {
    codes,
    count: 0,
    at: new Float64Array(64),
    code: new Int32Array(64),
    head: new Int32Array(codes.count()).fill(-1),
    next: new Int32Array(64),
    events: [],
    profile: { needs: [], has: {} },
    unseen: undefined,
    end: 0,
  };
}

/** Lays out a journey up to an instant. Events must be in order of time. */
export function load(scan: Scan, journey: Journey, end: Instant): void {
  for (let index = 0; index < scan.count; index += 1) scan.head[scan.code[index] as number] = -1;
  const { events } = journey;
  if (events.length > scan.at.length) {
    const room = Math.max(events.length, scan.at.length * 2);
    scan.at = new Float64Array(room);
    scan.code = new Int32Array(room);
    scan.next = new Int32Array(room);
  }
  let count = events.length;
  while (count > 0 && (events[count - 1] as JourneyEvent).at > end) count -= 1;
  for (let index = count - 1; index >= 0; index -= 1) {
    const event = events[index] as JourneyEvent;
    const code = scan.codes.find(event.type);
    scan.at[index] = event.at;
    scan.code[index] = code;
    scan.next[index] = scan.head[code] as number;
    scan.head[code] = index;
  }
  scan.count = count;
  scan.events = events;
  scan.profile = journey.profile;
  scan.unseen = journey.unseen;
  scan.end = end;
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

/** The last event of a code at or before an instant, or -1. */
export function lastBy(scan: Scan, code: number, at: Instant): number {
  let found = -1;
  for (let index = scan.head[code] as number; index >= 0 && (scan.at[index] as number) <= at; index = scan.next[index] as number)
    found = index;
  return found;
}
