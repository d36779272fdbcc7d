import { dayAt, instantOnDay } from '../../kernel/civil-date.ts';
import { DAY, HOUR, type Instant, MINUTE, startOfDay, type ZonedCalendar } from '../../kernel/index.ts';
import { isWorkingDayNumber, workingDaysFrom } from '../../kernel/local/working-days.ts';
import { offsetAt } from '../../kernel/local/zone.ts';
import type { WaitFor } from './assumed.ts';
import { spreadAt } from './spread.ts';

const spans = { office: [9, 17], court: [10, 16], morning: [8, 11] } as const;

/** When somebody can be met at a desk. */
export interface OpenTimes {
  /** The span that holds an instant. */
  at(at: Instant): Span | undefined;
  /** The start of the next span. */
  next(at: Instant): Instant | undefined;
}

/** Whether a wait depends on a draw. */
export function isDrawn({ spread, hours }: WaitFor): boolean {
  return spread.kind !== 'fixed' || (hours !== undefined && hours !== 'any');
}

type Span = { readonly from: Instant; readonly to: Instant };

/**
 * The instant that a wait leads to: never before now. A time counted from a date that is not known is `undefined`. What is done in office
 * hours and at a desk is done outside of them too where that desk is open.
 */
export function whenOf(
  wait: WaitFor,
  draw: number,
  now: Instant,
  context: object | null,
  calendar: ZonedCalendar,
  desk?: OpenTimes,
): Instant | undefined {
  const amount = spreadAt(wait.spread, draw);
  const origin = wait.from === undefined ? now : instantIn(context, wait.from, calendar.zone);
  if (origin === undefined) return undefined;
  const signed = wait.before ? -amount : amount;
  const raw =
    wait.unit === 'hours' ? origin + signed * HOUR : wait.unit === 'days' ? origin + signed * DAY : workingDays(origin, signed, calendar);
  const at = Math.max(Math.round(raw), now);
  if (wait.hours === undefined || wait.hours === 'any') return at;
  const within = moveIntoHours(at, spans[wait.hours], draw, calendar);
  return desk === undefined || within === at ? within : whileOpen(at, within, draw, desk, calendar.zone);
}

/** At once where the desk is open; else on the first day on which it opens, if that comes before the day of the office hours. */
function whileOpen(at: Instant, within: Instant, draw: number, desk: OpenTimes, zone: string): Instant {
  if (desk.at(at)) return at;
  const from = desk.next(at);
  if (from === undefined || dayAt(from, zone) >= dayAt(within, zone)) return within;
  const to = desk.at(from)?.to ?? from;
  return Math.round(from + ((to - from) / 2) * shareOf(draw));
}

function instantIn(context: object | null, field: string, zone: string): Instant | undefined {
  const value = (context as Readonly<Record<string, unknown>> | null)?.[field];
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? startOfDay(value, zone) : undefined;
}

function workingDays(from: Instant, amount: number, calendar: ZonedCalendar): Instant {
  const whole = Math.trunc(amount);
  const local = from + offsetAt(from, calendar.zone) * MINUTE;
  const day = Math.floor(local / DAY);
  const clock = local - day * DAY + Math.max(0, amount - whole) * 8 * HOUR;
  return instantOnDay(workingDaysFrom(day, whole, calendar), Math.min(DAY - 1000, clock), calendar.zone);
}

/** The same time if it falls within hours on a working day, else a time in the next such span, spread over its first half. */
function moveIntoHours(at: Instant, [from, to]: readonly [number, number], draw: number, calendar: ZonedCalendar): Instant {
  const local = at + offsetAt(at, calendar.zone) * MINUTE;
  let day = Math.floor(local / DAY);
  if (isWorkingDayNumber(day, calendar)) {
    const clock = (local - day * DAY) / HOUR;
    if (clock >= from && clock < to) return at;
    if (clock >= to) day += 1;
  }
  while (!isWorkingDayNumber(day, calendar)) day += 1;
  return Math.max(at, Math.round(instantOnDay(day, (from + ((to - from) / 2) * shareOf(draw)) * HOUR, calendar.zone)));
}

/** Where in the first half of a span, from the same draw. */
const shareOf = (draw: number): number => (draw * 7919) % 1;
