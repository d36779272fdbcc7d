import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A sheriff court need not sit on a Saturday, Sunday or court holiday, but may sit on any day for criminal business. */
export const courtSittings = defineParameter({
  id: 'holidays.court-sittings',
  rows: ['HOL-007'],
  label: 'Days on which a sheriff court need not sit',
  unit: 'rule',
  selector: 'now',
  values: [
    {
      from: null,
      value: { needNotSit: ['Saturday', 'Sunday', 'court holiday'], maySit: 'any day, for criminal business' },
      source: at(sources.procedure1995, 's.8(1)'),
      note: 'From memory.',
    },
  ],
});
