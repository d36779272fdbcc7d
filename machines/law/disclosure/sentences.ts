import { z } from 'zod';
import { day, term } from '../fields.ts';

export const orderKinds = ['community-payback-order', 'drug-treatment-and-testing-order', 'restriction-of-liberty-order'] as const;
export const nilKinds = [
  'absolute-discharge',
  'admonition',
  'guardianship-order',
  'compulsory-supervision-order',
  'supervision-requirement',
  'discharge-of-referral',
] as const;
export const fineKinds = ['fine', 'compensation-order', 'other'] as const;
/** Orders that disqualify, prohibit, require, restrict or regulate: they never lengthen another conviction alone. */
export const restrictingKinds = [
  'disqualification',
  'non-harassment-order',
  'antisocial-behaviour-order',
  'sexual-harm-prevention-order',
  'sexual-offences-prevention-order',
  'football-banning-order',
  'other-order',
] as const;
/** Not sentences at all under the Act. */
export const ignoredKinds = ['victim-surcharge', 'hospital-direction', 'fine-default'] as const;
export const interimKinds = ['assessment-order', 'treatment-order', 'interim-compulsion-order'] as const;
export const serviceKinds = [
  'cashiering',
  'service-dismissal',
  'service-detention',
  'service-custodial-order-over-six-months',
  'service-custodial-order-up-to-six-months',
  'service-custodial-order-schedule-5a',
] as const;
/** Sentences of England and Wales: named, so that they are answered `unsupported`. */
export const elsewhereKinds = [
  'suspended-sentence',
  'community-order',
  'conditional-discharge',
  'youth-rehabilitation-order',
  'referral-order',
  'detention-and-training-order',
] as const;

const ceasesOn = day.optional().describe('The first day on which the order no longer has effect.');
const from = day.optional().describe('The first day of the term; without it each term is counted alone.');

/** A sentence as a disclosure period needs it. */
export const sentence = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('custody').describe('Imprisonment, or detention under ss.44, 207 or 208.'),
      term: term.optional(),
      from,
      after: z.string().min(1).optional().describe('The id of the conviction whose term this one follows.'),
      terms: z
        .array(
          z.strictObject({
            term,
            from,
            concurrent: z.boolean().optional().describe('Concurrent with the one before; consecutive if left out.'),
          }),
        )
        .min(1)
        .optional()
        .describe('Instead of `term`: terms passed in one proceeding; they are one term.'),
    })
    .refine((each) => (each.term === undefined) !== (each.terms === undefined), 'Give either term or terms.')
    .refine((each) => each.terms === undefined || each.from === undefined, 'Give from with each of terms.')
    .refine((each) => each.after === undefined || each.from === undefined, 'Give either from or after.'),
  z.strictObject({ kind: z.literal('extended'), term, extension: term, from }),
  z.strictObject({ kind: z.enum(['life', 'order-for-lifelong-restriction', 'detention-without-limit']) }),
  z.strictObject({
    kind: z.enum(orderKinds),
    length: term.optional().describe('From the day of sentence to the end of its last requirement.'),
    ceasesOn,
  }),
  z.strictObject({ kind: z.enum(nilKinds) }),
  z.strictObject({ kind: z.enum(fineKinds) }),
  z.strictObject({ kind: z.literal('caution'), length: term.describe('The period of the caution for good behaviour.') }),
  z.strictObject({ kind: z.literal('road-traffic-endorsement') }),
  z
    .strictObject({
      kind: z.enum(restrictingKinds),
      length: term.optional().describe('From the day of sentence.'),
      ceasesOn,
      indefinite: z.boolean().optional().describe('For life, or without limit of time. Without this, a length or a day, no end is stated.'),
    })
    .refine((each) => !(each.indefinite && each.length), 'An indefinite order has no length; give the day it ceased, if it did.'),
  z.strictObject({ kind: z.enum(['compulsion-order', 'restriction-order']), ceasesOn }),
  z.strictObject({ kind: z.enum(interimKinds) }),
  z.strictObject({ kind: z.literal('approved-school-order') }),
  z.strictObject({ kind: z.enum(serviceKinds) }),
  z.strictObject({ kind: z.literal('service-community-order'), length: term.optional(), ceasesOn }),
  z.strictObject({ kind: z.literal('deferred'), to: day.optional().describe('Sentence is deferred and has not been passed.') }),
  z.strictObject({ kind: z.enum(ignoredKinds) }),
  z.strictObject({ kind: z.enum(elsewhereKinds) }),
]);
export type Sentence = z.infer<typeof sentence>;
export type CustodySentence = Extract<Sentence, { kind: 'custody' | 'extended' }>;

/** Whether a sentence is an order that never lengthens another conviction alone (s.6(5)). */
export function isRestricting(of: Sentence): boolean {
  return (restrictingKinds as readonly string[]).includes(of.kind);
}
