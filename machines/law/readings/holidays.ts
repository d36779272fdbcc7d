import type { Readings } from './readings-type.ts';

/** Who read each value of this area, on which day and where; and who saw the day on which it began. */
export const holidaysReadings: Readings = {
  'holidays.bank-holidays from 2007-01-15': {
    value: [
      {
        how: 'secondary-text',
        by: 'reader-1',
        on: '2026-11-21',
        locator: "Banking and Financial Dealings Act 1971, sch.1; St Andrew's Day Bank Holiday (Scotland) Act 2007",
      },
    ],
  },
  'holidays.one-off-bank-holidays from the start': {
    value: [{ how: 'official-guidance', by: 'reader-1', on: '2026-11-21', locator: 'The Independent, 5 February 2026' }],
  },
  'holidays.bank-holidays-are-not-public-holidays from the start': {
    value: [{ how: 'secondary-text', by: 'reader-1', on: '2026-11-21', locator: 'Banking and Financial Dealings Act 1971' }],
  },
  'holidays.court-holidays from the start': {
    value: [{ how: 'enacted-text', by: 'reader-1', on: '2026-11-21', locator: 'Criminal Procedure (Scotland) Act 1995, s.8' }],
  },
  'holidays.custody-routing from 2021-05-03': {
    value: [
      {
        how: 'official-guidance',
        by: 'reader-1',
        on: '2026-11-21',
        locator: 'Scottish Courts and Tribunals Service, closed on 3 May 2021',
      },
    ],
  },
  'holidays.court-sittings from the start': {
    value: [{ how: 'memory', by: 'reader-1', on: '2026-11-21', locator: 'Criminal Procedure (Scotland) Act 1995, s.8(1)' }],
  },
};
