import { assumptions, releaseLever, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';

/** The real pathway, as the command line runs it. */
export const world = { pathway: scottishPathway, assumptions: { ...assumptions, releaseLever }, calendars: [scottishBankHolidays] };
