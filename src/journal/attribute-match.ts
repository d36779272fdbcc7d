import { z } from 'zod';
import { own } from '../kernel/json/own.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const Ordered = z.union([z.number(), z.string()]);
type Ordered = z.infer<typeof Ordered>;

/** Limits of an attribute, or a value that it must not be, or (`there`) whether it is on record at all. */
export const AttributeComparison = z.strictObject({
  lte: Ordered.optional(),
  lt: Ordered.optional(),
  gte: Ordered.optional(),
  gt: Ordered.optional(),
  ne: Scalar.optional(),
  there: z.boolean().optional(),
});
export type AttributeComparison = Readonly<z.infer<typeof AttributeComparison>>;

/** What an attribute must be: a value, or a comparison. Beside `there: false`, an attribute that is not on record matches nothing. */
export const AttributeTest = z.union([Scalar, AttributeComparison]);
export type AttributeTest = z.infer<typeof Scalar> | AttributeComparison;

/** Attributes by name, with what each must be. */
export type AttributeTests = Readonly<Record<string, AttributeTest>>;

/**
 * Whether attributes are as wanted: the one test of attributes, for rules, indicators, measures and published figures.
 * @example attributesMatch({ days: 12 }, { days: { gte: 10 }, plan: { there: false } }) // true
 */
export function attributesMatch(attrs: Readonly<Record<string, unknown>> | undefined, wanted: AttributeTests | undefined): boolean {
  if (wanted === undefined) return true;
  for (const name of Object.keys(wanted)) if (!attributeMatches(own(attrs, name), wanted[name] as AttributeTest)) return false;
  return true;
}

/** Whether one attribute is as wanted. Limits compare like with like: a text is within no number. */
export function attributeMatches(value: unknown, wanted: AttributeTest): boolean {
  if (typeof wanted !== 'object') return value === wanted;
  const { lte, lt, gte, gt, ne, there } = wanted;
  if (value === undefined || value === null) return there === false;
  return (
    there !== false &&
    (lte === undefined || (alike(value, lte) && (value as Ordered) <= lte)) &&
    (lt === undefined || (alike(value, lt) && (value as Ordered) < lt)) &&
    (gte === undefined || (alike(value, gte) && (value as Ordered) >= gte)) &&
    (gt === undefined || (alike(value, gt) && (value as Ordered) > gt)) &&
    (ne === undefined || value !== ne)
  );
}

function alike(value: unknown, wanted: Ordered): boolean {
  return typeof value === typeof wanted;
}
