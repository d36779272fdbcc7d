import { z } from 'zod';

/** Sides of life that can be raised at a contact. */
export const domains = ['housing', 'health', 'financial', 'substance', 'employment', 'family', 'victim'] as const;
export const Domain = z.enum(domains);
/** A side of life that can be raised at a contact. */
export type Domain = z.infer<typeof Domain>;
