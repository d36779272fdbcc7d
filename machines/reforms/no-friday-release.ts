import type { Reform } from 'justice-pathway/law';
import { dayRule } from '../law/release/day-rule.ts';
import { dayRuleSection8 } from '../law/release/day-rule-section-8.ts';

/** Section 8 of the Bail and Release from Custody (Scotland) Act 2023, as if it were in force on every day. */
export const noFridayRelease: Reform = {
  id: 'no-friday-release',
  label: 'No release on a Friday, the eve of a public holiday, or a Thursday',
  description:
    'Release due on a Friday, a weekend, a public holiday or the day before one moves back to the last day that is none of these; release due on a Thursday moves back to the last day that is neither. Enacted in 2023; its commencement has not been verified.',
  overlays: [{ parameter: dayRule.id, values: dayRuleSection8.values }],
};
