import { sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Statutory throughcare follows a sentence of four years or more, six months or more for a sexual offence, an extended sentence, a supervised release order, or life. */
export const statutoryThroughcare = defineParameter<{
  readonly fromYears: number;
  readonly sexualFromMonths: number;
  readonly also: readonly string[];
}>({
  id: 'licence.statutory-throughcare',
  rows: ['AFT-001'],
  label: 'Who has statutory throughcare',
  unit: 'table',
  selector: 'release',
  values: [
    {
      from: null,
      value: { fromYears: 4, sexualFromMonths: 6, also: ['extended-sentence', 'supervised-release-order', 'life', 'lifelong-restriction'] },
      source: sources.jswStatistics,
    },
  ],
});
