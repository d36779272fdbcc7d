import { z } from 'zod';
import { day, term } from '../fields.ts';

export const orderKinds = ['community-payback-order', 'drug-treatment-and-testing-order', 'restriction-of-liberty-order'] as const;
export const nilKinds = ['absolute-discharge', 'admonition', 'compulsory-supervision-order', 'discharge-of-referral'] as const;
export const fineKinds = ['fine', 'compensation-order', 'other'] as const;
/** Sentences of England and Wales: named, so that they are answered `unsupported`. */
export const elsewhereKinds = [
  'suspended-sentence',
  'community-order',
  'conditional-discharge',
  'youth-rehabilitation-order',
  'referral-order',
  'detention-and-training-order',
] as const;

const order = z.strictObject({
  kind: z.enum(orderKinds),
  length: term.optional().describe('From the day of sentence; of supervision, or of the whole order.'),
  ceasesOn: day.optional().describe('The first day on which the order no longer has effect.'),
});

/** A sentence as a disclosure period needs it. */
export const sentence = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('custody'),
      term: term.optional(),
      terms: z
        .array(
          z.strictObject({ term, concurrent: z.boolean().optional().describe('Concurrent with the one before; consecutive if left out.') }),
        )
        .min(1)
        .optional()
        .describe('Instead of `term`: terms passed in one proceeding; they are one term.'),
    })
    .refine((each) => (each.term === undefined) !== (each.terms === undefined), 'Give either term or terms.'),
  z.strictObject({ kind: z.enum(['life', 'order-for-lifelong-restriction']) }),
  order,
  z.strictObject({ kind: z.enum(nilKinds) }),
  z.strictObject({ kind: z.enum(fineKinds) }),
  z.strictObject({ kind: z.literal('caution'), length: term.describe('The period of the caution for good behaviour.') }),
  z.strictObject({ kind: z.literal('road-traffic-endorsement') }),
  z.strictObject({
    kind: z.literal('disqualification'),
    length: term.optional(),
    ceasesOn: day.optional().describe('With neither, no end is stated.'),
  }),
  z.strictObject({ kind: z.literal('compulsion-order'), ceasesOn: day.optional() }),
  z.strictObject({ kind: z.literal('deferred'), to: day.optional().describe('Sentence is deferred and has not been passed.') }),
  z.strictObject({ kind: z.enum(elsewhereKinds) }),
]);
export type Sentence = z.infer<typeof sentence>;
