import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** The person harmed may join the Victim Notification Scheme from this length of sentence. */
export const victimNotification = defineParameter<number>({
  id: 'licence.victim-notification',
  rows: ['AFT-011'],
  label: 'Sentence from which the Victim Notification Scheme applies',
  unit: 'months',
  selector: 'sentence',
  values: [
    { from: null, to: '2026-03-31', value: 18, source: sources.victimScheme2026 },
    {
      from: '2026-04-01',
      value: 18,
      source: sources.victimScheme2026,
      note: 'Still so in March 2026; one scheme for all lengths is enacted but was not found commenced.',
    },
  ],
});
