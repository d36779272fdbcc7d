import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The sheriff principal prescribes the holidays of criminal courts by order, for each sheriffdom and court. */
export const courtHolidays = defineParameter({
  id: 'holidays.court-holidays',
  rows: ['HOL-005'],
  label: 'Who sets the holidays of criminal courts',
  unit: 'rule',
  selector: 'now',
  values: [
    {
      from: null,
      value: 'the sheriff principal, by order, per sheriffdom and court',
      source: at(sources.procedure1995, 's.8'),
      note: 'An order for Lothian and Borders for 2026 was seen announced; no order for Tayside, Central and Fife.',
    },
  ],
});
