import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Reasons in the Act that rule out emergency early release. */
export const emergencyExclusions = defineParameter<readonly string[]>({
  id: 'release.emergency-exclusions',
  rows: ['5.3'],
  label: 'Who the Act shuts out of emergency early release',
  unit: 'list',
  selector: 'release',
  values: [
    {
      from: '2024-05-26',
      value: [
        'life',
        'untried',
        'terrorism',
        'liable-to-removal',
        'supervised-release-order',
        'extended-sentence',
        'extradition',
        'sex-offence-notification',
        'domestic-abuse',
        'long-term-without-parole-recommendation',
      ],
      source: at(sources.prisoners1993, 's.3C(6)'),
    },
  ],
});
