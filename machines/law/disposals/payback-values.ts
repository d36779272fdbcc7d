import { at, sources } from '../../sources/acts.ts';
import { noted, since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const started = '2011-02-01';
const act = (provision: string) => at(sources.procedure1995, provision);

export const requirements = [
  'supervision',
  'compensation',
  'unpaid-work',
  'programme',
  'residence',
  'mental-health',
  'drug',
  'alcohol',
  'conduct',
  'restricted-movement',
] as const;
export type Requirement = (typeof requirements)[number];

export const paybackAvailable = defineParameter({
  id: 'disposal.payback-available',
  rows: ['DIS-004'],
  label: 'Community payback order: for an imprisonable offence; for a fine-only one, level 1 unpaid work, supervision or both',
  unit: 'guard',
  selector: 'imposition',
  values: [
    since<{ imprisonable: string; fineOnly: readonly Requirement[] }>(
      started,
      { imprisonable: 'any', fineOnly: ['unpaid-work', 'supervision'] },
      act('s.227A(1), (4)'),
    ),
  ],
});

/** What may be imposed at the first disposal. */
export const paybackRequirements = defineParameter<readonly Requirement[]>({
  id: 'disposal.payback-requirements',
  rows: ['DIS-005', 'DIS-006'],
  label: 'Requirements that an order may have when it is first imposed',
  unit: 'list',
  selector: 'imposition',
  values: [
    since(started, requirements.slice(0, 9), act('s.227A(2)'), { to: '2022-05-16', note: 'Restricted movement only on breach.' }),
    since('2022-05-17', requirements, at(sources.ssi2022n94, 'reg. 3(2)')),
  ],
});

export const supervisionPeriod = defineParameter({
  id: 'disposal.payback-supervision-period',
  rows: ['DIS-007'],
  label: 'Length of supervision',
  unit: 'months',
  selector: 'imposition',
  values: [since(started, { least: 6, most: 36 }, act('s.227G(3)'))],
});

export const supervisionMandatory = defineParameter<{ readonly below: number; readonly with: readonly Requirement[] }>({
  id: 'disposal.payback-supervision-mandatory',
  rows: ['DIS-008', 'DIS-101', 'DIS-102'],
  label: 'Supervision is imposed on a person below this age, and with any of these requirements',
  unit: 'guard',
  selector: 'imposition',
  values: [
    since(
      started,
      { below: 18, with: ['compensation', 'programme', 'residence', 'mental-health', 'drug', 'alcohol', 'conduct', 'restricted-movement'] },
      act('s.227G(2)'),
    ),
  ],
});

export const youngSupervision = defineParameter({
  id: 'disposal.payback-young-supervision',
  rows: ['DIS-009'],
  label: 'At 16 or 17 with level 1 unpaid work only, supervision is at most the greater of the time for that work and this many months',
  unit: 'months',
  selector: 'imposition',
  values: [since(started, 3, act('s.227G(5)'))],
});

export const unpaidWorkHours = defineParameter({
  id: 'disposal.payback-unpaid-work-hours',
  rows: ['DIS-010', 'DIS-011'],
  label: 'Hours of unpaid work or other activity, and the most for level 1',
  unit: 'hours',
  selector: 'imposition',
  values: [since(started, { least: 20, levelOne: 100, most: 300 }, act('s.227I(4)-(6)'))],
});

/** Months to complete unpaid work, beginning with the day it is imposed. */
export const unpaidWorkPeriod = defineParameter({
  id: 'disposal.payback-unpaid-work-period',
  rows: ['DIS-012'],
  label: 'Months to complete unpaid work unless the court specifies longer',
  unit: 'months',
  selector: 'imposition',
  values: [since(started, { levelOne: 3, levelTwo: 6 }, act('s.227L'))],
});

export const pandemicMinimum = defineParameter({
  id: 'disposal.payback-pandemic-minimum',
  rows: ['DIS-013'],
  label: 'Least months the court must specify for unpaid work',
  unit: 'months',
  selector: 'imposition',
  values: [
    noted(
      '2020-04-07',
      12,
      at(sources.coronavirus2020, 'sch.4 para 13'),
      'The rule is verified; the day it ended is not known, and is taken as the last day of the 2020 Act.',
      '2022-09-30',
    ),
  ],
});

export const pandemicExtension = defineParameter({
  id: 'disposal.payback-pandemic-extension',
  rows: ['DIS-014'],
  label: 'Months added to the time for unpaid work that was still to be done on 7 April 2020',
  unit: 'months',
  selector: 'imposition',
  values: [since(started, 12, at(sources.coronavirus2020, 'sch.4 para 12'), { to: '2020-04-06' })],
});

export const pandemicCut = defineParameter<{ readonly cut: `${number}/${number}`; readonly except: readonly string[] }>({
  id: 'disposal.payback-pandemic-cut',
  rows: ['DIS-015'],
  label: 'Share of outstanding unpaid work hours taken off once, in March 2021, except for these offences',
  unit: 'fraction',
  selector: 'decision',
  values: [
    noted(
      '2021-03-15',
      { cut: '35/100', except: ['sexual', 'domestic-abuse', 'stalking'] },
      sources.ssi2021n144,
      'The cut is verified; that it was on 15 March 2021 is from memory.',
      '2021-03-15',
    ),
  ],
});

export const otherActivity = defineParameter<{ readonly share: `${number}/${number}`; readonly hours: number }>({
  id: 'disposal.payback-other-activity',
  rows: ['DIS-016'],
  label: 'Most of the hours that may be other activity: the lower of a share and a number',
  unit: 'hours',
  selector: 'imposition',
  values: [since(started, { share: '30/100', hours: 30 }, act('s.227K(2)'))],
});

export const outstandingHours = defineParameter({
  id: 'disposal.payback-outstanding-hours',
  rows: ['DIS-017'],
  label: 'Most hours outstanding over all orders, and the least that may be added',
  unit: 'hours',
  selector: 'imposition',
  values: [since(started, { most: 300, leastNew: 20 }, act('s.227N'))],
});

export const compensationPeriod = defineParameter({
  id: 'disposal.payback-compensation-period',
  rows: ['DIS-018'],
  label: 'Compensation is paid before the earlier of so many months and so many months before supervision ends',
  unit: 'months',
  selector: 'imposition',
  values: [since(started, { months: 18, beforeSupervisionEnds: 2 }, act('s.227H(4)'))],
});

export const unpaidWorkAge = defineParameter({
  id: 'disposal.payback-unpaid-work-age',
  rows: ['DIS-019'],
  label: 'No unpaid work below this age; level 2 needs a report and suitability',
  unit: 'years',
  selector: 'imposition',
  values: [since(started, 16, act('s.227J'))],
});

export const restrictedMovement = defineParameter({
  id: 'disposal.payback-restricted-movement',
  rows: ['DIS-020'],
  label:
    'Restricted movement: hours a day at a place, its length, and the most on breach for a person under 18 when the order was made or with level 1 unpaid work only',
  unit: 'hours, days and months',
  selector: 'imposition',
  values: [
    since(started, { hoursADay: 12, leastDays: 14, mostMonths: 12, onBreach: { below: 18, jpDays: 60, otherMonths: 3 } }, act('s.227ZF')),
  ],
});

export const breachOptions = defineParameter<readonly string[]>({
  id: 'disposal.payback-breach',
  rows: ['DIS-021'],
  label: 'What the court may do on breach; one witness is enough',
  unit: 'list',
  selector: 'decision',
  values: [
    since(
      started,
      ['fine-to-level-3', 'revoke-and-resentence', 'revoke-and-imprison-60-days-jp-or-3-months-if-fine-only', 'vary', 'fine-and-vary'],
      act('ss.227ZC-227ZD'),
    ),
  ],
});

export const progressReview = defineParameter<readonly string[]>({
  id: 'disposal.payback-progress-review',
  rows: ['DIS-022'],
  label: 'Progress reviews may be built in; on application the court may vary, revoke or discharge',
  unit: 'list',
  selector: 'decision',
  values: [since(started, ['review-may-be-built-in', 'vary', 'revoke', 'discharge'], at(sources.licensing2010, 's.14 (ss.227X-227Z)'))],
});

export const paybackParameters = [
  paybackAvailable,
  paybackRequirements,
  supervisionPeriod,
  supervisionMandatory,
  youngSupervision,
  unpaidWorkHours,
  unpaidWorkPeriod,
  pandemicMinimum,
  pandemicExtension,
  pandemicCut,
  otherActivity,
  outstandingHours,
  compensationPeriod,
  unpaidWorkAge,
  restrictedMovement,
  breachOptions,
  progressReview,
] as const;
