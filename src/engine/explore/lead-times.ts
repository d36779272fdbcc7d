import type { Pathway } from '../../pathway/index.ts';
import type { PathwayWalk } from './explore.ts';
import { isWithin } from './is-within.ts';
import type { RouteStep, StructuralFinding } from './structural-finding.ts';
import type { StructureQuestions } from './structure-questions.ts';

/** Preparing contacts that need more notice than a length of stay gives, and that nothing shorter stands in for. */
export function leadTimes(
  pathway: Pathway,
  { preparing, stays }: StructureQuestions,
  firstIn: ReadonlyMap<string, PathwayWalk>,
  route: (walk: PathwayWalk) => RouteStep[],
): StructuralFinding[] {
  const findings: StructuralFinding[] = [];
  for (const stay of stays) {
    const begin = [...firstIn].find(([state]) => isWithin(state, stay.states));
    if (!begin) continue;
    const notice = Math.min(stay.days, stay.noticeDays ?? stay.days);
    const tooLong = preparing.filter((each) => {
      const standIn = preparing.find((other) => other.contact === each.onShortStay);
      return each.leadDays > notice && !(standIn && standIn.leadDays <= notice);
    });
    const gap = { given: notice, stayDays: stay.days, stayLabel: stay.label, ofAny: tooLong.length === preparing.length };
    for (const { contact, leadDays } of tooLong) {
      findings.push({
        code: 'lead-time-never-met',
        subject: contact,
        label: pathway.contacts[contact]?.label ?? contact,
        stay: stay.id,
        notice: { needed: leadDays, ...gap },
        route: route(begin[1]),
      });
    }
  }
  return findings;
}
