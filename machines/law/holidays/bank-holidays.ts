import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The bank holidays of Scotland by rule; a holiday on a weekend has a substitute. Easter Monday is not one. The calendar computes them. */
export const bankHolidays = defineParameter<readonly string[]>({
  id: 'holidays.bank-holidays',
  rows: ['HOL-001'],
  label: 'Bank holidays of Scotland by rule',
  unit: 'list',
  selector: 'now',
  values: [
    {
      from: '2007-01-15',
      value: [
        '1 January',
        '2 January',
        'Good Friday',
        'first Monday in May',
        'last Monday in May',
        'first Monday in August',
        '30 November',
        '25 December',
        '26 December',
      ],
      source: at(sources.banking1971, "sch.1; St Andrew's Day Bank Holiday (Scotland) Act 2007"),
      note: 'The last Monday in May and 26 December are by proclamation. The day in 2007 is from memory.',
    },
  ],
});
