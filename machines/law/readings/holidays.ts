import { first } from './by-reader.ts';
import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const holidaysReadings: Readings = {
  'holidays.bank-holidays from 2007-01-15': {
    value: [first('secondary-text', "Banking and Financial Dealings Act 1971, sch.1; St Andrew's Day Bank Holiday (Scotland) Act 2007")],
  },
  'holidays.one-off-bank-holidays from the start': { value: [first('official-guidance', 'The Independent, 5 February 2026')] },
  'holidays.bank-holidays-are-not-public-holidays from the start': {
    value: [first('secondary-text', 'Banking and Financial Dealings Act 1971')],
  },
  'holidays.court-holidays from the start': { value: [first('enacted-text', 'Criminal Procedure (Scotland) Act 1995, s.8')] },
  'holidays.custody-routing from 2021-05-03': {
    value: [first('official-guidance', 'Scottish Courts and Tribunals Service, closed on 3 May 2021')],
  },
  'holidays.court-sittings from the start': { value: [first('memory', 'Criminal Procedure (Scotland) Act 1995, s.8(1)')] },
};
