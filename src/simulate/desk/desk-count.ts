import { DAY, dateOf, type Instant, startOfDay } from '../../kernel/index.ts';
import type { Desk, DeskCount } from './desk.ts';

/** Puts together what became of a desk's errands. */
export function countOf(desk: Desk, from: Instant, until: Instant): DeskCount {
  const { of, asked, seen, lapsed, withdrawn, noShows, foundClosed, gaveUp, waited } = desk;
  const week = 7 * DAY;
  const begin = startOfDay(dateOf(from));
  const weeks = Array.from({ length: Math.max(1, Math.ceil((until - begin) / week)) }, () => 0);
  for (const { at, by } of desk.changes) {
    const place = Math.max(0, (at - begin) / week);
    for (let index = Math.floor(place); index < weeks.length; index += 1) {
      weeks[index] = (weeks[index] as number) + by * Math.min(1, index + 1 - place);
    }
  }
  return {
    desk: of.id,
    label: of.label,
    asked,
    seen,
    lapsed,
    withdrawn,
    waitingAtEnd: asked - seen - lapsed - withdrawn,
    noShows,
    foundClosed,
    gaveUp,
    meanWaitDays: seen === 0 ? 0 : waited / seen / DAY,
    queueByWeek: weeks.map((value) => Math.round(value * 1000) / 1000),
  };
}
