import type { PathwayWalk } from './explore.ts';
import { isWithin } from './is-within.ts';
import type { RouteStep, StructuralFinding } from './structural-finding.ts';
import type { StructureQuestions } from './structure-questions.ts';

/** Responsibilities that nobody, or more than one partner, holds in a state where they matter. */
export function responsibilities(
  { responsibilities: all }: StructureQuestions,
  firstIn: ReadonlyMap<string, PathwayWalk>,
  route: (walk: PathwayWalk) => RouteStep[],
): StructuralFinding[] {
  return all.flatMap((responsibility) => {
    const groups = new Map<string, { partners: string[]; states: string[]; walk: PathwayWalk }>();
    // In the order in which states were come to, so that the first walk of a group is a shortest one.
    for (const [state, walk] of firstIn) {
      if (!isWithin(state, responsibility.during)) continue;
      const partners = responsibility.holders.filter((holder) => isWithin(state, holder.states)).map((holder) => holder.partner);
      if (partners.length === 1) continue;
      const group = groups.get(partners.join()) ?? { partners, states: [], walk };
      group.states.push(state);
      groups.set(partners.join(), group);
    }
    return [...groups.values()].map(
      ({ partners, states, walk }): StructuralFinding => ({
        code: partners.length === 0 ? 'nobody-responsible' : 'two-responsible',
        subject: responsibility.id,
        label: responsibility.label,
        partners,
        states,
        route: route(walk),
      }),
    );
  });
}
