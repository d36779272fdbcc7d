import type { CivilDate } from 'justice-pathway';
import { defineCalculator, durationText, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { requireCovered } from '../coverage.ts';
import { day } from '../fields.ts';
import { firstDayAfter } from '../period.ts';
import { alternativePeriods } from './values.ts';

const kinds = ['warning', 'fiscal-fine', 'compensation-offer', 'combined-offer', 'work-offer', 'diversion'] as const;
const input = z.strictObject({ kind: z.enum(kinds), givenOn: day });

export interface AlternativeDisclosure {
  readonly spentFrom: CivilDate;
}

/** The day from which an alternative to prosecution is spent. It is not a conviction. Unverified. */
export const alternativeDisclosure = defineCalculator<z.infer<typeof input>, AlternativeDisclosure>({
  id: 'alternative-to-prosecution-disclosure',
  label: 'Disclosure of an alternative to prosecution: the day from which it is spent',
  input,
  example: { kind: 'fiscal-fine', givenOn: '2026-03-01' },
  calculate(asked, law) {
    requireCovered(asked.givenOn, 'Disclosure of alternatives to prosecution');
    const why = reasoning(law);
    const rule = why.read(alternativePeriods, asked.givenOn);
    const length = asked.kind === 'warning' ? rule.warning : rule.other;
    why.step(length ? `A ${asked.kind} is spent after ${durationText(length)}.` : `A ${asked.kind} is spent at once.`);
    return why.answer({ spentFrom: length ? firstDayAfter(asked.givenOn, length) : asked.givenOn });
  },
});
