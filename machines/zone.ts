import { timesIn } from 'justice-pathway/law';

/** The calendar and the clock of Scotland: local time everywhere in this pathway. */
export const scottishTime = timesIn('Europe/London');

export const { zone: scottishZone, dateOf, clockOf, instantAt, startOfDay, endOfDay, plusDays, formatInstant } = scottishTime;
