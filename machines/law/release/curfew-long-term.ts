import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A long-term sentence qualifies only once the Parole Board has recommended release at half. */
export const curfewLongTerm = defineParameter({
  id: 'release.curfew-long-term',
  rows: ['HDC-002'],
  label: 'Home detention curfew for a long-term sentence',
  unit: 'guard',
  selector: 'release',
  values: [
    {
      from: '2008-03-21',
      to: '2026-02-08',
      value: 'only if the Parole Board has recommended release at half',
      source: at(sources.prisoners1993, 's.3AA(1)(b)'),
      note: 'The start is from memory.',
    },
    {
      from: '2026-02-09',
      value: 'only if the Parole Board has recommended release at half',
      source: at(sources.prisoners1993, 's.3AA(1)(b)'),
      note: 'Section 9 of the 2023 Act ends this; whether it has been commenced since 9 February 2026 has not been found.',
    },
  ],
});
