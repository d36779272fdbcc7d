import type { Calculator } from 'justice-pathway/law';
import { licenceAndSupervision } from './licence-and-supervision.ts';
import { recall } from './recall.ts';
import { returnOrderCalculator } from './return-order-calculator.ts';
import { throughcare } from './throughcare.ts';
import { victimNotice } from './victim-notification-calculator.ts';

export { licenceParameters } from './parameters.ts';

/** The calculators of this area. */
export const licenceCalculators: readonly Calculator[] = [licenceAndSupervision, recall, returnOrderCalculator, throughcare, victimNotice];
