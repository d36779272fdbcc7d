import type { Calculator, Parameter } from 'justice-pathway/law';
import {
  childBands,
  childInPoliceCustody,
  courtDateNotice,
  interviewSolicitor,
  intimation,
  localAuthorityIntimation,
} from './child-rights.ts';
import { policeCustodyClock } from './custody-clock.ts';
import { dutyParameters } from './duties.ts';
import { firstAppearance, nationalJurisdiction, nextCourtDay } from './first-appearance.ts';
import {
  investigativeLiberation,
  liberationConstraints,
  liberationEndings,
  liberationPeriod,
  liberationReview,
} from './investigative-liberation.ts';
import {
  custodyExtension,
  custodyLimit,
  custodyReview,
  extensionReview,
  formerDetention,
  hospitalTime,
  previousPeriods,
} from './police-custody-limits.ts';
import { authorisingRank, custodyTest, extendingRank, extensionConditions, reviewingRank } from './ranks.ts';
import { undertaking, undertakingChanges, undertakingConditions, undertakingExpiry, undertakingPeriod } from './undertaking.ts';

export const policeCustodyParameters: readonly Parameter[] = [
  ...dutyParameters,
  custodyLimit,
  custodyExtension,
  custodyReview,
  extensionReview,
  previousPeriods,
  hospitalTime,
  formerDetention,
  authorisingRank,
  reviewingRank,
  extendingRank,
  extensionConditions,
  custodyTest,
  liberationPeriod,
  liberationConstraints,
  liberationEndings,
  liberationReview,
  undertakingConditions,
  undertakingPeriod,
  undertakingChanges,
  undertakingExpiry,
  firstAppearance,
  nationalJurisdiction,
  childBands,
  interviewSolicitor,
  intimation,
  localAuthorityIntimation,
  courtDateNotice,
];
export const policeCustodyCalculators: readonly Calculator[] = [
  policeCustodyClock,
  investigativeLiberation,
  nextCourtDay,
  undertaking,
  childInPoliceCustody,
];
