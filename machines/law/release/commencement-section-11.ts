import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Section 11 of the 2023 Act (emergency early release) has been in force since this day. */
export const commencementSection11 = defineParameter<{ readonly status: 'in-force' }>({
  id: 'release.commencement-section-11',
  rows: ['3.1'],
  label: '2023 Act section 11: emergency early release',
  unit: 'status',
  selector: 'now',
  values: [{ from: '2024-05-26', value: { status: 'in-force' }, source: at(sources.ssi2024n145, 'reg.2(1)') }],
});
