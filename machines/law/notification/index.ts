import type { Calculator, Parameter } from 'justice-pathway/law';
import { mappaEnd, mappaEndCalculator } from './mappa-end.ts';
import { notificationRequirements } from './notification.ts';
import { notificationParameters as parameters } from './values.ts';

export const notificationParameters: readonly Parameter[] = [...parameters, mappaEnd];
export const notificationCalculators: readonly Calculator[] = [notificationRequirements, mappaEndCalculator];
