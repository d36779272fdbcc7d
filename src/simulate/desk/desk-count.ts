import { DAY, dateOf, type Instant, startOfDay } from '../../kernel/index.ts';
import { warmUp } from '../trial/estimate.ts';
import type { Desk, DeskAppointment, DeskCount } from './desk.ts';
import { usualWait } from './desk-others.ts';

/** Puts together what became of a desk's errands. */
export function countOf(desk: Desk, from: Instant, until: Instant): DeskCount {
  const { of, asked, seen, lapsed, withdrawn, noShows, foundClosed, gaveUp, waited } = desk;
  const week = 7 * DAY;
  const begin = startOfDay(dateOf(from, desk.hours.zone), desk.hours.zone);
  const weeks = Array.from({ length: Math.max(1, Math.ceil((until - begin) / week)) }, () => 0);
  const lasting = new Int32Array(weeks.length + 1);
  for (let each = 0; each < desk.changes.length; each += 2) {
    const by = desk.changes[each + 1] as number;
    const place = Math.max(0, ((desk.changes[each] as number) - begin) / week);
    const index = Math.floor(place);
    if (index >= weeks.length) continue;
    weeks[index] = (weeks[index] as number) + by * (index + 1 - place);
    lasting[index + 1] = (lasting[index + 1] as number) + by;
  }
  let waiting = 0;
  for (let index = 0; index < weeks.length; index += 1) {
    waiting += lasting[index] as number;
    weeks[index] = (weeks[index] as number) + waiting;
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
    waitByQuarter: desk.waitedByQuarter.map((each) => ({
      seen: each.seen,
      meanWaitDays: each.seen === 0 ? 0 : short(each.waited / each.seen / DAY),
    })),
    appointment: of.mode === 'appointment' && of.others ? appointmentOf(desk) : null,
  };
}

function appointmentOf({ usual, waitByDay }: Desk): DeskAppointment {
  return { usualDays: short(usualWait(usual)), byQuarter: byQuarter(waitByDay), warmUpDays: warmUp(waitByDay) ?? null };
}

function byQuarter(days: readonly number[]): number[] {
  const size = 91.3125;
  return Array.from({ length: Math.ceil(days.length / size) }, (_, quarter) => {
    const part = days.slice(Math.round(quarter * size), Math.round((quarter + 1) * size));
    return short(part.reduce((sum, value) => sum + value, 0) / part.length);
  });
}

const short = (value: number): number => Math.round(value * 1000) / 1000;
