import { at, sources } from '../../sources/acts.ts';
import type { Rounding } from '../fraction.ts';
import { defineParameter } from '../law-parameter.ts';

/** How a fraction of a day is rounded and whether the first day counts: no published text was found, so it is a choice with a default. */
export const counting = defineParameter<{ readonly rounding: Rounding; readonly firstDay: 'counts' | 'does-not-count' }>({
  id: 'release.counting',
  rows: ['DAY-011'],
  label: 'Rounding of part of a day, and whether the first day counts',
  unit: 'strategy',
  selector: 'now',
  values: [
    {
      from: null,
      value: { rounding: 'up', firstDay: 'counts' },
      source: at(sources.notes2025, 'para 18'),
      note: 'No published text of the prison service settles the rounding or the first day.',
    },
  ],
});
