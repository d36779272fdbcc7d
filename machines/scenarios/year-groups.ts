import type { Profile } from 'justice-pathway';
import { needs as given } from '../given.ts';

/** The groups by which a year is told, of which a person is in several. */
export function yearGroups(profile: Profile): string[] {
  given('yearGroups', 'profile', profile, 'an object');
  given('yearGroups', 'profile.needs', profile.needs, 'a list');
  const { sex, age, needs, dependants } = profile;
  return [
    sex === 'female' ? 'Women' : 'Men',
    (age ?? 99) < 25 ? 'Under 25' : '25 and over',
    ...(needs.includes('housing') ? ['With a housing need'] : []),
    ...(needs.some((need) => need === 'substance' || need === 'opioid') ? ['With an alcohol or drug need'] : []),
    ...((dependants ?? 0) > 0 ? ['With children'] : []),
  ];
}
