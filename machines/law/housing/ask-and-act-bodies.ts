import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** No body has the duty to ask and act until Part 5 of the 2025 Act is commenced. */
export const askAndActBodies = defineParameter<readonly string[]>({
  id: 'housing.ask-and-act-bodies',
  rows: ['housing'],
  label: 'Bodies that must ask about housing and act on the answer',
  unit: 'list',
  selector: 'now',
  values: [
    {
      from: null,
      value: [],
      source: at(sources.housing2025, 'Part 5'),
      note: 'Shown as not in force in the copy seen; the starting day has not been found.',
    },
  ],
});
