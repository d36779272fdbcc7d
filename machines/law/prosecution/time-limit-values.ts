import { at, sources } from '../../sources/acts.ts';
import { noted, since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const act = (provision: string) => at(sources.procedure1995, provision);
const longer = '2022-10-01';
const lastLonger = '2025-11-30';
const back = '2025-12-01';

/** Months from the contravention to the beginning of proceedings for an offence that only a statute makes and only summary procedure tries. */
export const statutorySummaryLimit = defineParameter({
  id: 'time-limit.statutory-summary',
  rows: ['TIM-003', 'TIM-004', 'TIM-005', 'TIM-006'],
  label: 'Months from the contravention to the beginning of proceedings, unless the enactment says otherwise',
  unit: 'months',
  selector: 'decision',
  values: [
    since(null, 6, act('s.136(1)'), { to: '2020-04-06' }),
    noted('2020-04-07', 12, at(sources.coronavirus2020, 'sch.4 para 10'), 'Six months and a suspension, from memory.', '2022-09-30'),
    since(longer, 12, at(sources.recovery2022, 'sch. para 21'), { to: lastLonger }),
    since(back, 6, at(sources.ssi2025n101, 'reg. 2'), {
      note: 'No saving for s.136: the effect on contraventions between 6 and 12 months old on 1 December 2025 is not settled.',
    }),
  ],
});

/** Days in custody from the complaint in court to the trial, in summary procedure. */
export const summaryCustodyLimit = defineParameter({
  id: 'time-limit.summary-custody',
  rows: ['TIM-001', 'TIM-002'],
  label: 'Days in custody from the bringing of the complaint in court to the beginning of a summary trial',
  unit: 'days',
  selector: 'first-appearance',
  values: [
    since(null, 40, act('s.147(1)'), { to: '2020-04-06' }),
    since('2023-11-30', 40, act('s.147(1)'), {
      note: 'Complaints brought in court before 30 November 2023 keep the longer period (SSI 2023/360 reg. 2(b)).',
    }),
  ],
  gaps: [
    {
      from: '2020-04-07',
      to: '2022-09-30',
      reason: 'Suspended under the Coronavirus (Scotland) Act 2020; the value for s.147 is not established.',
    },
    { from: '2022-10-01', to: '2023-11-29', reason: 'Extended by the 2022 Act, schedule para 22(3); the value has not been seen.' },
  ],
  savings: [
    'A complaint brought in court before 30 November 2023 keeps the period as it was extended by para 22(3) of the schedule to the 2022 Act.',
  ],
});

const appearanceSaving =
  'An accused who first appeared on petition before the end of 30 November 2025 keeps 17 and 18 months until the case ends (SSI 2025/101 reg. 2(1)).';
const committalSaving =
  'An accused committed until liberated in due course of law before the end of 30 November 2025 keeps 260, 290 and 320 days until the case ends (SSI 2025/101 reg. 2(2)).';

export const solemnPreliminaryLimit = defineParameter({
  id: 'time-limit.solemn-preliminary',
  rows: ['TIM-007', 'TIM-009', 'TIM-010', 'TIM-011'],
  label: 'Months from the first appearance on petition to the preliminary hearing (High Court) or first diet (sheriff)',
  unit: 'months',
  selector: 'first-appearance',
  values: [
    since(null, 11, act('s.65(1)(a), (aa)'), {
      to: '2022-09-30',
      note: 'High Court since 2005; the sheriff limb since 2017, from memory.',
    }),
    since(longer, 17, at(sources.recovery2022, 'sch. para 20'), { to: lastLonger }),
    since(back, 11, act('s.65(1)(a), (aa)')),
  ],
  savings: [appearanceSaving],
});

export const solemnTrialLimit = defineParameter({
  id: 'time-limit.solemn-trial',
  rows: ['TIM-008', 'TIM-009', 'TIM-010', 'TIM-011'],
  label: 'Months from the first appearance on petition to the beginning of the trial',
  unit: 'months',
  selector: 'first-appearance',
  values: [
    since(null, 12, act('s.65(1)(b)'), { to: '2022-09-30' }),
    since(longer, 18, at(sources.recovery2022, 'sch. para 20'), { to: lastLonger }),
    since(back, 12, act('s.65(1)(b)')),
  ],
  savings: [appearanceSaving],
});

export interface CustodyDays {
  readonly indictment: number;
  readonly preliminary: number;
  readonly trial: number;
}

export const solemnCustodyLimits = defineParameter<CustodyDays>({
  id: 'time-limit.solemn-custody',
  rows: ['TIM-012', 'TIM-013', 'TIM-014', 'TIM-015', 'TIM-016', 'TIM-017'],
  label: 'Days in custody from full committal to the service of the indictment, the preliminary hearing or first diet, and the trial',
  unit: 'days',
  selector: 'full-committal',
  values: [
    since(null, { indictment: 80, preliminary: 110, trial: 140 }, act('s.65(4)'), { to: '2022-09-30' }),
    since(longer, { indictment: 260, preliminary: 290, trial: 320 }, at(sources.recovery2022, 'sch. para 22(2)'), { to: lastLonger }),
    since(back, { indictment: 80, preliminary: 110, trial: 140 }, act('s.65(4)')),
  ],
  savings: [committalSaving],
});

/** Time that did not count towards the limits of s.65, from the later of 7 April 2020 and the first appearance or committal. */
export const solemnSuspension = defineParameter({
  id: 'time-limit.solemn-suspension',
  rows: ['TIM-018'],
  label: 'Months not counted, from the later of 7 April 2020 and the first appearance or committal',
  unit: 'months',
  selector: 'first-appearance',
  values: [
    since('2020-04-07', 6, at(sources.coronavirus2020, 'sch.4 para 10(3)'), {
      to: '2022-09-30',
      note: 'The end of the suspension is likely, not verified.',
    }),
  ],
});

export const courtMayExtend = defineParameter({
  id: 'time-limit.court-may-extend',
  rows: ['TIM-021'],
  label: 'The court may extend the periods of ss.65 and 147 on cause shown',
  unit: 'guard',
  selector: 'now',
  values: [since(null, true, act('ss.65(3), 65(5), 147(2)'))],
});

export const fullCommittalAfter = defineParameter({
  id: 'time-limit.full-committal',
  rows: ['TIM-022'],
  label: 'Usual days from committal for further examination to full committal',
  unit: 'days',
  selector: 'first-appearance',
  values: [
    since(null, 8, at(sources.simpson2007, 'by inference'), {
      note: 'About eight days, from memory; the court says normally a week later.',
    }),
  ],
});

export const temporaryMeasuresEnd = defineParameter<readonly string[]>({
  id: 'time-limit.temporary-measures-end',
  rows: ['TIM-019'],
  label: 'Days on which the temporary justice measures of the 2022 Act were to end, each put off to the next; the last was the end',
  unit: 'list',
  selector: 'now',
  values: [since('2022-10-01', ['2023-11-30', '2024-11-30', '2025-11-30'], at(sources.ssi2024n322, 'with SSI 2023/360'))],
});

export const measuresEndedEarly = defineParameter<readonly string[]>({
  id: 'time-limit.measures-ended-early',
  rows: ['TIM-020'],
  label: 'Temporary measures of the schedule to the 2022 Act that ended at the end of 29 November 2023',
  unit: 'list',
  selector: 'now',
  values: [
    since(
      '2022-10-01',
      ['para 15: failure to appear after police liberation', 'para 22(3)-(4): summary and pre-sentence remand', 'para 23: adjournments'],
      at(sources.ssi2023n360, 'reg. 2'),
      { to: '2023-11-29' },
    ),
  ],
});

export const keptByThe2025Act = defineParameter<readonly string[]>({
  id: 'time-limit.kept-permanently',
  rows: ['TIM-027'],
  label: 'What the 2025 Act kept for good; the longer time limits are not among it',
  unit: 'list',
  selector: 'now',
  values: [
    since(
      '2025-12-01',
      ['s.1 electronic signatures and sending', 's.2 virtual attendance', 's.8 fiscal fines to £500', 's.9 national custody jurisdiction'],
      at(sources.modernisation2025, 's.34(3)'),
    ),
  ],
});

export const notCommencedOfThe2025Act = defineParameter<readonly string[]>({
  id: 'time-limit.not-commenced',
  rows: ['TIM-028'],
  label: 'Parts of the 2025 Act not in force at Royal Assent (19 November 2025)',
  unit: 'list',
  selector: 'now',
  values: [
    noted(
      '2025-11-19',
      ['s.3', 's.5', 's.6', 's.7', 's.11', 'Part 2'],
      at(sources.modernisation2025, 'notes'),
      'True at 20 November 2025; not checked since.',
    ),
  ],
});
