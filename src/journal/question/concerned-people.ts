import { own } from '../../kernel/json/own.ts';
import type { Profile } from '../../kernel/profile.ts';
import { type AttributeTests, attributesMatch } from '../attribute-match.ts';

/** Who something concerns, by what stands in a profile: all that are given must hold. What nobody wrote down is neither so nor otherwise. */
export interface ConcernedPeople {
  readonly anyNeed?: readonly string[];
  readonly noNeed?: readonly string[];
  readonly tenancy?: readonly string[];
  /** What no profile says that they have: a thing by its name in `has`, or `gp`. Silence is enough. */
  readonly without?: 'phone' | 'photoId' | 'bankAccount' | 'gp';
  readonly dependants?: boolean;
  readonly notifiableVictim?: boolean;
  /** In a simulation as the case stands at the time, elsewhere as the profile says. */
  readonly supervision?: string;
  readonly sex?: string;
  /** Years of age: from, and below. */
  readonly age?: { readonly from?: number; readonly under?: number };
  /** What the profile must say that they have, or have not. */
  readonly has?: Readonly<Record<string, boolean>>;
  /** Other fields of the profile, with what each must be. */
  readonly traits?: AttributeTests;
  /** Fields of the profile that must not be true. Silence is enough. */
  readonly noTrait?: readonly string[];
}

/**
 * Whether something that concerns some people concerns a person, as far as the profile tells: the one test of people, for rules,
 * indicators, measures, published figures and steps of a simulation.
 */
export function concernsProfile(who: ConcernedPeople, profile: Profile, supervision: string | undefined = profile.supervision): boolean {
  const { sex, age } = profile;
  if (who.sex !== undefined && who.sex !== sex) return false;
  if (who.age && (age === undefined || age < (who.age.from ?? 0) || age >= (who.age.under ?? Number.POSITIVE_INFINITY))) return false;
  const { needs, tenancy, has, gpRegistered, dependants, notifiableVictim } = profile;
  if (who.anyNeed && !who.anyNeed.some((need) => needs.includes(need))) return false;
  if (who.noNeed?.some((need) => needs.includes(need))) return false;
  if (who.tenancy && (tenancy === undefined || !who.tenancy.includes(tenancy))) return false;
  if (who.without !== undefined && (who.without === 'gp' ? gpRegistered : own(has, who.without))) return false;
  if (who.dependants !== undefined && (dependants === undefined || dependants > 0 !== who.dependants)) return false;
  if (who.notifiableVictim !== undefined && who.notifiableVictim !== notifiableVictim) return false;
  if (who.supervision !== undefined && who.supervision !== supervision) return false;
  return hasAsSaid(who, profile);
}

function hasAsSaid({ has, traits, noTrait }: ConcernedPeople, profile: Profile): boolean {
  if (has !== undefined) for (const name of Object.keys(has)) if (own(profile.has, name) !== has[name]) return false;
  return attributesMatch(profile, traits) && (noTrait === undefined || noTrait.every((name) => profile[name] !== true));
}
