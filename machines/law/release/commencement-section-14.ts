import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Section 14 of the 2023 Act (information to victim support organisations) has been in force since this day. */
export const commencementSection14 = defineParameter<{ readonly status: 'in-force' }>({
  id: 'release.commencement-section-14',
  rows: ['3.1'],
  label: '2023 Act section 14: information to victim support organisations',
  unit: 'status',
  selector: 'now',
  values: [{ from: '2024-05-26', value: { status: 'in-force' }, source: at(sources.ssi2024n145, 'reg.2(1)') }],
});
