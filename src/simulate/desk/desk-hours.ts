import {
  addDays,
  type CivilDate,
  dateOf,
  everyDay,
  type Instant,
  instantAt,
  isWorkingDay,
  MINUTE,
  startOfDay,
  weekday,
  type ZonedCalendar,
} from '../../kernel/index.ts';
import type { DeskAssumption } from '../assume/assumptions.ts';

export interface OpenSpan {
  readonly from: Instant;
  readonly to: Instant;
}

export interface DeskHours {
  /** Local time of its days. */
  readonly zone: string;
  /** Spans of a day, in order; none on a closed day. */
  on(date: CivilDate): readonly OpenSpan[];
  /** The span that holds an instant. */
  at(at: Instant): OpenSpan | undefined;
  /** The start of the next span, or `undefined` when there is none in two years. */
  next(at: Instant): Instant | undefined;
}

/** When a desk is open: its weekly hours, less its own closures and the holidays of its body. */
export function deskHours(desk: Pick<DeskAssumption, 'opening' | 'closedOn'>, calendar: ZonedCalendar): DeskHours {
  const known = new Map<CivilDate, readonly OpenSpan[]>();
  const closed = new Set(desk.closedOn);

  function on(date: CivilDate): readonly OpenSpan[] {
    let spans = known.get(date);
    if (!spans) {
      const shut = closed.has(date) || !isWorkingDay(date, everyDay(calendar));
      spans = shut
        ? []
        : desk.opening
            .filter(({ days }) => days.includes(weekday(date)))
            .map(({ from, to }) => ({ from: instantAt(date, clock(from), calendar.zone), to: instantAt(date, clock(to), calendar.zone) }))
            .sort((a, b) => a.from - b.from);
      known.set(date, spans);
    }
    return spans;
  }

  let last: OpenSpan = { from: 0, to: 0 };
  let shut: OpenSpan = { from: 0, to: 0 };

  return {
    zone: calendar.zone,
    on,
    at(at) {
      if (at >= last.from && at < last.to) return last;
      if (at >= shut.from && at < shut.to) return undefined;
      const date = dateOf(at, calendar.zone);
      const spans = on(date);
      const found = spans.find((span) => at >= span.from && at < span.to);
      if (found) last = found;
      else {
        const next = spans.find(({ from }) => from > at);
        shut = { from: at, to: next ? next.from : startOfDay(addDays(date, 1), calendar.zone) };
      }
      return found;
    },
    next(at) {
      let date = dateOf(at, calendar.zone);
      for (let day = 0; day < 731; day += 1) {
        const span = on(date).find(({ from }) => from > at);
        if (span) return span.from;
        date = addDays(date, 1);
      }
      return undefined;
    },
  };
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
