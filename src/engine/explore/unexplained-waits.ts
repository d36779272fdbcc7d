import { type Pathway, whyItWaits } from '../../pathway/index.ts';
import type { Stage } from '../../stage/index.ts';
import type { PathwayWalk } from './explore.ts';

/** The states in which a case came to rest with nothing due, and whose authors do not say why that may stand. */
export function unexplainedWaits(
  pathway: Pathway,
  waits: ReadonlyMap<string, PathwayWalk>,
): { readonly state: string; readonly label: string; readonly walk: PathwayWalk }[] {
  return [...waits].flatMap(([state, walk]) => {
    const stage = pathway.stages[walk.step.case.stage as string] as Stage;
    if (whyItWaits(stage, state) !== undefined) return [];
    const label = walk.step.entries.findLast((entry) => entry.type === 'state.entered')?.attrs?.['label'] ?? state;
    return [{ state, label: String(label), walk }];
  });
}
