import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A bank holiday is not a public holiday: most public holidays are days of a council, and not every employer keeps them. */
export const bankHolidaysAreNotPublicHolidays = defineParameter({
  id: 'holidays.bank-holidays-are-not-public-holidays',
  rows: ['HOL-003'],
  label: 'Bank holidays and public holidays',
  unit: 'rule',
  selector: 'now',
  values: [
    {
      from: null,
      value: 'public holidays are local; bank holidays are not observed everywhere',
      source: sources.banking1971,
    },
  ],
});
