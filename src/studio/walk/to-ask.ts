import { type WalkActionId, walkActions } from 'justice-pathway/machines';
import { deskAt } from './desk.ts';
import type { LaidWalk } from './lay-out.ts';
import type { ToldWalk } from './tell.ts';

/** A step that was taken though nobody has said when its desk is open. */
export interface StepToAsk {
  /** Position of the stop. */
  readonly at: number;
  readonly stop: string;
  readonly step: string;
  readonly because: string;
}

/** Every step that was taken at a desk of which nobody can say whether it was open. */
export function stepsToAsk(walk: LaidWalk, told: ToldWalk): StepToAsk[] {
  const said = (at: number, id: WalkActionId): StepToAsk[] => {
    const stop = walk.stops[at];
    const desk = stop && deskAt(walk, stop, id, told.happened);
    if (stop === undefined || desk?.answer !== 'unknown') return [];
    return [{ at, stop: stop.label, step: walkActions[id].label, because: desk.because }];
  };
  return [...told.doneAt].flatMap(([at, ids]) => ids.flatMap((id) => said(at, id)));
}
