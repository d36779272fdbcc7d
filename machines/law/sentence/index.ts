import type { Calculator, Parameter } from 'justice-pathway';

export const sentenceParameters: readonly Parameter[] = [];
export const sentenceCalculators: readonly Calculator[] = [];
