import type { ServiceStep } from '../types.ts';
import { financialSteps } from './financial.ts';
import { healthSteps } from './health.ts';
import { housingSteps } from './housing.ts';
import { justiceSteps } from './justice.ts';

/** What services do, after what, for whom, how often and how soon. */
export const serviceSteps: readonly ServiceStep[] = [...justiceSteps, ...housingSteps, ...financialSteps, ...healthSteps];
