import type { UnitCost } from 'justice-pathway/simulate';
import { counted } from '../assumptions/number.ts';

/**
 * What was published of what things cost. Nothing was found of a place at a desk, of a phone, of naloxone or of an interview: what
 * these cost is not known.
 */
export const unitCosts: readonly UnitCost[] = [
  {
    measure: 'days-in-prison',
    label: 'A day in prison',
    currency: 'GBP',
    cost: counted(129.15, '2023-24', 'U01', 'high', 'An average, of £47,140 a place and year: a place that stands empty saves less.'),
  },
  {
    measure: 'tenancies-lost',
    label: 'A tenancy lost',
    currency: 'GBP',
    cost: counted(
      24_000,
      '2019-20',
      'U02',
      'low',
      'Of a single person with low needs who is evicted and is nine months in temporary accommodation.',
    ),
  },
  {
    measure: 'throughcare-taken-up',
    label: 'Throughcare for a person',
    currency: 'GBP',
    cost: counted(2_535, '2013-15', 'U03', 'low', 'Planned: £3.65 million in two years for up to 720 women a year.'),
    pays: ['throughcare.offered', 'throughcare.accepted'],
  },
];
