import type { CivilDate } from 'justice-pathway';
import { defineCalculator, invalid, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { day } from '../fields.ts';
import { antisocialPenalty, fineEnquiry, type HarassmentDuty, harassmentDuty, partPayment, surchargeBands } from './values.ts';

const surchargeInput = z.strictObject({
  offenceOn: day,
  fines: z.array(z.number().positive()).min(1).describe('Pounds: every fine of the same proceedings.'),
});

export interface Surcharge {
  /** Pounds; `null` where the offence is too early for one. */
  readonly pounds: number | null;
  readonly fines: number;
}

/** The victim surcharge on the fines of one proceeding. @example victimSurcharge.ask({ offenceOn: '2026-01-01', fines: [300, 250] }) // £40 */
export const victimSurcharge = defineCalculator<z.infer<typeof surchargeInput>, Surcharge>({
  id: 'victim-surcharge',
  label: 'Victim surcharge on the fines of one proceeding',
  input: surchargeInput,
  example: { offenceOn: '2026-02-02', fines: [300, 250] },
  calculate(asked, law) {
    const why = reasoning(law);
    const total = asked.fines.reduce((sum, each) => sum + each, 0);
    const bands = why.readIfAny(surchargeBands, asked.offenceOn);
    if (!bands) {
      why.step(`There is no surcharge for an offence of ${asked.offenceOn}.`);
      return why.answer({ pounds: null, fines: total });
    }
    const band = bands.find((each) => each.upTo === null || total <= each.upTo);
    const pounds = band?.pounds ?? Math.round(total * (band?.thousandths ?? 0)) / 1000;
    why.step(`The fines of the proceeding are added first: £${total}; the surcharge is £${pounds}.`);
    return why.answer({ pounds, fines: total });
  },
});

const paymentInput = z.strictObject({
  on: day,
  original: z.number().positive().describe('Pounds of the fine; of all fines of one day and court.'),
  days: z.int().positive().describe('The default period in days.'),
  paid: z.number().positive().describe('Pounds paid towards it.'),
  inPrison: z.boolean().default(false).describe('Whether it is paid while the person serves the default period.'),
});

export interface PartPayment {
  /** Days of the default period that are left, as near as may be. */
  readonly days: number;
  readonly exact: number;
  readonly daysLess: number;
}

/** What part payment takes off a default period. */
export const finePartPayment = defineCalculator<z.infer<typeof paymentInput>, PartPayment>({
  id: 'fine-part-payment',
  label: 'What part payment of a fine takes off its default period',
  input: paymentInput,
  example: { on: '2026-03-02', original: 2400, days: 45, paid: 600 },
  calculate(asked, law) {
    if (asked.paid > asked.original) return invalid('paid-too-much', `£${asked.paid} is more than the £${asked.original} that is due.`);
    const why = reasoning(law);
    why.read(partPayment, asked.on);
    why.read(fineEnquiry, asked.on);
    const left = (asked.days * (asked.original - asked.paid)) / asked.original;
    const answer = (days: number): PartPayment => ({ days, exact: Math.round(left * 1000) / 1000, daysLess: asked.days - days });
    why.step(`${asked.days} days x £${asked.original - asked.paid} / £${asked.original} = ${answer(0).exact}, as near as may be.`);
    if (asked.inPrison) why.step('The day of payment is not a day served.');
    const half = left % 1 === 0.5;
    return why.answer(
      answer(half ? Math.floor(left) : Math.round(left)),
      half ? [{ when: 'half a day is counted up', value: answer(Math.ceil(left)) }] : [],
    );
  },
});

const penaltyInput = z.strictObject({ offenceOn: day });

/** The fixed penalty for antisocial behaviour. */
export const antisocialFixedPenalty = defineCalculator<z.infer<typeof penaltyInput>, { readonly pounds: number }>({
  id: 'antisocial-behaviour-fixed-penalty',
  label: 'Amount of a fixed penalty for antisocial behaviour, by the day of the offence',
  input: penaltyInput,
  example: { offenceOn: '2026-03-26' },
  calculate({ offenceOn }, law) {
    const why = reasoning(law);
    const pounds = why.read(antisocialPenalty, offenceOn);
    why.step(`£${pounds} for an offence of ${offenceOn}; it is no conviction and is spent at once.`);
    return why.answer({ pounds });
  },
});

const harassmentInput = z.strictObject({
  convictedOn: day,
  offence: z.enum(['domestic-abuse', 'sexual', 'stalking', 'intimate-image', 'other']),
});

export interface HarassmentOrder {
  readonly duty: HarassmentDuty;
  /** An order may be for any period, or without limit of time. */
  readonly longest: 'any, also without limit of time';
  readonly breach: { readonly solemnYears: number; readonly summaryMonths: number };
  readonly convictedOn: CivilDate;
}

/** Whether a court must consider a non-harassment order, and what breach of one means. */
export const nonHarassmentOrder = defineCalculator<z.infer<typeof harassmentInput>, HarassmentOrder>({
  id: 'non-harassment-order',
  label: 'Whether a court must consider a non-harassment order, by offence and day of conviction',
  input: harassmentInput,
  example: { convictedOn: '2026-09-01', offence: 'stalking' },
  calculate({ convictedOn, offence }, law) {
    const why = reasoning(law);
    const duty = why.read(harassmentDuty, convictedOn)[offence];
    why.step(
      duty === 'must-unless-no-need'
        ? 'The court considers it of its own motion and makes one unless satisfied that there is no need.'
        : 'The court considers it on the application of the prosecutor.',
    );
    why.step('A later variation cannot lengthen it.');
    return why.answer({ duty, longest: 'any, also without limit of time', breach: { solemnYears: 5, summaryMonths: 6 }, convictedOn });
  },
});
