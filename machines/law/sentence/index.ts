import type { Calculator } from 'justice-pathway/law';
import { backdating } from './backdating.ts';
import { monitoredBailCreditCalculator } from './monitored-bail-credit-calculator.ts';
import { singleTermCalculator } from './single-term.ts';
import { timeOnRemand } from './time-on-remand.ts';

export { sentenceParameters } from './parameters.ts';

/** The calculators of this area. */
export const sentenceCalculators: readonly Calculator[] = [singleTermCalculator, backdating, monitoredBailCreditCalculator, timeOnRemand];
