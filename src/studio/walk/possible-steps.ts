import type { Instant } from 'justice-pathway';
import { type WalkActionId, walkActions } from 'justice-pathway/machines';
import { deskAt } from './desk.ts';
import { isFor } from './is-for.ts';
import type { LaidStop, LaidWalk } from './lay-out.ts';
import { type Happened, missingFirst, waitOf } from './needs-first.ts';

/** A step that can be taken at a stop, and when it takes effect. */
export interface PossibleStep {
  readonly stop: LaidStop;
  readonly action: WalkActionId;
  readonly at: Instant;
}

/** Every step that can be taken somewhere: for this person, with its desk open and what must come before it possible by then. */
export function possibleSteps(walk: LaidWalk): PossibleStep[] {
  const found: PossibleStep[] = [];
  const arrives = new Map<string, Instant>();
  const note = (type: string, at: Instant) => arrives.set(type, Math.min(at, arrives.get(type) ?? at));
  for (const stop of walk.stops) {
    for (const one of stop.happens ?? []) note(one.type, stop.at);
    for (const action of stop.actions) {
      if (!isFor(walk, action)) continue;
      const sofar = by(arrives, stop.at);
      if (missingFirst(walk, action, sofar) !== undefined || deskAt(walk, stop, action, sofar)?.answer === 'no') continue;
      const at = stop.at + waitOf(walk, stop, action, sofar);
      found.push({ stop, action, at });
      note(walkActions[action].type, at);
    }
  }
  return found;
}

/** What has happened by an instant. */
export function by(arrives: Happened, at: Instant): Happened {
  return new Map([...arrives].filter(([, when]) => when <= at));
}
