import { dayAt } from '../../kernel/civil-date.ts';
import { fromDayNumber, type Instant } from '../../kernel/index.ts';
import type { Desk } from './desk.ts';
import { type OpenSpan, placesOn } from './desk-hours.ts';

const horizonDays = 400;

/** Takes the first slot at or after an instant. Slots of a day are spread evenly over its hours. */
export function freeSlot(desk: Desk, earliest: Instant): Instant | undefined {
  const first = dayAt(earliest, desk.hours.zone);
  for (let day = nextWithSlots(desk, first); day < first + horizonDays; day = nextWithSlots(desk, day + 1)) {
    if (desk.placesOfDay.get(day) === 0) continue;
    const spans = desk.hours.on(day);
    const open = spans.reduce((sum, { from, to }) => sum + to - from, 0);
    const places = open > 0 ? placesOn(desk.of, fromDayNumber(day)) : 0;
    let slot = Math.max(0, desk.booked.get(day));
    for (; slot < places; slot += 1) {
      const at = slotAt(spans, Math.floor((slot * open) / places));
      if (at === undefined || at < earliest) continue;
      desk.booked.set(day, slot + 1);
      return at;
    }
    // no slot is left after this instant; on any day but the first, none is left at all
    if (day > first || places <= 0) desk.fullUntil.set(day, day + 1);
  }
  return undefined;
}

function slotAt(spans: readonly OpenSpan[], after: number): Instant | undefined {
  let into = after;
  for (const { from, to } of spans) {
    if (into < to - from) return from + into;
    into -= to - from;
  }
  return undefined;
}

/** The first day from a day on that is not known to be without slots. */
export function nextWithSlots({ fullUntil }: Desk, from: number): number {
  let day = from;
  for (let next = fullUntil.get(day); next >= 0; next = fullUntil.get(day)) day = next;
  for (let each = from; each < day; ) {
    const next = fullUntil.get(each);
    fullUntil.set(each, day);
    each = next;
  }
  return day;
}
