import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** For a shorter sentence the Victim Information Scheme tells these facts only. */
export const victimInformation = defineParameter<readonly string[]>({
  id: 'licence.victim-information',
  rows: ['AFT-012'],
  label: 'What is told below the Victim Notification Scheme',
  unit: 'list',
  selector: 'sentence',
  values: [
    {
      from: null,
      to: '2026-03-31',
      value: ['date of release', 'escape', 'licence conditions that protect the person harmed'],
      source: sources.victimScheme2026,
    },
    {
      from: '2026-04-01',
      value: ['date of release', 'escape', 'licence conditions that protect the person harmed'],
      source: sources.victimScheme2026,
      note: 'Still so in March 2026; later not checked.',
    },
  ],
});
