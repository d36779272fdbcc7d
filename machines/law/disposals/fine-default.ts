import { addDays, type CivilDate } from 'justice-pathway';
import { type CivilDuration, defineCalculator, durationText, invalid, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { requireCovered } from '../coverage.ts';
import { age, day } from '../fields.ts';
import { defaultImprisonment, defaultPayback, standardScale, timeToPay } from './fine-values.ts';
import { unpaidWorkAge, unpaidWorkHours } from './payback-values.ts';

const defaulted = z.strictObject({
  on: day.describe('When the court deals with the default.'),
  amount: z.number().positive().optional().describe('Pounds: the fine or instalment that is not paid.'),
  amounts: z.array(z.number().positive()).min(1).optional().describe('Instead of amount: fines of one day and court, which are added.'),
  inPrison: z.boolean().optional().describe('Whether the person is serving a sentence.'),
  age: age.optional(),
});

export interface FineDefault {
  readonly mostImprisonment: CivilDuration;
  readonly mostImprisonmentText: string;
  readonly unpaidWork: 'mandatory' | 'open' | 'not-open' | 'unknown';
  readonly hours: { readonly least: number; readonly most: number } | null;
}

/**
 * What follows default of a fine: unpaid work instead of prison, or the longest imprisonment by amount.
 * Source: Criminal Procedure (Scotland) Act 1995, ss.219 and 227M.
 * @example fineDefault.ask({ on: '2026-03-02', amount: 400, inPrison: false }) // unpaid work mandatory, at most 100 hours
 */
export const fineDefault = defineCalculator<z.infer<typeof defaulted>, FineDefault>({
  id: 'fine-default',
  label: 'Default of a fine: unpaid work instead of prison, or the longest imprisonment',
  input: defaulted,
  example: { on: '2026-03-02', amount: 400, inPrison: false },
  calculate(asked, law) {
    if ((asked.amount === undefined) === (asked.amounts === undefined)) return invalid('one-amount', 'Give either amount or amounts.');
    const { on } = asked;
    const amount = asked.amount ?? (asked.amounts ?? []).reduce((sum, each) => sum + each, 0);
    requireCovered(on, 'Fines and their default');
    const why = reasoning(law);
    const bands = why.read(defaultImprisonment, on);
    const scale = why.read(standardScale, on);
    const rule = why.read(defaultPayback, on);
    const hours = why.read(unpaidWorkHours, on);
    const from = why.read(unpaidWorkAge, on);
    const most = bands.find((each) => each.upTo === null || amount <= each.upTo)?.most as CivilDuration;
    const level = (number: number) => scale[number - 1] as number;
    const young = asked.age !== undefined && asked.age < from;
    const open =
      asked.inPrison === true || young
        ? 'not-open'
        : asked.inPrison === undefined
          ? 'unknown'
          : amount <= level(rule.mandatoryToLevel)
            ? 'mandatory'
            : 'open';
    if (asked.inPrison === undefined) why.missing('whether the person is serving a sentence');
    const mostHours = amount <= level(rule.cappedToLevel) ? rule.cappedHours : hours.levelOne;
    why.step(
      `£${amount}: up to level ${rule.mandatoryToLevel} (£${level(rule.mandatoryToLevel)}) unpaid work at level 1 is imposed instead of prison; above it may be.`,
    );
    why.step(`The longest imprisonment for £${amount} is ${durationText(most)}.`);
    return why.answer({
      mostImprisonment: most,
      mostImprisonmentText: durationText(most),
      unpaidWork: open,
      hours: open === 'not-open' ? null : { least: hours.least, most: mostHours },
    });
  },
});

const allowed = z.strictObject({ imposedOn: day });

export interface TimeToPay {
  readonly days: number;
  /** Payment cannot be required before this day. */
  readonly notBefore: CivilDate;
}

/** The first day on which a fine, or its first instalment, can be due where time to pay is allowed. */
export const fineTimeToPay = defineCalculator<z.infer<typeof allowed>, TimeToPay>({
  id: 'fine-time-to-pay',
  label: 'Time to pay a fine: the least the court allows',
  input: allowed,
  example: { imposedOn: '2026-03-02' },
  calculate({ imposedOn }, law) {
    requireCovered(imposedOn, 'Time to pay');
    const why = reasoning(law);
    const days = why.read(timeToPay, imposedOn);
    why.step(`At least ${days} days after ${imposedOn}.`);
    return why.answer({ days, notBefore: addDays(imposedOn, days) });
  },
});
