import { PathwayError } from '../error.ts';
import type { WorkingCalendar } from './working-days.ts';

/** A calendar of a place, with the zone of its days. */
export type ZonedCalendar = WorkingCalendar & { readonly zone: string };

/** The zone that somebody gave: the one named, else that of the calendar. @throws PathwayError `no-zone` where nobody gave one */
export function zoneGiven(zone: string | undefined, calendar?: WorkingCalendar): string {
  const given = zone ?? calendar?.zone;
  if (given !== undefined) return given;
  throw new PathwayError(
    'no-zone',
    'Days and clocks are local, and no zone was given. Give { zone }: that of the pathway, or of the place.',
  );
}

/** A calendar with the zone of its days: its own, else the one given. */
export function inZone(calendar: WorkingCalendar, zone: string): ZonedCalendar {
  return calendar.zone === undefined ? { ...calendar, zone, holiday: (date) => calendar.holiday(date) } : (calendar as ZonedCalendar);
}
