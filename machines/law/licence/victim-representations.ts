import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Representations about a licence may be made from this length of sentence. */
export const victimRepresentations = defineParameter<number>({
  id: 'licence.victim-representations',
  rows: ['AFT-011'],
  label: 'Sentence from which the person harmed may make representations on a licence',
  unit: 'years',
  selector: 'sentence',
  values: [
    { from: null, to: '2026-03-31', value: 4, source: sources.victimScheme2026 },
    {
      from: '2026-04-01',
      value: 4,
      source: sources.victimScheme2026,
      note: 'Still so in March 2026; later not checked.',
    },
  ],
});
