import type { Parameter } from 'justice-pathway/law';
import { bankHolidays } from './bank-holidays.ts';
import { bankHolidaysAreNotPublicHolidays } from './bank-holidays-are-not-public-holidays.ts';
import { courtHolidays } from './court-holidays.ts';
import { courtSittings } from './court-sittings.ts';
import { custodyRouting } from './custody-routing.ts';
import { oneOffBankHolidays } from './one-off-bank-holidays.ts';

/** Every parameter of this area. */
export const holidaysParameters: readonly Parameter[] = [
  bankHolidays,
  oneOffBankHolidays,
  bankHolidaysAreNotPublicHolidays,
  courtHolidays,
  custodyRouting,
  courtSittings,
];
