import {
  addDays,
  type CivilDate,
  dateOf,
  everyDay,
  type Instant,
  isCivilDate,
  isWorkingDay,
  type WorkingCalendar,
  weekday,
  type ZonedCalendar,
} from '../../kernel/index.ts';
import type { ReleaseAssumption } from './assumptions.ts';

/** The day to which a release must be brought forward, or `undefined` when it stands. Never before tomorrow. */
export function releaseMove(
  release: ReleaseAssumption,
  context: Readonly<Record<string, unknown>>,
  now: Instant,
  calendar: ZonedCalendar,
): CivilDate | undefined {
  const known = context[release.date];
  if (typeof known !== 'string' || !isCivilDate(known)) return undefined;
  const first = addDays(dateOf(now, calendar.zone), 1);
  let to = release.fraction === undefined ? known : served(release, context, release.fraction, known);
  if (to < first) to = known < first ? known : first;
  for (let tries = 0; tries < 30 && !isAllowed(release, to, calendar) && to > first; tries += 1) to = addDays(to, -1);
  return to === known || !isAllowed(release, to, calendar) ? undefined : to;
}

/** Whether nobody stands in the way of a release on a day. */
export function isAllowed(
  release: Pick<ReleaseAssumption, 'notOn' | 'notBeforeHoliday'>,
  date: CivilDate,
  calendar: WorkingCalendar,
): boolean {
  if (release.notOn.includes(weekday(date)) || !isWorkingDay(date, everyDay(calendar))) return false;
  return !(release.notBeforeHoliday && calendar.holiday(addDays(date, 1)) !== undefined);
}

function served(release: ReleaseAssumption, context: Readonly<Record<string, unknown>>, fraction: number, known: CivilDate): CivilDate {
  const start = context[release.start];
  const days = context[release.days];
  const added = release.added === undefined ? 0 : context[release.added];
  if (typeof start !== 'string' || typeof days !== 'number' || days <= 0) return known;
  return addDays(start, Math.ceil(days * fraction) + (typeof added === 'number' ? added : 0) - 1);
}
