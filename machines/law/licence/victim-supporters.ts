import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Organisations that a person harmed may name to be told of a release. */
export const victimSupporters = defineParameter<readonly string[]>({
  id: 'licence.victim-supporters',
  rows: ['AFT-014'],
  label: 'Organisations that may be told on behalf of the person harmed',
  unit: 'list',
  selector: 'release',
  values: [
    {
      from: '2024-06-13',
      value: ['Victim Support Scotland', 'Rape Crisis Scotland', 'ASSIST', 'Children First'],
      source: sources.supporters2024,
      note: 'The power itself came into force on 26 May 2024.',
    },
  ],
});
