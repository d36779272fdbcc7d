import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The court must have regard to time on remand and name the start date, with reasons if it does not backdate; nothing is automatic. */
export const remandRegard = defineParameter({
  id: 'sentence.remand-regard',
  rows: ['BAI-012', 'SGL-009', 'SGL-010', 'SGL-011'],
  label: 'Time on remand when sentence is passed',
  unit: 'guard',
  selector: 'sentence',
  values: [
    {
      from: '1996-04-01',
      value: 'the court must have regard to it; backdating is not automatic',
      source: at(sources.procedure1995, 's.210(1)'),
      note: 'The start is that of the 1995 Act.',
    },
  ],
});
