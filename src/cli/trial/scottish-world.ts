import { assumptions, releaseLever, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import type { TrialWorld } from '../../simulate/index.ts';

/** The pathway and the assumptions that the command line simulates. */
export const scottishWorld: TrialWorld = {
  pathway: scottishPathway,
  assumptions: { ...assumptions, releaseLever },
  calendars: [scottishBankHolidays],
};
