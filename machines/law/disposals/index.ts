import type { Calculator, Parameter } from 'justice-pathway/law';
import { communityPaybackOrder } from './community-payback-order.ts';
import { fineDefault, fineTimeToPay } from './fine-default.ts';
import { defaultImprisonment, defaultPayback, standardScale, timeToPay } from './fine-values.ts';
import {
  deferralLength,
  deferredSentence,
  drugTreatmentOrder,
  libertyChildReport,
  libertyLimits,
  restrictionOfLibertyOrder,
  treatmentLength,
} from './other-orders.ts';
import { paybackParameters } from './payback-values.ts';
import { ceilings, detentionBelow, disposals, sentencingCeiling } from './sentencing-ceiling.ts';
import { shortSentence, shortSentenceException, shortSentencePresumption } from './short-sentence-presumption.ts';
import { unpaidWorkCut } from './unpaid-work-cut.ts';

export const disposalParameters: readonly Parameter[] = [
  disposals,
  shortSentence,
  shortSentenceException,
  ...paybackParameters,
  standardScale,
  defaultImprisonment,
  timeToPay,
  defaultPayback,
  treatmentLength,
  libertyLimits,
  libertyChildReport,
  deferralLength,
  ceilings,
  detentionBelow,
];
export const disposalCalculators: readonly Calculator[] = [
  shortSentencePresumption,
  communityPaybackOrder,
  unpaidWorkCut,
  fineDefault,
  fineTimeToPay,
  drugTreatmentOrder,
  restrictionOfLibertyOrder,
  deferredSentence,
  sentencingCeiling,
];
