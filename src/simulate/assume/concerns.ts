import type { Profile } from '../../kernel/index.ts';
import type { ConcernedPeople } from './assumed.ts';
import type { PersonFactor } from './assumptions.ts';

/** Whether something that concerns some people concerns a person, as far as the profile tells. */
export function concernsProfile(who: ConcernedPeople, profile: Profile): boolean {
  const { sex, age = 0 } = profile;
  if (who.sex !== undefined && who.sex !== sex) return false;
  if (who.age && (age < (who.age.from ?? 0) || age >= (who.age.under ?? Number.POSITIVE_INFINITY))) return false;
  const { needs, tenancy, has, gpRegistered, dependants, notifiableVictim } = profile;
  if (who.anyNeed && !who.anyNeed.some((need) => needs.includes(need))) return false;
  if (who.noNeed?.some((need) => needs.includes(need))) return false;
  if (who.tenancy && !who.tenancy.includes(tenancy ?? 'none')) return false;
  if (who.without !== undefined && (who.without === 'gp' ? gpRegistered : has[who.without])) return false;
  if (who.dependants !== undefined && (dependants ?? 0) > 0 !== who.dependants) return false;
  return who.notifiableVictim === undefined || (notifiableVictim ?? false) === who.notifiableVictim;
}

/** What a share is multiplied with for a person. */
export function timesFor(factors: readonly PersonFactor[], profile: Profile): number {
  let times = 1;
  for (const { who, times: of } of factors) if (concernsProfile(who, profile)) times *= of.value;
  return times;
}

/** Whether a step concerns a person as their case stands now: `superviseUntil` in its context says whether they are supervised. */
export function concernsPerson(
  who: ConcernedPeople | undefined,
  profile: Profile,
  { superviseUntil }: Readonly<Record<string, unknown>>,
): boolean {
  if (!who) return true;
  if (!concernsProfile(who, profile)) return false;
  if (who.supervision === undefined) return true;
  return (superviseUntil !== null && superviseUntil !== undefined) === (who.supervision === 'statutory');
}
