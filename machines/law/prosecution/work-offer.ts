import { defineCalculator, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { at, sources } from '../../sources/acts.ts';
import { requireCovered } from '../coverage.ts';
import { since } from '../dated.ts';
import { day } from '../fields.ts';
import { defineParameter } from '../law-parameter.ts';
import { lastDayAfter } from '../period.ts';

export const workOfferHours = defineParameter({
  id: 'prosecution.work-offer-hours',
  rows: ['PRO-009'],
  label: 'Hours of unpaid work a fiscal work offer may have',
  unit: 'hours',
  selector: 'decision',
  values: [since(null, { least: 10, most: 50 }, at(sources.procedure1995, 's.303ZA(2)'))],
});

export const workOfferStandstill = defineParameter({
  id: 'prosecution.work-offer-standstill',
  rows: ['PRO-010'],
  label: 'Days from the offer at whose end proceedings may begin',
  unit: 'days',
  selector: 'decision',
  values: [since(null, 28, at(sources.procedure1995, 's.303ZA(3)(d)'))],
});

const input = z.strictObject({ offeredOn: day, hours: z.number().positive() });

export interface WorkOffer {
  readonly valid: boolean;
  readonly reasons: readonly string[];
  readonly hours: { readonly least: number; readonly most: number };
  /** No proceedings before the end of this day. */
  readonly noProceedingsUntilEndOf: string;
}

/** Whether a fiscal work offer may have so many hours, and how long proceedings must wait. */
export const workOffer = defineCalculator<z.infer<typeof input>, WorkOffer>({
  id: 'fiscal-work-offer',
  label: 'Fiscal work offer: are the hours allowed, and until when must proceedings wait',
  input,
  example: { offeredOn: '2026-03-01', hours: 40 },
  calculate(asked, law) {
    requireCovered(asked.offeredOn, 'Fiscal work offers');
    const why = reasoning(law);
    const hours = why.read(workOfferHours, asked.offeredOn);
    const days = why.read(workOfferStandstill, asked.offeredOn);
    const reasons: string[] = [];
    if (asked.hours < hours.least) reasons.push(`${asked.hours} hours is below the least, ${hours.least}.`);
    if (asked.hours > hours.most) reasons.push(`${asked.hours} hours is above the most, ${hours.most}.`);
    const until = lastDayAfter(asked.offeredOn, { days });
    why.step(`Offered on ${asked.offeredOn}: no proceedings until the end of ${days} days from that date, ${until}.`);
    const value = { valid: reasons.length === 0, reasons, hours, noProceedingsUntilEndOf: until };
    return why.answer(value, [
      {
        when: 'the day of the offer counts as the first day',
        value: { ...value, noProceedingsUntilEndOf: lastDayAfter(asked.offeredOn, { days: days - 1 }) },
      },
    ]);
  },
});
