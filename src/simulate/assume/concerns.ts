import type { Profile } from '../../kernel/index.ts';
import type { ConcernedPeople } from './assumptions.ts';

/** Whether something that concerns some people concerns a person, as far as the profile tells. */
export function concernsProfile(who: ConcernedPeople, profile: Profile): boolean {
  const { needs, tenancy, has, gpRegistered, dependants, notifiableVictim } = profile;
  if (who.anyNeed && !who.anyNeed.some((need) => needs.includes(need))) return false;
  if (who.tenancy && !who.tenancy.includes(tenancy ?? 'none')) return false;
  if (who.without !== undefined && (who.without === 'gp' ? gpRegistered : has[who.without])) return false;
  if (who.dependants !== undefined && (dependants ?? 0) > 0 !== who.dependants) return false;
  return who.notifiableVictim === undefined || (notifiableVictim ?? false) === who.notifiableVictim;
}
