import { addDays, type CivilDate } from 'justice-pathway';
import { defineCalculator, reasoning } from 'justice-pathway/law';
import { z } from 'zod';
import { requireCovered } from '../coverage.ts';
import { day } from '../fields.ts';
import { fullCommittalAfter } from '../prosecution/time-limit-values.ts';

const input = z.strictObject({
  firstAppearanceOn: day.describe('Committal for further examination, at the first appearance on petition.'),
});

export interface FullCommittal {
  /** Usual, not a limit. */
  readonly usuallyBy: CivilDate;
  readonly days: number;
}

/** When a person remanded for further examination is usually fully committed; the days in custody of s.65(4) run from then. */
export const fullCommittal = defineCalculator<z.infer<typeof input>, FullCommittal>({
  id: 'full-committal',
  label: 'Remand for further examination: when full committal usually follows',
  input,
  example: { firstAppearanceOn: '2026-11-20' },
  calculate(asked, law) {
    requireCovered(asked.firstAppearanceOn, 'Full committal');
    const why = reasoning(law);
    const days = why.read(fullCommittalAfter, asked.firstAppearanceOn);
    const usuallyBy = addDays(asked.firstAppearanceOn, days);
    why.step(`Full committal usually follows within ${days} days of ${asked.firstAppearanceOn}, by ${usuallyBy}.`);
    why.warn('About eight days, from practice; the provision has not been read.');
    return why.answer({ usuallyBy, days });
  },
});
