import type { Parameter } from 'justice-pathway/law';
import { applicants } from './applicants.ts';
import { askAndActBodies } from './ask-and-act-bodies.ts';
import { threatenedMonths } from './threatened-months.ts';

/** Every parameter of this area. */
export const housingParameters: readonly Parameter[] = [threatenedMonths, applicants, askAndActBodies];
