import type { WalkState } from '../state.ts';

/** A walk without one of its ways. Who stood in that way stands in the one before it; the only way is emptied. */
export function withoutWay(walk: WalkState, at: number): WalkState {
  const branches = walk.branches.filter((_, way) => way !== at);
  const branch = Math.max(0, walk.branch >= at ? walk.branch - 1 : walk.branch);
  return { ...walk, branches: branches.length > 0 ? branches : [[]], branch, draft: walk.branch === at ? [] : walk.draft };
}
