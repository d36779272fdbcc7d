import { defineParameter } from '../law-parameter.ts';

/** No authority was found for the months of a sentence: one convention for the whole product, and the other reading shown at the end of a month. */
export const monthCounting = defineParameter({
  id: 'sentence.month-counting',
  rows: ['TIME-001', 'TIME-002', 'TIME-003', 'TIME-004', 'TIME-005', 'TIME-008'],
  label: 'How months and days are counted: a period that begins with a day has it as its first',
  unit: 'strategy',
  selector: 'now',
  values: [
    {
      from: null,
      value: {
        beginningWith: 'the day before the same number, or the last day of a month that lacks it',
        after: 'the same number, or the last day of a month that lacks it',
      },
      source: { title: 'A convention of this project: no rule was found', kind: 'assumption' },
      note: 'By convention: no rule and no manual of the prison service was found.',
    },
  ],
});
