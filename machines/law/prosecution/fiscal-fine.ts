import { defineCalculator, lookup, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { day } from '../fields.ts';
import { lastDayAfter } from '../period.ts';
import {
  compensationMaximum,
  compensationMaximumOtherReading,
  deemedAcceptance,
  fiscalFineMaximum,
  fiscalFineScale,
  notAConviction,
} from './fiscal-fine-scale.ts';

const input = z
  .strictObject({
    offeredOn: day,
    fine: z.number().positive().optional().describe('Pounds.'),
    compensation: z.number().positive().optional().describe('Pounds; with a fine, a combined offer.'),
  })
  .refine((each) => each.fine !== undefined || each.compensation !== undefined, 'Give a fine, a compensation, or both.');

export interface FiscalOffer {
  readonly kind: 'fiscal_fine' | 'compensation_offer' | 'combined_offer';
  readonly valid: boolean;
  readonly reasons: readonly string[];
  readonly fineMaximum: number | null;
  readonly fineScale: readonly number[] | null;
  readonly compensationMaximum: number | null;
  /** Taken as accepted unless refused by the end of this day. */
  readonly refuseBy: string;
  readonly conviction: false;
}

/**
 * Whether a fiscal fine, a compensation offer or both could be offered on a day, and the day by which it must be refused.
 * Source: Criminal Procedure (Scotland) Act 1995, ss.302-302A.
 * @example fiscalOffer.ask({ offeredOn: '2026-03-01', fine: 400 }) // valid; under the law of March 2019 it is not: the largest was £300
 */
export const fiscalOffer = defineCalculator<z.infer<typeof input>, FiscalOffer>({
  id: 'fiscal-fine',
  label: 'Fiscal fine, compensation or combined offer: is the amount allowed, and until when can it be refused',
  input,
  example: { offeredOn: '2026-03-01', fine: 400 },
  calculate(asked, law) {
    const why = reasoning(law);
    const on = asked.offeredOn;
    const reasons: string[] = [];
    const most = asked.fine === undefined ? null : why.read(fiscalFineMaximum, on);
    const scale = asked.fine === undefined ? null : why.read(fiscalFineScale, on);
    if (asked.fine !== undefined && most !== null && scale) {
      if (asked.fine > most) reasons.push(`A fine of £${asked.fine} is above the largest fiscal fine on ${on}, £${most}.`);
      if (!scale.includes(asked.fine)) reasons.push(`£${asked.fine} is not on the scale: ${scale.map((each) => `£${each}`).join(', ')}.`);
    }
    const compensated = asked.compensation === undefined ? null : why.read(compensationMaximum, on);
    if (asked.compensation !== undefined && compensated !== null && asked.compensation > compensated)
      reasons.push(`Compensation of £${asked.compensation} is above the largest, £${compensated}.`);
    const days = why.read(deemedAcceptance, on);
    why.read(notAConviction, on);
    const refuseBy = lastDayAfter(on, { days });
    why.step(`Offered on ${on}: it is taken as accepted unless refused within ${days} days, by ${refuseBy}.`);
    const value: FiscalOffer = {
      kind: asked.fine === undefined ? 'compensation_offer' : asked.compensation === undefined ? 'fiscal_fine' : 'combined_offer',
      valid: reasons.length === 0,
      reasons,
      fineMaximum: most,
      fineScale: scale,
      compensationMaximum: compensated,
      refuseBy,
      conviction: false,
    };
    const between =
      asked.compensation !== undefined && asked.compensation > compensationMaximumOtherReading && asked.compensation <= (compensated ?? 0);
    const ownReading = lookup(compensationMaximum, on, law)?.reform === undefined;
    return why.answer(value, [
      ...(between && ownReading
        ? [
            {
              when: `the largest compensation offer is £${compensationMaximumOtherReading}`,
              value: {
                ...value,
                valid: false,
                compensationMaximum: compensationMaximumOtherReading,
                reasons: [...reasons, `Compensation of £${asked.compensation} is above £${compensationMaximumOtherReading}.`],
              },
            },
          ]
        : []),
      { when: 'the day of the offer counts as the first day', value: { ...value, refuseBy: lastDayAfter(on, { days: days - 1 }) } },
    ]);
  },
});
