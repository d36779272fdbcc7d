import { before, guess, hours, withMean } from '../number.ts';
import type { Choice } from '../types.ts';
import { choicesOf, may } from './choice.ts';

const at = choicesOf('arrest');
const plain = guess('No figures on what the police decide in the first hours were found.');
const courtOn = { courtOn: { date: { from: 'now', days: { kind: 'uniform', from: 14, to: 28 } } } } as const;
const offence = {
  indictable: {
    oneOf: [
      { value: true, p: 0.5 },
      { value: false, p: 0.5 },
    ],
  },
  offenceOn: { date: { from: 'now', days: { kind: 'uniform', from: -10, to: 0 } } },
} as const;
const enquiry = [
  may(0.74, 'police.charged'),
  may(0.14, 'police.custody.released', { basis: 'without-charge' }),
  may(0.06, 'police.custody.released', { basis: 'investigative-liberation' }),
  may(0.03, 'police.warning.recorded'),
  may(0.02, 'police.hospital.entered'),
  may(0.01, null),
] as const;

/** What happens to people with the police. */
export const arrestChoices: readonly Choice[] = [
  at('arrested', plain, hours(0.3, 2), [may(0.99, 'police.custody.booked', offence), may(0.01, 'police.dearrested')]),
  at('custody.awaitingAuthorisation', plain, hours(0.1, 0.8), [
    may(0.99, 'police.custody.authorised', { by: 'sergeant' }),
    may(0.01, 'police.custody.refused'),
  ]),
  at('custody.authorised.firstHours', plain, hours(1, 10), enquiry),
  at('custody.authorised.firstReview', plain, hours(0.05, 0.4), [
    may(0.97, 'police.custody.reviewed', { by: 'inspector', continue: true }),
    may(0.03, 'police.custody.reviewed', { by: 'inspector', continue: false }),
  ]),
  at('custody.authorised.afterReview', plain, hours(0.3, 5), [
    ...enquiry.slice(0, 5),
    may(0.01, 'police.custody.extended', { by: 'inspector' }),
  ]),
  at('custody.extended.extendedHours', plain, hours(0.3, 8), enquiry),
  at('custody.extended.secondReview', plain, hours(0.05, 0.4), [may(1, 'police.custody.reviewed', { by: 'inspector', continue: true })]),
  at('custody.extended.afterSecondReview', plain, hours(0.3, 5), enquiry),
  at('custody.limitReached', plain, hours(0.02, 0.2), [
    may(0.6, 'police.charged'),
    may(0.4, 'police.custody.released', { basis: 'without-charge' }),
  ]),
  at('custody.hospital', plain, hours(2, 9), [may(1, 'police.hospital.left')]),
  at('custody.charged.deciding', plain, hours(0.2, 1.5), [
    may(0.38, 'police.release.refused'),
    may(0.22, 'police.custody.released', { basis: 'undertaking', ...courtOn }),
    may(0.4, 'police.custody.released', { basis: 'report' }),
  ]),
  at('custody.charged.keptForCourt', guess('Brought to court on the morning of the next sitting day.'), before('courtBy', 10.5, 14), [
    may(1, 'police.custody.released', { basis: 'to-court' }),
  ]),
  at('custody.charged.placeOfSafety', plain, before('courtBy', 10.5, 14), [may(1, 'police.custody.released', { basis: 'to-court' })]),
  at('custody.charged.courtOverdue', plain, hours(9, 13), [may(1, 'police.custody.released', { basis: 'to-court' })]),
  at('investigativeLiberation.underConditions', plain, withMean(25, 'office'), [
    may(0.5, 'police.charged'),
    may(0.3, 'police.noFurtherAction'),
    may(0.2, 'police.custody.booked'),
  ]),
  at('investigativeLiberation.withoutConditions', plain, withMean(30, 'office'), [
    may(0.45, 'police.charged'),
    may(0.45, 'police.noFurtherAction'),
    may(0.1, 'police.custody.booked'),
  ]),
];
