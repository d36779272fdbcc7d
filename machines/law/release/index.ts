import type { Calculator } from 'justice-pathway';

export { releaseParameters } from './parameters.ts';

/** The calculators of this area. */
export const releaseCalculators: readonly Calculator[] = [];
