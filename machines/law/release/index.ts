import type { Calculator, Parameter } from 'justice-pathway';

export const releaseParameters: readonly Parameter[] = [];
export const releaseCalculators: readonly Calculator[] = [];
