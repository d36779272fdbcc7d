import { oneOffHolidays } from '../../calendars/scottish-bank-holidays.ts';
import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Days by royal proclamation, by date. The late May holiday of 2022 moved to 2 June and the early May holiday of 2020 to 8 May. */
export const oneOffBankHolidays = defineParameter<Readonly<Record<string, string>>>({
  id: 'holidays.one-off-bank-holidays',
  rows: ['HOL-002'],
  label: 'One-off bank holidays',
  unit: 'table',
  selector: 'now',
  values: [
    {
      from: null,
      value: oneOffHolidays,
      source: sources.news2026WorldCup,
      note: 'The days of 2019 to 2028 agree with the published list; 15 June 2026 is by the proclamation of February 2026.',
    },
  ],
});
