import type { Service } from 'justice-pathway/service';
import { clackmannanshireServices } from './clackmannanshire.ts';
import { nationalServices } from './national.ts';

export { scottishAreas } from './areas.ts';
export { bodyCalendar } from './body-calendar.ts';
export { clackmannanshire, clackmannanshireServices } from './clackmannanshire.ts';
export { diversionSteps } from './diversion-steps.ts';
export { nationalServices } from './national.ts';
export { openings } from './openings.ts';
export { needsOfTerms } from './terms.ts';

/** All services built in: local ones first. */
export const services: readonly Service[] = [...clackmannanshireServices, ...nationalServices];
