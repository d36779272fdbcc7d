import type { Calculator, Parameter } from 'justice-pathway/law';
import { fiscalOffer } from './fiscal-fine.ts';
import { compensationMaximum, deemedAcceptance, fiscalFineMaximum, fiscalFineScale, notAConviction } from './fiscal-fine-scale.ts';
import { diversionLength, prosecutionOptions, warningBarsProsecution } from './options.ts';
import { solemnLimits } from './solemn-limits.ts';
import { statutorySummary, summaryCustody } from './summary-limits.ts';
import {
  courtMayExtend,
  fullCommittalAfter,
  keptByThe2025Act,
  measuresEndedEarly,
  notCommencedOfThe2025Act,
  solemnCustodyLimits,
  solemnPreliminaryLimit,
  solemnSuspension,
  solemnTrialLimit,
  statutorySummaryLimit,
  summaryCustodyLimit,
  temporaryMeasuresEnd,
} from './time-limit-values.ts';
import { guiltyMajority, trialCommences, trialVerdict, verdicts } from './verdict.ts';
import { workOffer, workOfferHours, workOfferStandstill } from './work-offer.ts';

export const prosecutionParameters: readonly Parameter[] = [
  prosecutionOptions,
  fiscalFineMaximum,
  fiscalFineScale,
  deemedAcceptance,
  compensationMaximum,
  workOfferHours,
  workOfferStandstill,
  warningBarsProsecution,
  diversionLength,
  notAConviction,
  statutorySummaryLimit,
  summaryCustodyLimit,
  solemnPreliminaryLimit,
  solemnTrialLimit,
  solemnCustodyLimits,
  solemnSuspension,
  temporaryMeasuresEnd,
  measuresEndedEarly,
  courtMayExtend,
  fullCommittalAfter,
  keptByThe2025Act,
  notCommencedOfThe2025Act,
  verdicts,
  guiltyMajority,
  trialCommences,
];
export const prosecutionCalculators: readonly Calculator[] = [
  fiscalOffer,
  workOffer,
  statutorySummary,
  summaryCustody,
  solemnLimits,
  trialVerdict,
];
