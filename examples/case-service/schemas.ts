import { tryInstant } from 'justice-pathway';
import { z } from 'zod';

// What comes in, once: requests are checked with these, and the OpenAPI document is made from them.

const Time = z
  .string()
  .refine((text) => tryInstant(text) !== undefined, { message: 'write it like 2026-06-01T09:00:00+01:00' })
  .meta({ description: 'ISO 8601 with an offset', example: '2026-06-01T09:00:00+01:00' });
const Why = z.string().max(500).optional().meta({ description: 'Why; kept in the journal' });

export const OpenRequest = z.strictObject({
  id: z.string().min(1).max(100).optional().meta({ description: 'Not anything personal: it stays when the case is erased' }),
  person: z.string().min(1).max(100).meta({ description: 'Pseudonymous id of the person' }),
  stage: z.string(),
  input: z.record(z.string(), z.unknown()).default({}),
  at: Time.optional(),
  why: Why,
});

export const EventRequest = z.strictObject({
  type: z.string().meta({ example: 'custody.received' }),
  at: Time.optional(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  asked: z.array(z.enum(['housing', 'health', 'financial', 'substance', 'employment', 'family', 'victim'])).optional(),
  why: Why,
});

export const CorrectionRequest = z.strictObject({
  withdraw: z.string().optional().meta({ description: 'Id of the entry to take out' }),
  replace: z.string().optional().meta({ description: 'Id of the entry to put another in the place of' }),
  event: EventRequest.omit({ why: true }).extend({ at: Time }).optional(),
  dryRun: z.boolean().default(false),
  why: z.string().min(1).max(500),
});

export const Problem = z.strictObject({
  reason: z.string().meta({ description: 'For programs: not-allowed-here, conflict …' }),
  message: z.string(),
  issues: z
    .array(z.looseObject({ path: z.string(), message: z.string() }))
    .optional()
    .meta({ description: 'What is wrong, field by field' }),
  allowed: z
    .array(z.looseObject({ type: z.string() }))
    .optional()
    .meta({ description: 'What the case would take now' }),
});
