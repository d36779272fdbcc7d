import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A court may order the return of a person, even one released unconditionally, for all or part of the time between the new offence and the end of the first sentence. */
export const returnOrder = defineParameter<{
  readonly until: string;
  readonly longest: string;
  readonly runsFrom: string;
  readonly withNewSentence: readonly string[];
}>({
  id: 'licence.return-order',
  rows: ['REC-002', 'S16-001', 'S16-002', 'S16-003', 'S16-004', 'S16-005', 'S16-006'],
  label: 'Return to custody for a new offence before the sentence would have ended',
  unit: 'rule',
  selector: 'offence',
  values: [
    {
      from: '1993-10-01',
      value: {
        until: 'the day before the sentence would have ended',
        longest: 'from the new offence to the end of the first sentence',
        runsFrom: 'the order',
        withNewSentence: ['before', 'concurrently'],
      },
      source: at(sources.prisoners1993, 's.16(1), (2), (5)'),
      note: 'No start was found; the day is that of the Act, from memory.',
    },
  ],
});
