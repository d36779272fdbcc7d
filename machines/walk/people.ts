// Table: the invented people that a group can begin with. Composite and invented; no real person.
import type { Profile } from 'justice-pathway';
import { inventedProfile } from './invented-profile.ts';
import type { WalkStartId } from './starts.ts';

/** An invented person, ready to walk. */
export interface WalkPerson {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Invented words; a real person's own go in only with consent. */
  readonly words: string;
  readonly profile: Profile;
  /** Days of the sentence, where a walk passes through one. */
  readonly days: number;
  /** Where this person's walk can begin, the likeliest first. */
  readonly starts: readonly [WalkStartId, ...WalkStartId[]];
}

/** Invented people to begin a walk with. */
export const walkPeople: readonly [WalkPerson, ...WalkPerson[]] = [
  {
    id: 'kit',
    name: 'Kit',
    about: 'No home to go to, on opioid substitution treatment, no phone.',
    words: 'I can keep one appointment. Five on one day, with no phone, I cannot.',
    profile: inventedProfile({
      needs: ['housing', 'benefits', 'opioid', 'ost'],
      tenancy: 'none',
      has: { phone: false, photoId: false, bankAccount: false },
      gpRegistered: false,
    }),
    days: 240,
    starts: ['sentence', 'remand', 'arrest'],
  },
  {
    id: 'morven',
    name: 'Morven',
    about: 'Holds a tenancy, two children with her mother, on medication.',
    words: 'I wanted to know first if we would keep the house.',
    profile: inventedProfile({ needs: ['medication', 'mental-health', 'benefits'], tenancy: 'sole', dependants: 2, sex: 'female' }),
    days: 120,
    starts: ['sentence', 'remand', 'diversion'],
  },
  {
    id: 'rowan',
    name: 'Rowan',
    about: 'Nineteen, wants work, going back to family.',
    words: 'Nobody said what I have to tell an employer.',
    profile: inventedProfile({
      needs: ['employment', 'benefits'],
      tenancy: 'family',
      has: { phone: true, photoId: false, bankAccount: false },
      age: 19,
    }),
    days: 180,
    starts: ['sentence', 'arrest', 'diversion', 'order'],
  },
  {
    id: 'sandy',
    name: 'Sandy',
    about: 'A longer sentence, leaving under supervision, no address yet.',
    words: 'Three workers asked me the same things. None of them had the keys.',
    profile: inventedProfile({
      needs: ['housing', 'substance', 'medication', 'employment'],
      tenancy: 'none',
      has: { phone: false, photoId: false, bankAccount: true },
      gpRegistered: false,
      supervision: 'statutory',
    }),
    days: 1640,
    starts: ['sentence', 'recall'],
  },
  {
    id: 'isla',
    name: 'Isla',
    about: 'A short stay, a home to keep, a small daughter.',
    words: 'By the time they asked about the flat, it was gone.',
    profile: inventedProfile({ needs: ['housing', 'benefits', 'mental-health'], tenancy: 'sole', dependants: 1, sex: 'female' }),
    days: 60,
    starts: ['sentence', 'remand', 'court'],
  },
  {
    id: 'fraser',
    name: 'Fraser',
    about: 'Wants help with alcohol, no bank account, no ID.',
    words: 'You get out with a bag and a travel warrant. Then the day is long.',
    profile: inventedProfile({
      needs: ['substance', 'housing', 'benefits'],
      tenancy: 'none',
      has: { phone: false, photoId: false, bankAccount: false },
      gpRegistered: false,
    }),
    days: 300,
    starts: ['sentence', 'court', 'recall'],
  },
  {
    id: 'shona',
    name: 'Shona',
    about: 'On a community order, drinking again, wants to work.',
    words: 'The hours I can do. It is the nights that undo me.',
    profile: inventedProfile({ needs: ['substance', 'employment'], tenancy: 'sole', sex: 'female' }),
    days: 180,
    starts: ['order', 'court', 'diversion'],
  },
  {
    id: 'davie',
    name: 'Davie',
    about: 'Back in custody after a curfew went wrong, on medication.',
    words: 'Four days, and everything we had set up was gone.',
    profile: inventedProfile({
      needs: ['housing', 'medication', 'opioid', 'benefits'],
      tenancy: 'none',
      has: { phone: false, photoId: true, bankAccount: true },
      gpRegistered: true,
    }),
    days: 365,
    starts: ['recall', 'sentence'],
  },
  {
    id: 'jean',
    name: 'Jean',
    about: 'Morven’s mother, at home with the two children.',
    words: 'Nobody rang me. I found out the date from her.',
    profile: inventedProfile({ needs: ['benefits'], tenancy: 'family', dependants: 2 }),
    days: 120,
    starts: ['family'],
  },
  {
    id: 'ailsa',
    name: 'Ailsa',
    about: 'Was harmed, and asked to be told when the person leaves prison.',
    words: 'I do not want the details. I want to know the day, before the day.',
    profile: inventedProfile({ needs: [], tenancy: 'family', notifiableVictim: true }),
    days: 300,
    starts: ['harmed'],
  },
];
