import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** On a court holiday the custody business of some courts goes to another; only days that a source names are held. */
export const custodyRouting = defineParameter<
  readonly { readonly date: string; readonly courts: readonly string[]; readonly to: string }[]
>({
  id: 'holidays.custody-routing',
  rows: ['HOL-006'],
  label: 'Custody business on a court holiday',
  unit: 'table',
  selector: 'now',
  values: [
    {
      from: '2021-05-03',
      to: '2021-05-03',
      value: [{ date: '2021-05-03', courts: ['Alloa', 'Stirling'], to: 'Falkirk' }],
      source: sources.courtsClosed2021,
    },
  ],
});
