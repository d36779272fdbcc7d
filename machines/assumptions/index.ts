import type { ReleaseAssumption, SimulationAssumptions } from 'justice-pathway/simulate';
import { arrivals } from './arrivals.ts';
import { askRates } from './asks.ts';
import { choices } from './choices/index.ts';
import { desks } from './desks.ts';
import { related } from './related.ts';
import { held, returns } from './returns.ts';
import { serviceSteps } from './steps/index.ts';

export { calibration, type Quantity } from './calibration.ts';

/**
 * All that a simulated year rests on, each number with its source or the word "assumption".
 * Shares and waits, never a score for a person; any number can be replaced.
 */
export const assumptions: SimulationAssumptions = {
  arrivals,
  choices,
  services: serviceSteps,
  asks: askRates,
  desks,
  episodes: ['custody'],
  returns,
  related,
  held,
};

/** Where a release date stands, for scenarios that move it; alone it changes nothing. Short sentences that are released automatically. */
export const releaseLever: ReleaseAssumption = {
  stage: 'custody',
  event: 'custody.libDate.changed',
  date: 'releaseOn',
  start: 'startOn',
  days: 'days',
  added: 'addedDays',
  given: { longTerm: false, basis: 'automatic', status: 'sentenced' },
  calendar: 'scotland-bank-holidays',
  notOn: [6, 7],
};
