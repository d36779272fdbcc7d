import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The person applies; under Part 5 of the 2025 Act a prison could apply for a person who agrees. */
export const applicants = defineParameter<readonly string[]>({
  id: 'housing.applicants',
  rows: ['housing'],
  label: 'Who may apply to a council as homeless for a person in custody',
  unit: 'list',
  selector: 'now',
  values: [{ from: null, value: ['the person'], source: sources.housing1987 }],
});
