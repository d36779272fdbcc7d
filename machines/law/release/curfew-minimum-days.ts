import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Until 10 October 2019 four weeks had to be served before home detention curfew, if the part of the sentence was shorter. */
export const curfewMinimumDays = defineParameter<number>({
  id: 'release.curfew-minimum-days',
  rows: ['HDC-003', 'HDC-004', 'HDC-101', 'HDC-102', 'HDC-117'],
  label: 'Least time served before home detention curfew',
  unit: 'days',
  selector: 'release',
  values: [
    { from: '2008-03-21', to: '2019-10-10', value: 28, source: at(sources.prisoners1993, 's.3AA(2) before the 2019 Act s.48') },
    {
      from: '2019-10-11',
      value: 0,
      source: at(sources.management2019, 's.48(2); SSI 2019/309'),
      note: 'The part of the sentence alone since then; no floor is known to have come back.',
    },
  ],
});
