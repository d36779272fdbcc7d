import { dateOf, systemClock } from '../kernel/index.ts';
import { pathwayZone } from './flags/zone-flag.ts';

/** The day by the clock of the machine, where the pathway lives: at half past midnight in summer it is not yet that day in UTC. */
export function today(zone: string = pathwayZone): string {
  return dateOf(systemClock.now(), zone);
}
