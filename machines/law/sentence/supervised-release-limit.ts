import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Supervision after release lasts up to this long and never beyond the end of the sentence; for sentences under four years that are not sexual offences under s.1AA. */
export const supervisedReleaseLimit = defineParameter<number>({
  id: 'sentence.supervised-release-limit',
  rows: ['DIS-030', 'DIS-104'],
  label: 'Longest supervised release order',
  unit: 'months',
  selector: 'sentence',
  values: [
    {
      from: '1996-04-01',
      value: 12,
      source: at(sources.procedure1995, 's.209'),
      note: 'Read in s.209(1) and (7) as at 7 April 2026; the start is that of the 1995 Act.',
    },
  ],
});
