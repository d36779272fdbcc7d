import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Passed by the High Court; without limit of time, with a punishment part. */
export const lifelongRestriction = defineParameter({
  id: 'sentence.lifelong-restriction',
  rows: ['DIS-035'],
  label: 'Order for lifelong restriction',
  unit: 'guard',
  selector: 'sentence',
  values: [
    {
      from: '2006-06-20',
      value: { court: 'High Court', determinate: false, punishmentPart: true },
      source: at(sources.procedure1995, 's.210F; 1993 Act s.2(1)(ab)'),
      note: 'The start is from memory.',
    },
  ],
});
