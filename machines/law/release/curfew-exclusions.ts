import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Reasons in the Act that rule out home detention curfew. */
export const curfewExclusions = defineParameter<readonly string[]>({
  id: 'release.curfew-exclusions',
  rows: ['HDC-009', 'HDC-010', 'HDC-108', 'HDC-109', 'HDC-115', 'XS-011'],
  label: 'Who cannot have home detention curfew',
  unit: 'list',
  selector: 'release',
  values: [
    {
      from: '2008-03-21',
      to: '2016-12-13',
      value: [
        'extended-sentence',
        'supervised-release-order',
        'hospital-direction',
        'sex-offence-notification',
        'liable-to-removal',
        'recalled-before',
        'returned-under-s16',
      ],
      source: at(sources.prisoners1993, 's.3AA(5)'),
    },
    {
      from: '2016-12-14',
      value: [
        'extended-sentence',
        'supervised-release-order',
        'hospital-direction',
        'sex-offence-notification',
        'liable-to-removal',
        'terrorism',
      ],
      source: at(sources.ssi2016n416, 'art.2'),
    },
  ],
});
