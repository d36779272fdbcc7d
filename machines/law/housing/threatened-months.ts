import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A council must act when a person is likely to become homeless within this time; Part 5 of the 2025 Act would make it six months. */
export const threatenedMonths = defineParameter<number>({
  id: 'housing.threatened-months',
  rows: ['housing'],
  label: 'Months before losing a home from which a person is threatened with homelessness',
  unit: 'months',
  selector: 'now',
  values: [
    {
      from: null,
      value: 2,
      source: at(sources.housing1987, 's.24(4)'),
      note: 'The 2025 Act would change this; its part was shown as not in force in the copy seen. The reform housing-2025 applies it.',
    },
  ],
});
