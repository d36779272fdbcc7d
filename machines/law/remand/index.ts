import type { Calculator, Parameter } from 'justice-pathway/law';
import { fullCommittal } from './full-committal.ts';

/** The values it reads stand with the time limits of prosecution. */
export const remandParameters: readonly Parameter[] = [];
export const remandCalculators: readonly Calculator[] = [fullCommittal];
