import { HOUR, type Instant } from '../../kernel/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import { type PathwayWalk, stepsOf } from './explore.ts';
import type { RouteStep } from './structural-finding.ts';

/** A walk as the steps of a route, each with what it is called and its hours from the start. */
export function routeOf(pathway: Pathway, walk: PathwayWalk): RouteStep[] {
  const steps = stepsOf(walk);
  const start = (steps[0] as PathwayWalk).step.case.at as Instant;
  return steps.map(({ step, input }) => {
    const state = step.entries.findLast((entry) => entry.type === 'state.entered')?.attrs?.['label'];
    const hours = Math.round((step.case.at - start) / HOUR);
    const isOwn = input === null || input.type === 'due';
    const label = isOwn ? (state === undefined ? undefined : String(state)) : (pathway.vocabulary[input.type]?.label ?? input.type);
    const attrs = input !== null && 'attrs' in input ? input.attrs : undefined;
    return { type: input === null ? 'case.opened' : input.type, label, ...(attrs === undefined ? {} : { attrs }), hours };
  });
}
