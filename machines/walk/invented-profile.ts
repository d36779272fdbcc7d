import type { Profile } from 'justice-pathway';

/** The profile of an invented person: of Clackmannanshire, lacking nothing, but for what is given. */
export const inventedProfile = (more: Partial<Profile>): Profile => ({
  needs: [],
  has: { phone: true, photoId: true, bankAccount: true },
  gpRegistered: true,
  dependants: 0,
  supervision: 'none',
  homeArea: 'Clackmannanshire',
  ...more,
});
