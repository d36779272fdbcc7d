import type { OpeningOptions } from 'justice-pathway/service';
import { scottishZone } from '../zone.ts';
import { scottishAreas } from './areas.ts';
import { bodyCalendar } from './body-calendar.ts';

/**
 * How opening hours are read in Scotland: local time, the public holidays of each body, and which area lies in which.
 * @example openAt(service, at, openings)
 */
export const openings: OpeningOptions = { zone: scottishZone, calendar: bodyCalendar, areas: scottishAreas };
