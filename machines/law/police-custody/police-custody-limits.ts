import { at, sources } from '../../sources/acts.ts';
import { noted, since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const part1 = '2018-01-25';
const act = (provision: string) => at(sources.justice2016, provision);

/** Hours a person who is not officially accused may be held, from the authorisation: not from the arrest, nor the arrival. */
export const custodyLimit = defineParameter({
  id: 'police-custody.limit',
  rows: ['POL-009'],
  label: 'Hours in police custody without charge, from the authorisation',
  unit: 'hours',
  selector: 'arrest',
  values: [since(part1, 12, act('s.9'))],
});

export const custodyExtension = defineParameter({
  id: 'police-custody.extension',
  rows: ['POL-011'],
  label: 'Hours of the one further period, from the end of the first limit',
  unit: 'hours',
  selector: 'arrest',
  values: [since(part1, 12, act('s.11(1)'))],
});

export const custodyReview = defineParameter({
  id: 'police-custody.review',
  rows: ['POL-008'],
  label: 'Hours from the authorisation to the custody review',
  unit: 'hours',
  selector: 'arrest',
  values: [since(part1, 6, act('s.13(1)(a)'))],
});

export const extensionReview = defineParameter({
  id: 'police-custody.extension-review',
  rows: ['POL-014'],
  label: 'Hours from the start of the extension to the second review',
  unit: 'hours',
  selector: 'arrest',
  values: [since(part1, 6, act('s.13(1)(b)'))],
});

export const previousPeriods = defineParameter({
  id: 'police-custody.previous-periods',
  rows: ['POL-010'],
  label: 'An earlier period in custody under s.7 for the same offence or circumstances',
  unit: 'rule',
  selector: 'arrest',
  values: [since(part1, 'deducted', act('s.10'))],
});

export const hospitalTime = defineParameter({
  id: 'police-custody.hospital-time',
  rows: ['POL-015'],
  label: 'Time in hospital and on the way there and back, towards each limit, unless the person is being interviewed',
  unit: 'rule',
  selector: 'arrest',
  values: [since(part1, 'does-not-count', act('s.15(4)-(6)'))],
});

/** Before Part 1 of the 2016 Act: detention under s.14, with its extension. */
export const formerDetention = defineParameter({
  id: 'police-custody.former-detention',
  rows: ['POL-037'],
  label: 'Detention under s.14 and its extension under s.14A, before 25 January 2018',
  unit: 'hours',
  selector: 'arrest',
  values: [
    noted(
      null,
      { limit: 12, extension: 12 },
      at(sources.procedure1995, 'ss.14-14A'),
      'From memory; the start is not established.',
      '2018-01-24',
    ),
  ],
});
