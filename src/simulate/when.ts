import { DAY, fromDayNumber, HOUR, type Instant, instantAt, MINUTE, offsetAt, startOfDay } from '../kernel/index.ts';
import type { WaitFor } from './assumptions.ts';
import type { DayTable } from './day-table.ts';
import { spreadAt } from './spread.ts';

const spans = { office: [9, 17], court: [10, 16], morning: [8, 11] } as const;

/** The instant that a wait leads to: never before now. A time counted from a date that is not known is `undefined`. */
export function whenOf(wait: WaitFor, draw: number, now: Instant, context: object | null, days: DayTable): Instant | undefined {
  const amount = spreadAt(wait.spread, draw);
  const origin = wait.from === undefined ? now : instantIn(context, wait.from);
  if (origin === undefined) return undefined;
  const signed = wait.before ? -amount : amount;
  const raw =
    wait.unit === 'hours' ? origin + signed * HOUR : wait.unit === 'days' ? origin + signed * DAY : workingDays(origin, signed, days);
  const at = Math.max(Math.round(raw), now);
  return wait.hours === undefined || wait.hours === 'any' ? at : moveIntoHours(at, spans[wait.hours], draw, days);
}

function instantIn(context: object | null, field: string): Instant | undefined {
  const value = (context as Readonly<Record<string, unknown>> | null)?.[field];
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? startOfDay(value) : undefined;
}

function workingDays(from: Instant, amount: number, days: DayTable): Instant {
  const whole = Math.trunc(amount);
  const step = whole < 0 ? -1 : 1;
  const { day: first, clock } = localTime(from);
  let day = first;
  for (let left = Math.abs(whole); left > 0; ) {
    day += step;
    if (days.works(day)) left -= 1;
  }
  return instantAt(fromDayNumber(day), Math.min(DAY - 1000, clock + Math.max(0, amount - whole) * 8 * HOUR));
}

/** The same time if it falls within hours on a working day, else a time in the next such span, spread over its first half. */
function moveIntoHours(at: Instant, [from, to]: readonly [number, number], draw: number, days: DayTable): Instant {
  const local = localTime(at);
  const clock = local.clock / HOUR;
  let { day } = local;
  if (days.works(day)) {
    if (clock >= from && clock < to) return at;
    if (clock >= to) day += 1;
  }
  while (!days.works(day)) day += 1;
  const share = (draw * 7919) % 1;
  return Math.max(at, Math.round(instantAt(fromDayNumber(day), (from + ((to - from) / 2) * share) * HOUR)));
}

function localTime(at: Instant): { day: number; clock: number } {
  const local = at + offsetAt(at) * MINUTE;
  const day = Math.floor(local / DAY);
  return { day, clock: local - day * DAY };
}
