import type { DiversionSteps } from 'justice-pathway/service';

/** What the steps of a diversion from prosecution are called in journeys. */
export const diversionSteps: DiversionSteps = {
  referred: 'diversion.referred',
  assessed: 'diversion.assessed',
  commenced: 'diversion.commenced',
  completed: 'diversion.completed',
  ended: 'diversion.ended',
};
