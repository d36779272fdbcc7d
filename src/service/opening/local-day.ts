import { fromDayNumber, instantAt } from '../../kernel/civil-date.ts';
import { DAY, type Instant, MINUTE } from '../../kernel/instant.ts';
import { offsetAt } from '../../kernel/local/zone.ts';

// Asked for very often: the offset of each day is remembered, and days near a change of the clocks go the long way round.
const days = new Map<string, Map<number, number | null>>();

/** Minutes ahead of UTC on a day and the days beside it; `null` where the clocks change among them. */
function steadyOffset(day: number, zone: string): number | null {
  let known = days.get(zone);
  if (!known) {
    known = new Map();
    days.set(zone, known);
  }
  const found = known.get(day);
  if (found !== undefined) return found;
  const first = offsetAt((day - 1) * DAY, zone);
  const steady = first === offsetAt((day + 2) * DAY, zone) && first === offsetAt(day * DAY, zone) ? first : null;
  known.set(day, steady);
  return steady;
}

/** The number of the local day of an instant. */
export function dayIn(at: Instant, zone: string): number {
  const offset = steadyOffset(Math.floor(at / DAY), zone) ?? offsetAt(at, zone);
  return Math.floor((at + offset * MINUTE) / DAY);
}

/** The instant of a clock time on a local day; 24:00 is the beginning of the next. */
export function instantIn(day: number, clock: number, zone: string): Instant {
  if (clock === DAY) return instantIn(day + 1, 0, zone);
  const offset = steadyOffset(day, zone);
  return offset === null ? instantAt(fromDayNumber(day), clock, zone) : day * DAY + clock - offset * MINUTE;
}
