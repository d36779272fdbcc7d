import { DAY, type Instant, type JourneyEvent, type Profile } from 'justice-pathway';
import { needs as given } from '../given.ts';

/** What happens to the person of a life card by the day of release: throughcare agreed where it is not imposed, an application where there is no roof, medication. */
export function cardEvents(profile: Profile, out: Instant): JourneyEvent[] {
  given('cardEvents', 'profile', profile, 'an object');
  given('cardEvents', 'profile.needs', profile.needs, 'a list');
  const needs = (need: string) => profile.needs.includes(need);
  const isRoofless = profile.tenancy === 'none';
  return [
    ...(profile.supervision === 'statutory' ? [] : [{ id: 'yes', type: 'throughcare.accepted', at: out - DAY }]),
    ...(isRoofless ? [{ id: 'roof', type: 'housing.application.made', at: out, attrs: { roofless: true } }] : []),
    ...(needs('medication') ? [{ id: 'supply', type: 'health.medication.supplied', at: out, attrs: { days: 7 } }] : []),
    {
      id: 'out',
      type: 'custody.liberated',
      at: out,
      attrs: { planned: true, from: 'prison', to: profile.tenancy === 'family' ? 'family' : 'none' },
    },
  ];
}
