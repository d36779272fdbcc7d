import type { Calculator, Parameter } from 'justice-pathway/law';
import { antisocialFixedPenalty, finePartPayment, nonHarassmentOrder, victimSurcharge } from './fines.ts';
import { antisocialPenalty, fineEnquiry, harassmentDuty, partPayment, surchargeBands } from './values.ts';

export const fineParameters: readonly Parameter[] = [surchargeBands, partPayment, fineEnquiry, antisocialPenalty, harassmentDuty];
export const fineCalculators: readonly Calculator[] = [victimSurcharge, finePartPayment, antisocialFixedPenalty, nonHarassmentOrder];
