import type { Calculator } from 'justice-pathway/law';
import { changesInForce } from './changes-in-force.ts';

export { changeParameters } from './values.ts';

/** The calculators of this area. */
export const changeCalculators: readonly Calculator[] = [changesInForce];
