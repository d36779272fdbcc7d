import { z } from 'zod';

export const Profile = z.looseObject({
  needs: z.array(z.string()).default([]),
  tenancy: z.string().optional(),
  has: z
    .looseObject({
      phone: z.boolean().optional(),
      photoId: z.boolean().optional(),
      bankAccount: z.boolean().optional(),
    })
    .default({}),
  gpRegistered: z.boolean().optional(),
  dependants: z.number().optional(),
  supervision: z.string().optional(),
  notifiableVictim: z.boolean().optional(),
  homeArea: z.string().optional(),
  age: z.number().optional(),
  sex: z.string().optional(),
});
/** What is known of a person, under a pseudonym. Never a name; unknown fields are kept. */
export type Profile = z.infer<typeof Profile>;

/** The traits of a profile that have a name of their own, beside needs and what the person has. */
export const profileTraits = [
  'tenancy',
  'gpRegistered',
  'dependants',
  'supervision',
  'notifiableVictim',
  'homeArea',
  'age',
  'sex',
] as const;
