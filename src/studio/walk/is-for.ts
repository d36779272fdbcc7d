import { type WalkAction, type WalkActionId, walkActions } from 'justice-pathway/machines';
import type { LaidWalk } from './lay-out.ts';

/** Whether a step is for the person: for the one who walks beside, where it is of their own life. */
export function isFor({ person, companion }: LaidWalk, id: WalkActionId): boolean {
  // The household walks beside and has the step at stops of its own.
  if (id === 'household' && companion?.as === 'household') return false;
  const action = (walkActions as Readonly<Record<WalkActionId, WalkAction>>)[id];
  const whose = action.own === true ? companion?.profile : person.profile;
  return whose !== undefined && action.for?.(whose) !== false;
}
