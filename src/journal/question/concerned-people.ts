import type { Profile } from '../../kernel/profile.ts';

/** Who something concerns, by what stands in a profile: all that are given must hold. */
export interface ConcernedPeople {
  readonly anyNeed?: readonly string[];
  readonly noNeed?: readonly string[];
  readonly tenancy?: readonly string[];
  readonly without?: 'phone' | 'photoId' | 'bankAccount' | 'gp';
  readonly dependants?: boolean;
  readonly notifiableVictim?: boolean;
  readonly supervision?: 'statutory' | 'none';
  readonly sex?: string;
  /** Years of age: from, and below. */
  readonly age?: { readonly from?: number; readonly under?: number };
}

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
