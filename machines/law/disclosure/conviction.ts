import { z } from 'zod';
import { age, day } from '../fields.ts';
import { sentence } from './sentences.ts';

const parts = {
  convictedOn: day.describe('The day of the plea or finding; the period runs from this day.'),
  sentencedOn: day.optional().describe('If later: sentence was deferred or adjourned, and this is the day of the disposal.'),
  ageAtConviction: age.optional().describe('18 or more is assumed if left out, and the other answer is shown.'),
  ageAtOffence: age.optional().describe('Under 12 the Act does not count the conviction.'),
  procedure: z.enum(['summary', 'solemn', 'other']).optional().describe('Without it both answers are given where they differ.'),
  proceedings: z.string().min(1).optional().describe('Convictions with the same name here were of one proceeding.'),
  notAnOffenceHere: z.boolean().optional().describe('A conviction outside Scotland for what is no offence here.'),
  minorServiceOffence: z.boolean().optional(),
};
const sentences = z.array(sentence).min(1).describe('Every sentence for the conviction; the longest period counts.');

/** A conviction with every sentence for it. */
export const conviction = z.strictObject({ ...parts, sentences });
export type OneConviction = z.infer<typeof conviction>;

/** The same with a name, as one of several. */
export const namedConviction = conviction.extend({ id: z.string().min(1) });

export const alternativeKinds = [
  'warning',
  'antisocial-behaviour-notice',
  'fiscal-fine',
  'compensation-offer',
  'combined-offer',
  'work-offer',
  'restoration-notice',
  'diversion',
] as const;

/** An alternative to prosecution that was given or accepted. */
export const alternativeToProsecution = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(alternativeKinds),
  givenOn: day.describe('The day it was given, or for diversion accepted.'),
  conviction: z.string().min(1).optional().describe('The id of the conviction of the same offence, where there was one after all.'),
});

/** One conviction with further ones, or several by name. */
export const disclosureInput = z
  .strictObject({
    ...parts,
    convictedOn: parts.convictedOn.optional(),
    sentences: sentences.optional(),
    furtherConvictions: z.array(conviction).optional().describe('For one conviction: later ones, which may extend it.'),
    convictions: z.array(namedConviction).min(1).optional().describe('Several convictions, each with its own answer, instead of one.'),
    alternativesToProsecution: z.array(alternativeToProsecution).min(1).optional().describe('Beside several convictions.'),
    asOf: day.optional().describe('The day of the question; decides the table, and whether the conviction is spent.'),
  })
  .superRefine((each, context) => {
    const several = each.convictions !== undefined || each.alternativesToProsecution !== undefined;
    const single = ['convictedOn', 'sentences', ...Object.keys(parts), 'furtherConvictions'] as (keyof typeof each)[];
    const mixed = several ? single.find((key) => each[key] !== undefined) : undefined;
    if (mixed !== undefined)
      context.addIssue({ code: 'custom', path: [mixed], message: `Give either convictions or ${mixed}: it belongs inside a conviction.` });
    if (several) return;
    for (const key of ['convictedOn', 'sentences'] as const)
      if (each[key] === undefined)
        context.addIssue({ code: 'custom', path: [key], message: `Give ${key} of one conviction, or convictions for several.` });
  });
export type DisclosureInput = z.infer<typeof disclosureInput>;
export type NamedConviction = z.infer<typeof namedConviction>;
