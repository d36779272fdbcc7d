import { dayAt, instantOnDay, weekdayOfNumber } from '../../kernel/civil-date.ts';
import {
  addDays,
  type CivilDate,
  dateOf,
  dayNumber,
  everyDay,
  type Instant,
  MINUTE,
  startOfDay,
  type ZonedCalendar,
} from '../../kernel/index.ts';
import { isWorkingDayNumber } from '../../kernel/local/working-days.ts';
import type { DeskAssumption } from '../assume/assumptions.ts';
import { DayTable } from './day-table.ts';

export interface OpenSpan {
  readonly from: Instant;
  readonly to: Instant;
}

export interface DeskHours {
  /** Local time of its days. */
  readonly zone: string;
  /** Spans of a day by its number, in order; none on a closed day. */
  on(day: number): readonly OpenSpan[];
  /** The span that holds an instant. */
  at(at: Instant): OpenSpan | undefined;
  /** The start of the next span, or `undefined` when there is none in two years. */
  next(at: Instant): Instant | undefined;
  /** When a desk that is open now next closes; a desk that is never closed does not. */
  closes(open: OpenSpan): Instant;
}

const noSpan: OpenSpan = { from: 0, to: 0 };

/** When a desk is open: its weekly hours, less its own closures and the holidays of its body. */
export function deskHours(desk: Pick<DeskAssumption, 'opening' | 'closedOn'>, calendar: ZonedCalendar): DeskHours {
  const { zone } = calendar;
  const known = new DayTable();
  const days: (readonly OpenSpan[])[] = [];
  const closed = new Set(desk.closedOn?.map(dayNumber));
  const opening = desk.opening.map(({ days, from, to }) => ({ days, from: clock(from), to: clock(to) }));

  function on(day: number): readonly OpenSpan[] {
    const place = known.get(day);
    if (place >= 0) return days[place] as readonly OpenSpan[];
    const shut = closed.has(day) || !isWorkingDayNumber(day, everyDay(calendar));
    const spans = shut ? [] : spansOn(day);
    known.set(day, days.push(spans) - 1);
    return spans;
  }

  const spansOn = (day: number): OpenSpan[] =>
    opening
      .filter(({ days }) => days.includes(weekdayOfNumber(day)))
      .map(({ from, to }) => ({ from: instantOnDay(day, from, zone), to: instantOnDay(day, to, zone) }))
      .sort((a, b) => a.from - b.from);

  const holding = (spans: readonly OpenSpan[], at: Instant): OpenSpan | undefined => {
    for (const span of spans) if (at >= span.from && at < span.to) return span;
    return undefined;
  };

  let last = noSpan;
  let shut = noSpan;
  let asked = noSpan;
  let closing: Instant = 0;

  return {
    zone,
    on,
    at(at) {
      if (at >= last.from && at < last.to) return last;
      if (at >= shut.from && at < shut.to) return undefined;
      const day = dayAt(at, zone);
      const spans = on(day);
      const found = holding(spans, at);
      if (found) last = found;
      else shut = { from: at, to: startAfter(spans, at) ?? instantOnDay(day + 1, 0, zone) };
      return found;
    },
    next(at) {
      const first = dayAt(at, zone);
      for (let day = first; day < first + 731; day += 1) {
        const start = startAfter(on(day), at);
        if (start !== undefined) return start;
      }
      return undefined;
    },
    closes(open) {
      if (open === asked) return closing;
      asked = open;
      closing = open.to;
      for (let day = 0; day < 8; day += 1) {
        const next = holding(on(dayAt(closing, zone)), closing);
        if (!next) return closing;
        closing = next.to;
      }
      closing = Number.POSITIVE_INFINITY;
      return closing;
    },
  };
}

/** The start of the first span after an instant. */
function startAfter(spans: readonly OpenSpan[], at: Instant): Instant | undefined {
  for (const { from } of spans) if (from > at) return from;
  return undefined;
}

function clock(text: string): number {
  const [hour = '0', minute = '0'] = text.split(':');
  return (Number(hour) * 60 + Number(minute)) * MINUTE;
}

/** Places at an instant; the day is worked out once for all instants in it. */
export function placesByDay(desk: Pick<DeskAssumption, 'places'>, zone: string): (at: Instant) => number {
  let from = 0;
  let to = 0;
  let places = 0;
  return (at) => {
    if (at < from || at >= to) {
      const date = dateOf(at, zone);
      from = startOfDay(date, zone);
      to = startOfDay(addDays(date, 1), zone);
      places = placesOn(desk, date);
    }
    return places;
  };
}

/** Places on a day: the last entry whose date has come. */
export function placesOn(desk: Pick<DeskAssumption, 'places'>, date: CivilDate): number {
  let value = 0;
  for (const each of desk.places) if (each.from === undefined || each.from <= date) value = each.value;
  return value;
}
