import type { Calculator, Parameter } from 'justice-pathway/law';
import { alternativeDisclosure } from './alternative.ts';
import { disclosure } from './disclosure.ts';
import { disclosureLevelTwo } from './level-two.ts';
import { disclosureParameters as parameters } from './values.ts';

export const disclosureParameters: readonly Parameter[] = parameters;
export const disclosureCalculators: readonly Calculator[] = [disclosure, alternativeDisclosure, disclosureLevelTwo];
