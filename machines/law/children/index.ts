import type { Calculator, Parameter } from 'justice-pathway/law';
import { ageOfCriminalResponsibility, placeOfDetention, principalReporter } from './calculators.ts';
import { hearingAdviceCalculator } from './hearing-advice.ts';
import { childrenParameters as parameters } from './values.ts';

export const childrenParameters: readonly Parameter[] = parameters;
export const childrenCalculators: readonly Calculator[] = [
  ageOfCriminalResponsibility,
  placeOfDetention,
  principalReporter,
  hearingAdviceCalculator,
];
