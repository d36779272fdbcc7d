import { DAY, type Instant } from 'justice-pathway';
import { type WalkAction, type WalkActionId, walkActions } from 'justice-pathway/machines';
import { deskAt } from './desk.ts';
import type { LaidStop, LaidWalk } from './lay-out.ts';

/** When each type of event first happened. */
export type Happened = ReadonlyMap<string, Instant>;

const afterOf = (id: WalkActionId): WalkAction['after'] => (walkActions[id] as WalkAction).after;

/** What a step presupposes and has not happened yet, with the reason in words. */
export function missingFirst({ person }: LaidWalk, id: WalkActionId, happened: Pick<Happened, 'has'>): WalkAction['after'] | undefined {
  const after = afterOf(id);
  if (after === undefined || after.unless?.(person.profile) === true) return undefined;
  return after.types.some((type) => happened.has(type)) ? undefined : after;
}

/** How long a step waits for its effect: in the queue of its desk, or for what it counts from; 0 where it is done at once. */
export function waitOf(walk: LaidWalk, stop: LaidStop, id: WalkActionId, happened: Happened): number {
  const queue = (deskAt(walk, stop, id, happened)?.waitDays ?? 0) * DAY;
  const after = afterOf(id);
  if (after?.days === undefined) return queue;
  const from = Math.min(...after.types.map((type) => happened.get(type) ?? Number.POSITIVE_INFINITY));
  if (from === Number.POSITIVE_INFINITY || stop.at - from >= after.days.least * DAY) return queue;
  return Math.max(queue, from + after.days.usual * DAY - stop.at);
}
