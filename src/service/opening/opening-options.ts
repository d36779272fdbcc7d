import { PathwayError } from '../../kernel/error.ts';
import { givenAs } from '../../kernel/given.ts';
import type { WorkingCalendar } from '../../kernel/local/working-days.ts';
import type { AreaMap } from '../area-map.ts';

/** Where and by which calendars hours are read: content gives it, the library knows no place. */
export interface OpeningOptions {
  /** Local time of schedules that name none. Absent, that of the calendar; one of the two must say it. */
  readonly zone?: string;
  /** The public holidays of a body, by the id that its services name; asked with `undefined` for services that name none. */
  readonly calendar?: (id: string | undefined) => WorkingCalendar | undefined;
  /** Which areas lie in which. Absent, areas are compared by name and code alone. */
  readonly areas?: AreaMap;
  /** Days after which a word on a service is old, where it does not promise a time itself. @defaultValue 180 */
  readonly holdsDays?: number;
}

/** The zone in which local times are read. @throws PathwayError `no-zone` where nobody gave one */
export function zoneOf(options: OpeningOptions): string {
  givenAs('zoneOf', 'options', options, 'object');
  const zone = options.zone ?? options.calendar?.(undefined)?.zone;
  if (zone === undefined)
    throw new PathwayError('no-zone', 'Opening hours are local times, and no zone was given. Give { zone }, that of the place.');
  return zone;
}
