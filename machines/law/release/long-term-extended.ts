import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A long-term extended sentence imposed from 1 February 2016 has no automatic release before its custodial term ends. */
export const longTermExtended = defineParameter({
  id: 'release.long-term-extended',
  rows: ['REL-015', 'XS-012'],
  label: 'Automatic release of a long-term extended sentence',
  unit: 'guard',
  selector: 'sentence',
  values: [
    {
      from: '2016-02-01',
      value: 'none before the end of the custodial term',
      source: at(sources.prisoners1993, 's.1(1A)(b)(ii)'),
    },
  ],
});
