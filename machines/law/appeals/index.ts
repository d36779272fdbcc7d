import type { Calculator, Parameter } from 'justice-pathway/law';
import { appealLimits } from './appeal-limits.ts';
import { interimLiberation } from './interim-liberation.ts';
import { interimLiberation as interimLiberationRules, leaveRefused, solemnAppealLimits, summaryAppealLimits } from './values.ts';

export const appealParameters: readonly Parameter[] = [solemnAppealLimits, summaryAppealLimits, leaveRefused, interimLiberationRules];
export const appealCalculators: readonly Calculator[] = [appealLimits, interimLiberation];
