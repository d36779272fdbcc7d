import type { Purpose } from 'justice-pathway';

// What each kind of service needs to know to answer, and no more. Neither who the person is nor where they were met is among it.

/** The purposes of the hooks of `domainHooks`. */
export const purposes = {
  housing: {
    id: 'housing',
    label: 'to find a place to live',
    domain: 'housing',
    fields: [
      'at',
      'profile.needs',
      'profile.tenancy',
      'profile.homeArea',
      'profile.dependants',
      'profile.age',
      'profile.has.phone',
      'profile.has.photoId',
    ],
  },
  health: {
    id: 'health',
    label: 'to get care and medication without a gap',
    domain: 'health',
    fields: ['at', 'profile.needs', 'profile.gpRegistered', 'profile.homeArea', 'profile.age', 'profile.sex', 'profile.has.phone'],
  },
  financial: {
    id: 'financial',
    label: 'to have money for the first days and a benefit after them',
    domain: 'financial',
    fields: [
      'at',
      'profile.needs',
      'profile.homeArea',
      'profile.dependants',
      'profile.has.photoId',
      'profile.has.bankAccount',
      'profile.has.phone',
    ],
  },
  substance: {
    id: 'substance',
    label: 'to begin or go on with treatment',
    domain: 'substance',
    fields: ['at', 'profile.needs', 'profile.homeArea', 'profile.age', 'profile.has.phone'],
  },
} as const satisfies Readonly<Record<string, Purpose>>;
