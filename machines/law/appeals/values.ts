import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const act = (provision: string) => at(sources.procedure1995, provision);

export const solemnAppealLimits = defineParameter({
  id: 'appeal.solemn-limits',
  rows: ['APP-001', 'APP-002', 'APP-003', 'APP-004', 'APP-005', 'TIME-006'],
  label: 'Limits of an appeal in solemn proceedings',
  unit: 'table',
  selector: 'sentence',
  values: [
    since(
      null,
      { intimation: { weeks: 2 }, noteAfterIntimation: { weeks: 8 }, sentenceNote: { weeks: 2 }, prosecutor: { weeks: 4 } },
      act('ss.109(1), (4), (5), 110(1)-(2), 111'),
    ),
  ],
});

export const summaryAppealLimits = defineParameter({
  id: 'appeal.summary-limits',
  rows: ['APP-007', 'APP-008', 'APP-009'],
  label: 'Limits of an appeal in summary proceedings',
  unit: 'table',
  selector: 'sentence',
  values: [
    since(
      null,
      {
        note: { weeks: 1 },
        statedCase: { weeks: 1 },
        prosecutor: { weeks: 4 },
        steps: { draft: { weeks: 3 }, adjustments: { weeks: 3 }, signed: { weeks: 2 }, lodged: { weeks: 1 } },
      },
      act('ss.176(1), 177-179, 186(2)'),
    ),
  ],
});

export const leaveRefused = defineParameter({
  id: 'appeal.leave-refused',
  rows: ['APP-006', 'APP-010', 'APP-014'],
  label: 'Days from intimation within which to apply to the High Court after leave to appeal is refused',
  unit: 'days',
  selector: 'decision',
  values: [since(null, 14, act('ss.107(3)-(4), 180(4), 187(3)'))],
});

/** Where an appeal is lost or dropped by a person at liberty, only the part unexpired at liberation is served, from imprisonment. */
export const interimLiberation = defineParameter({
  id: 'appeal.interim-liberation',
  rows: ['APP-011', 'APP-012', 'APP-013'],
  label:
    'Interim liberation: days before a hearing in solemn, the decision in summary proceedings, and what is served if the appeal is lost',
  unit: 'table',
  selector: 'decision',
  values: [
    since(
      null,
      {
        solemn: { hearingDaysAfterIntimation: 7, beforeNote: 'only in exceptional circumstances', reasons: 'given in the application' },
        summary: { courtDays: 1, appealHours: 24 },
        lost: 'the part unexpired at liberation, from imprisonment or an earlier day that the court names',
      },
      act('ss.112, 177(2)-(7), 189(4)'),
    ),
  ],
});
