import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Release dates are computed in days. */
export const countingUnit = defineParameter({
  id: 'release.counting-unit',
  rows: ['DAY-010'],
  label: 'Unit in which the prison service computes release dates',
  unit: 'rule',
  selector: 'now',
  values: [{ from: null, value: 'days', source: at(sources.notes2025, 'para 18') }],
});
