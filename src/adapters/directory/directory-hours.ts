import { isFields } from '../../kernel/is-fields.ts';
import type { HolidaySchedule, Schedule, ServiceCaution } from '../../service/index.ts';
import { isEmpty, wordsOf } from './directory-narrowing.ts';
import { type Json, type RecordReader, tidy } from './directory-record.ts';
import { readHolidaySchedule, readSchedule } from './directory-schedules.ts';

/** The hours of a service: usual ones, days on which they do not hold, and what stood in their place and cannot be read. */
export interface Hours {
  readonly schedules: readonly { readonly schedule: Schedule; readonly path: string }[];
  readonly exceptions: readonly HolidaySchedule[];
  readonly cautions: readonly ServiceCaution[];
}

/** The names that versions of the standards give to the lists of hours. */
export const scheduleLists = ['schedules', 'regular_schedules', 'regular_schedule', 'schedule', 'regularSchedules'] as const;
export const holidayLists = [
  'holiday_schedules',
  'holiday_schedule',
  'holidayScheduleCollection',
  'holidaySchedules',
  'holiday_schedule_collection',
] as const;

/** Reads the hours of a service, of its places and of the buildings they are in. */
export function readHours(reader: RecordReader, record: Json, zone: string | undefined): Hours {
  const schedules: { schedule: Schedule; path: string }[] = [];
  const exceptions: HolidaySchedule[] = [];
  const cautions: ServiceCaution[] = [];
  const seen = new Set<string>();
  const take = (of: Json, path: string, location: string | undefined, place: boolean) => {
    for (const key of scheduleLists) {
      for (const each of entries(reader, of, key, path, location, cautions)) {
        const read = readSchedule(reader, each.item, each.path, zone, location);
        const schedule = place ? { ...read, of: 'place' as const } : read;
        const sign = JSON.stringify([{ ...schedule, location: undefined }, schedule.id === undefined || place ? location : '']);
        if (!seen.has(sign)) schedules.push({ schedule, path: each.path });
        seen.add(sign);
      }
    }
    for (const key of holidayLists)
      for (const each of entries(reader, of, key, path, location, cautions))
        exceptions.push(readHolidaySchedule(reader, each.item, each.path, zone, location));
  };
  for (const { item, path, location, building } of sitesOf(reader, record)) {
    take(item, path, location, false);
    if (building) take(building, `${path}.location`, location, true);
  }
  take(record, '', undefined, false);
  return { schedules, exceptions, cautions };
}

/** The places of a service, by name. */
export function sitesOf(
  reader: RecordReader,
  record: Json,
): readonly { readonly item: Json; readonly path: string; readonly location?: string; readonly building?: Json }[] {
  return reader.list(record, 'service_at_locations', '').map(({ item, path }) => {
    const building = isFields(item['location']) ? item['location'] : undefined;
    const named = [building?.['name'], building?.['id'], item['location_id'], item['id']];
    const location = named.find((each): each is string => typeof each === 'string' && each.trim() !== '');
    return tidy<{ item: Json; path: string; location?: string; building?: Json }>({ item, path, location, building });
  });
}

/** The entries of a list; one object stands for a list of one. What is neither is a caution with its words. */
function entries(reader: RecordReader, of: Json, key: string, path: string, location: string | undefined, cautions: ServiceCaution[]) {
  const value = of[key];
  const where = path === '' ? key : `${path}.${key}`;
  if (isEmpty(value)) return [];
  const found: { item: Json; path: string }[] = [];
  const list = Array.isArray(value) ? value : [value];
  for (const [index, item] of list.entries()) {
    const at = Array.isArray(value) ? `${where}[${index}]` : where;
    if (isFields(item)) {
      if (!isEmpty(item)) found.push({ item, path: at });
    } else if (!isEmpty(item)) {
      const code = Array.isArray(value) ? 'wrong-kind' : 'not-a-list';
      reader.wrong(
        code,
        at,
        `${key} should hold objects with hours and holds ${typeof item === 'string' ? 'text' : `a ${typeof item}`}: answers are "unknown".`,
        item,
      );
      cautions.push({ about: 'hours', field: at, words: wordsOf(item), ...(location === undefined ? {} : { location }) });
    }
  }
  return found;
}
