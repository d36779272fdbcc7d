import type { Parameter } from 'justice-pathway/law';
import { addedDaysLimit } from './added-days-limit.ts';
import { childFraction } from './child-fraction.ts';
import { childLongFraction } from './child-long-fraction.ts';
import { commencementSection11 } from './commencement-section-11.ts';
import { commencementSection14 } from './commencement-section-14.ts';
import { compassionateRelease } from './compassionate-release.ts';
import { counting } from './counting.ts';
import { countingUnit } from './counting-unit.ts';
import { coverageStart } from './coverage-start.ts';
import { curfew2026 } from './curfew-2026.ts';
import { curfewAnchor } from './curfew-anchor.ts';
import { curfewExclusions } from './curfew-exclusions.ts';
import { curfewGap } from './curfew-gap.ts';
import { curfewHours } from './curfew-hours.ts';
import { curfewLongTerm } from './curfew-long-term.ts';
import { curfewLongest } from './curfew-longest.ts';
import { curfewMinimumDays } from './curfew-minimum-days.ts';
import { curfewMinimumSentence } from './curfew-minimum-sentence.ts';
import { curfewMinimumServed } from './curfew-minimum-served.ts';
import { curfewPolicy } from './curfew-policy.ts';
import { curfewRecall, curfewRepresentations } from './curfew-recall.ts';
import { curfewWindow } from './curfew-window.ts';
import { dayRule } from './day-rule.ts';
import { dayRuleSection8 } from './day-rule-section-8.ts';
import { discretionaryDays } from './discretionary-days.ts';
import { discretionaryMinimum } from './discretionary-minimum.ts';
import { discretionaryOrder } from './discretionary-order.ts';
import { earlyRemovalAnchor, earlyRemovalWindow } from './early-removal-anchor.ts';
import { emergencyExclusions } from './emergency-exclusions.ts';
import { emergencyExclusions2025 } from './emergency-exclusions-2025.ts';
import { emergencyLimits } from './emergency-limits.ts';
import { emergencyLongestSentence } from './emergency-longest-sentence.ts';
import { emergencySchemes } from './emergency-schemes.ts';
import { emergencySentencedBefore } from './emergency-sentenced-before.ts';
import { excludedFraction } from './excluded-fraction.ts';
import { excludedOffences } from './excluded-offences.ts';
import { extendedSentenceParts } from './extended-sentence-parts.ts';
import { fineDefaultFraction } from './fine-default-fraction.ts';
import { fineDefaultLongFraction } from './fine-default-long-fraction.ts';
import { longTermExtended } from './long-term-extended.ts';
import { longTermFraction } from './long-term-fraction.ts';
import { longTermRemaining } from './long-term-remaining.ts';
import { paroleConsiderations } from './parole-considerations.ts';
import { paroleFraction } from './parole-fraction.ts';
import { publicHolidayMeaning } from './public-holiday-meaning.ts';
import { sexualLicenceFraction } from './sexual-licence-fraction.ts';
import { sexualLicenceMinimum } from './sexual-licence-minimum.ts';
import { shortTermFraction } from './short-term-fraction.ts';
import { shortTermLimit } from './short-term-limit.ts';
import { singleTerming } from './single-terming.ts';
import { substitutedOnAppeal } from './substituted-on-appeal.ts';
import { terroristFraction } from './terrorist-fraction.ts';
import { timeAtLarge } from './time-at-large.ts';
import { trancheCap } from './tranche-cap.ts';
import { tranches2025 } from './tranches-2025.ts';
import {
  commencementSection8,
  commencementSection9,
  commencementSection10,
  commencementSection12,
  commencementSection13,
} from './uncommenced-2023-act.ts';
import { unconditionalRelease } from './unconditional-release.ts';

/** Every parameter of this area. */
export const releaseParameters: readonly Parameter[] = [
  shortTermLimit,
  singleTerming,
  shortTermFraction,
  excludedOffences,
  excludedFraction,
  sexualLicenceMinimum,
  sexualLicenceFraction,
  terroristFraction,
  fineDefaultFraction,
  fineDefaultLongFraction,
  childFraction,
  unconditionalRelease,
  paroleFraction,
  longTermFraction,
  longTermRemaining,
  longTermExtended,
  substitutedOnAppeal,
  paroleConsiderations,
  addedDaysLimit,
  extendedSentenceParts,
  compassionateRelease,
  tranches2025,
  trancheCap,
  curfewMinimumSentence,
  curfewLongTerm,
  curfewMinimumServed,
  curfewMinimumDays,
  curfewWindow,
  curfewLongest,
  curfewAnchor,
  curfewGap,
  curfewExclusions,
  curfewHours,
  curfewRecall,
  curfewRepresentations,
  timeAtLarge,
  childLongFraction,
  curfewPolicy,
  curfew2026,
  dayRule,
  dayRuleSection8,
  publicHolidayMeaning,
  discretionaryDays,
  discretionaryOrder,
  discretionaryMinimum,
  countingUnit,
  counting,
  commencementSection8,
  commencementSection9,
  commencementSection10,
  commencementSection12,
  commencementSection13,
  commencementSection11,
  commencementSection14,
  emergencyLimits,
  emergencyExclusions,
  emergencyExclusions2025,
  emergencySchemes,
  emergencySentencedBefore,
  emergencyLongestSentence,
  coverageStart,
  earlyRemovalAnchor,
  earlyRemovalWindow,
];
