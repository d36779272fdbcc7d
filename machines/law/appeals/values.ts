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
  rows: ['APP-007', 'APP-008', 'APP-009', 'APP-012'],
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
  rows: ['APP-006', 'APP-010', 'APP-011', 'APP-013', 'APP-014'],
  label: 'Days from intimation within which to apply to the High Court after leave to appeal is refused',
  unit: 'days',
  selector: 'decision',
  values: [since(null, 14, act('ss.107(3)-(4), 180(4), 187(3)'))],
});
