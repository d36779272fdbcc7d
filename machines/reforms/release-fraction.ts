import type { CivilDate } from 'justice-pathway';
import { assumption, type Reform } from 'justice-pathway/law';
import { type Fraction, partsOf } from '../law/fraction.ts';
import { shortTermFraction } from '../law/release/short-term-fraction.ts';

/**
 * Another release point for short-term sentences that no exclusion reaches, from a day on or on every day.
 * @throws PathwayError `bad-fraction`
 * @example releaseFraction('1/2').id // 'release-fraction-1/2'
 */
export function releaseFraction(fraction: Fraction, from: CivilDate | null = null): Reform {
  partsOf(fraction);
  return {
    id: `release-fraction-${fraction}`,
    label: `Short-term release after ${fraction} of the sentence`,
    description: 'A release point to compare with the law; it is nobody’s proposal unless its source says so.',
    overlays: [
      {
        parameter: shortTermFraction.id,
        values: [
          {
            from,
            value: fraction,
            source: { title: 'Asked for in this calculation', kind: 'assumption' },
            readings: assumption('Asked for in this calculation'),
            note: 'A value chosen to compare with the law.',
          },
        ],
      },
    ],
  };
}
