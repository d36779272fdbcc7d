import type { Calculator } from 'justice-pathway';

export { sentenceParameters } from './parameters.ts';

/** The calculators of this area. */
export const sentenceCalculators: readonly Calculator[] = [];
