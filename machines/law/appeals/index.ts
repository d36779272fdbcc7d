import type { Calculator, Parameter } from 'justice-pathway/law';
import { appealLimits } from './appeal-limits.ts';
import { leaveRefused, solemnAppealLimits, summaryAppealLimits } from './values.ts';

export const appealParameters: readonly Parameter[] = [solemnAppealLimits, summaryAppealLimits, leaveRefused];
export const appealCalculators: readonly Calculator[] = [appealLimits];
