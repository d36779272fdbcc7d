import type { CivilDuration } from 'justice-pathway/law';
import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const act = (provision: string) => at(sources.procedure1995, provision);

export const standardScale = defineParameter<readonly number[]>({
  id: 'disposal.standard-scale',
  rows: ['DIS-024'],
  label: 'Levels 1 to 5 of the standard scale',
  unit: 'pounds',
  selector: 'offence',
  values: [
    since(null, [200, 500, 1000, 2500, 5000], sources.finesPage, {
      note: 'Level 4 and the prescribed sum of £10,000 are published; the others are from memory.',
    }),
  ],
});

export interface DefaultBand {
  /** Pounds; `null` for any larger amount. */
  readonly upTo: number | null;
  readonly most: CivilDuration;
}

export const defaultImprisonment = defineParameter<readonly DefaultBand[]>({
  id: 'disposal.fine-default-imprisonment',
  rows: ['DIS-025', 'DIS-103'],
  label: 'Longest imprisonment in default of a fine, by its amount',
  unit: 'table',
  selector: 'decision',
  values: [
    since(
      null,
      [
        { upTo: 200, most: { days: 7 } },
        { upTo: 500, most: { days: 14 } },
        { upTo: 1000, most: { days: 28 } },
        { upTo: 2500, most: { days: 45 } },
        { upTo: 5000, most: { months: 3 } },
        { upTo: 10_000, most: { months: 6 } },
        { upTo: 20_000, most: { months: 12 } },
        { upTo: 50_000, most: { months: 18 } },
        { upTo: 100_000, most: { years: 2 } },
        { upTo: 250_000, most: { years: 3 } },
        { upTo: 1_000_000, most: { years: 5 } },
        { upTo: null, most: { years: 10 } },
      ],
      at(sources.criminalJustice1991, 's.23(2), carried to the 1995 Act s.219(2)'),
      {
        note: 'Since 1992; the day is not established. The table was read in the 1995 Act as at 7 April 2026.',
      },
    ),
  ],
});

export const timeToPay = defineParameter({
  id: 'disposal.fine-time-to-pay',
  rows: ['DIS-026'],
  label: 'Least days to pay a fine or its first instalment, if time is allowed',
  unit: 'days',
  selector: 'sentence',
  values: [since(null, 7, act('s.214(1)-(2)'))],
});

export const defaultPayback = defineParameter({
  id: 'disposal.fine-default-unpaid-work',
  rows: ['DIS-023'],
  label:
    'In default: up to one level unpaid work at level 1 instead of prison is mandatory, above it is open; up to a lower level the hours are capped; paying ends the order',
  unit: 'levels and hours',
  selector: 'decision',
  values: [since('2011-02-01', { mandatoryToLevel: 2, cappedToLevel: 1, cappedHours: 50 }, act('s.227M'))],
});
