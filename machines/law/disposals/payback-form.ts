import type { CivilDate } from 'justice-pathway';
import { z } from 'zod';
import { age, day, term } from '../fields.ts';
import { type Requirement, requirements } from './payback-values.ts';

const months = z.int().positive();

/** What is asked of a community payback order. */
export const paybackInput = z.strictObject({
  imposedOn: day,
  age: age.optional().describe('On the day the order is imposed.'),
  imprisonableOffence: z.boolean().optional().describe('False for an offence that only a fine punishes; true if left out.'),
  onBreach: z.boolean().optional().describe('The requirements are added on a breach of an earlier order, not at the first disposal.'),
  court: z.enum(['jp', 'sheriff', 'high-court']).optional(),
  requirements: z
    .array(z.enum(requirements))
    .optional()
    .describe('Requirements without details here; those with details below need not be repeated.'),
  supervision: z.strictObject({ months }).optional(),
  unpaidWork: z
    .strictObject({
      hours: z.int().positive().optional(),
      otherActivityHours: z.int().nonnegative().optional().describe('Of those hours.'),
      completionMonths: months.optional().describe('If the court specified a longer time.'),
      outstandingHours: z.int().nonnegative().optional().describe('Hours still outstanding under other orders, to which these are added.'),
    })
    .optional(),
  restrictedMovement: z
    .strictObject({ hoursPerDay: z.number().positive(), otherHoursPerDay: z.number().nonnegative().optional(), length: term })
    .optional(),
});
/** What is asked of a community payback order. */
export type PaybackInput = z.infer<typeof paybackInput>;

/** What a community payback order may be. */
export interface PaybackOrder {
  readonly allowed: boolean;
  /** Every reason why the order cannot be made like this. */
  readonly faults: readonly string[];
  readonly requirements: readonly Requirement[];
  readonly supervision: {
    readonly mandatory: boolean | 'unknown';
    readonly leastMonths: number | null;
    readonly mostMonths: number;
    /** The last day of supervision. */
    readonly ends: CivilDate | null;
  };
  readonly unpaidWork: {
    readonly level: 1 | 2 | null;
    readonly completionMonths: number | null;
    /** By the end of this day. */
    readonly completeBy: CivilDate | null;
    readonly mostNewHours: number;
    readonly mostOtherActivityHours: number | null;
  } | null;
  readonly compensationBy: CivilDate | null;
  readonly restrictedMovementEnds: CivilDate | null;
  readonly breachOptions: readonly string[];
}

/** The unpaid work of an order. */
export interface PaybackWork extends NonNullable<PaybackOrder['unpaidWork']> {
  readonly otherCompleteBy?: { readonly when: string; readonly date: CivilDate; readonly months: number };
}
