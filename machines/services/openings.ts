import type { LiberationHourOptions } from 'justice-pathway/service';
import { scottishMeaning } from '../meaning.ts';
import { scottishZone } from '../zone.ts';
import { scottishAreas } from './areas.ts';
import { bodyCalendar } from './body-calendar.ts';

/**
 * How opening hours are read in Scotland: local time, the public holidays of each body, which area lies in which, and what the needs mean.
 * @example openAt(service, at, openings)
 */
export const openings: LiberationHourOptions = {
  zone: scottishZone,
  calendar: bodyCalendar,
  areas: scottishAreas,
  meaning: scottishMeaning,
};
