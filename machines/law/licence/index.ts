import type { Calculator, Parameter } from 'justice-pathway';

export const licenceParameters: readonly Parameter[] = [];
export const licenceCalculators: readonly Calculator[] = [];
