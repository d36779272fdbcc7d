import type { Calculator } from 'justice-pathway';

export { licenceParameters } from './parameters.ts';

/** The calculators of this area. */
export const licenceCalculators: readonly Calculator[] = [];
