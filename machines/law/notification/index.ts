import type { Calculator, Parameter } from 'justice-pathway/law';
import { notificationRequirements } from './notification.ts';
import { notificationParameters as parameters } from './values.ts';

export const notificationParameters: readonly Parameter[] = parameters;
export const notificationCalculators: readonly Calculator[] = [notificationRequirements];
