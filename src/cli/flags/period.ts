import type { Journey } from '../../journal/index.ts';
import { formatInstant } from '../../kernel/index.ts';
import { wrongFlag } from './wrong-flag.ts';
import { pathwayZone } from './zone-flag.ts';

/**
 * Journeys that began in a year (`2025`) or a quarter (`2025-Q3`), by their first event in the zone of the records.
 * Each person is in one period, so periods never share anybody.
 */
export function inPeriod(journeys: readonly Journey[], period: string | undefined, zone = pathwayZone): readonly Journey[] {
  if (period === undefined) return journeys;
  const [, year, quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(period) ?? [];
  if (year === undefined) return wrongFlag('--period', period, 'Write a year or a quarter: 2025, 2025-Q3.', 'bad-period');
  return journeys.filter(({ events }) => {
    const first = events[0];
    if (first === undefined) return false;
    const day = formatInstant(first.at, zone);
    return day.startsWith(year) && (quarter === undefined || Math.ceil(Number(day.slice(5, 7)) / 3) === Number(quarter));
  });
}
